import type { Actor } from '../../../platform/actor.ts';
import {
  type DB,
  type Db,
  kept,
  type Selectable,
  sql,
  type Transaction,
} from '../../../platform/db/database.ts';
import { gathered } from '../../../platform/db/gathered.ts';
import { staffActor } from '../account/staff-account.ts';
import { isRole } from '../role.ts';
import type { SessionClock, SignInStep } from './session.ts';

export interface Session extends SessionClock {
  readonly tokenHash: string;
  readonly id: string;
  readonly step: SignInStep;
  readonly secondFactorPassed: boolean;
  /** A TOTP secret that is being enrolled, sealed. */
  readonly pendingTotpSealed: string | undefined;
  readonly createdAt: Date;
  readonly address: string;
  readonly device: string;
}

/** A session and whose it is. */
export interface SessionOfActor {
  readonly session: Session;
  readonly actor: Actor;
}

export type Owner = { readonly staffAccountId: string } | { readonly workerAccountId: string };

export async function insertSession(tx: Db | Transaction, session: Session, owner: Owner): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      id: session.id,
      staff_account_id: 'staffAccountId' in owner ? owner.staffAccountId : null,
      worker_account_id: 'workerAccountId' in owner ? owner.workerAccountId : null,
      step: session.step,
      second_factor_passed: session.secondFactorPassed,
      pending_totp_sealed: session.pendingTotpSealed ?? null,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      idle_seconds: session.idleSeconds,
      address: session.address,
      device: session.device,
    })
    .execute();
}

// Named one by one: a kept statement may not notice a column that an upgrade adds.
const sessionColumns = [
  'sessions.token_hash',
  'sessions.id',
  'sessions.step',
  'sessions.second_factor_passed',
  'sessions.pending_totp_sealed',
  'sessions.created_at',
  'sessions.last_seen_at',
  'sessions.expires_at',
  'sessions.idle_seconds',
  'sessions.address',
  'sessions.device',
] as const;

/** The one indexed read of each console request; accounts that were deactivated have no session any more. */
export const findStaffSession = oncePerDb(readStaffSessions);

/** The one indexed read of each request of a signed-in worker. */
export const findWorkerSession = oncePerDb(readWorkerSessions);

type SessionReader = (db: Db, tokenHashes: readonly string[]) => Promise<Map<string, SessionOfActor>>;

/** A crowd that comes at one time is read in a few statements. */
function oncePerDb(read: SessionReader): (db: Db, tokenHash: string) => Promise<SessionOfActor | undefined> {
  const readers = new WeakMap<Db, (tokenHash: string) => Promise<SessionOfActor | undefined>>();
  return (db, tokenHash) => {
    const known = readers.get(db) ?? gathered((hashes) => read(db, hashes));
    readers.set(db, known);
    return known(tokenHash);
  };
}

async function readStaffSessions(
  db: Db,
  tokenHashes: readonly string[],
): Promise<Map<string, SessionOfActor>> {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('staff_accounts', 'staff_accounts.id', 'sessions.staff_account_id')
    .modifyFront(kept)
    .select(sessionColumns)
    .select([
      'staff_accounts.id as account_id',
      'staff_accounts.region',
      'staff_accounts.name',
      'staff_accounts.roles',
    ])
    .select('staff_accounts.organisation_id')
    .where(({ eb, fn }) => eb('sessions.token_hash', '=', fn.any(sql.val(tokenHashes))))
    .where('staff_accounts.deactivated_at', 'is', null)
    .execute();
  return new Map(
    rows.map((row) => {
      const { region, name } = row;
      const organisationId = row.organisation_id ?? undefined;
      const roles = row.roles.filter(isRole);
      const actor = staffActor({ id: row.account_id, region, name, roles, organisationId });
      return [row.token_hash, { session: toSession(row), actor }];
    }),
  );
}

async function readWorkerSessions(
  db: Db,
  tokenHashes: readonly string[],
): Promise<Map<string, SessionOfActor>> {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('worker_accounts', 'worker_accounts.id', 'sessions.worker_account_id')
    .modifyFront(kept)
    .select(sessionColumns)
    .select(['worker_accounts.id as account_id', 'worker_accounts.region', 'worker_accounts.shown_name'])
    .select('worker_accounts.person_id')
    .where(({ eb, fn }) => eb('sessions.token_hash', '=', fn.any(sql.val(tokenHashes))))
    .execute();
  return new Map(
    rows.map((row) => {
      const actor: Actor = {
        kind: 'worker',
        id: row.account_id,
        name: row.shown_name,
        region: row.region,
        roles: [],
        scopes: [],
        organisationId: undefined,
        personId: row.person_id ?? undefined,
      };
      return [row.token_hash, { session: toSession(row), actor }];
    }),
  );
}

export async function touchSession(db: Db, tokenHash: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: now }).where('token_hash', '=', tokenHash).execute();
}

/** Moves a sign-in on: the token changes with every step, so that one learnt earlier is worth nothing. */
export async function advanceSession(
  tx: Transaction,
  tokenHash: string,
  next: Pick<
    Session,
    | 'tokenHash'
    | 'step'
    | 'secondFactorPassed'
    | 'pendingTotpSealed'
    | 'lastSeenAt'
    | 'expiresAt'
    | 'idleSeconds'
  >,
): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({
      token_hash: next.tokenHash,
      step: next.step,
      second_factor_passed: next.secondFactorPassed,
      pending_totp_sealed: next.pendingTotpSealed ?? null,
      last_seen_at: next.lastSeenAt,
      expires_at: next.expiresAt,
      idle_seconds: next.idleSeconds,
    })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function updatePendingTotp(
  tx: Transaction,
  sessionId: string,
  sealed: string | undefined,
): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ pending_totp_sealed: sealed ?? null })
    .where('id', '=', sessionId)
    .execute();
}

export async function deleteSession(tx: Db | Transaction, tokenHash: string): Promise<void> {
  await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

/** Sessions of one member of staff, newest first. */
export async function findSessionsOfStaff(db: Db, accountId: string): Promise<Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('staff_account_id', '=', accountId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toSession);
}

/** Ends sessions of an account: one by its id, or all but the one to keep. */
export async function deleteSessionsOfStaff(
  tx: Transaction,
  accountId: string,
  which: { id?: string; keep?: string } = {},
): Promise<void> {
  let query = tx.deleteFrom('sessions').where('staff_account_id', '=', accountId);
  if (which.id) query = query.where('id', '=', which.id);
  if (which.keep) query = query.where('token_hash', '!=', which.keep);
  await query.execute();
}

/** Forgets sessions that ended before `now`. */
export async function deleteEndedSessions(tx: Transaction, now: Date): Promise<void> {
  await tx.deleteFrom('sessions').where('expires_at', '<', now).execute();
}

function toSession(row: Omit<Selectable<DB['sessions']>, 'staff_account_id' | 'worker_account_id'>): Session {
  return {
    tokenHash: row.token_hash,
    id: row.id,
    step: toStep(row.step),
    secondFactorPassed: row.second_factor_passed,
    pendingTotpSealed: row.pending_totp_sealed ?? undefined,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    idleSeconds: row.idle_seconds,
    address: row.address,
    device: row.device,
  };
}

function toStep(text: string): SignInStep {
  if (text === 'code' || text === 'new-password' || text === 'enrol' || text === 'done') return text;
  throw new Error(`unknown sign-in step ${text}`);
}
