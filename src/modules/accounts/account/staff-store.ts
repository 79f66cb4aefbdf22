import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import { isRole, type Role } from '../role.ts';
import type { Lockout } from '../sign-in/lockout.ts';
import type { StaffAccount } from './staff-account.ts';

export async function findStaffByUserName(
  db: Db | Transaction,
  region: string,
  userName: string,
): Promise<StaffAccount | undefined> {
  const row = await db
    .selectFrom('staff_accounts')
    .selectAll()
    .where('region', '=', region)
    .where('user_name', '=', userName)
    .executeTakeFirst();
  return row && toAccount(row);
}

export async function findStaffById(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<StaffAccount | undefined> {
  const row = await db
    .selectFrom('staff_accounts')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toAccount(row);
}

/** Reads and locks the account until the transaction ends. */
export async function lockStaff(
  tx: Transaction,
  region: string,
  id: string,
): Promise<StaffAccount | undefined> {
  const row = await tx
    .selectFrom('staff_accounts')
    .selectAll()
    .where('region', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toAccount(row);
}

export interface StaffFilter {
  readonly role?: Role | undefined;
  /** Part of the name or user name. */
  readonly text?: string | undefined;
  readonly state?: 'active' | 'deactivated' | undefined;
}

/** Accounts of a region by user name. */
export async function findStaff(db: Db, region: string, filter: StaffFilter): Promise<StaffAccount[]> {
  let query = db.selectFrom('staff_accounts').selectAll().where('region', '=', region);
  if (filter.role) query = query.where(sql<boolean>`roles @> ARRAY[${filter.role}]::text[]`);
  if (filter.state) query = query.where('deactivated_at', filter.state === 'active' ? 'is' : 'is not', null);
  if (filter.text) {
    const part = `%${filter.text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((either) =>
      either.or([either('name', 'like', part), either('user_name', 'like', part.toLowerCase())]),
    );
  }
  return (await query.orderBy('user_name').limit(500).execute()).map(toAccount);
}

/** Names by account id, for lists and timelines; unknown ids are left out. */
export async function findStaffNames(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('staff_accounts')
    .select(['id', 'name'])
    .where('region', '=', region)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export type NewStaffAccount = Pick<
  StaffAccount,
  | 'id'
  | 'region'
  | 'userName'
  | 'name'
  | 'roles'
  | 'organisationId'
  | 'passwordHash'
  | 'mustChangePassword'
  | 'createdAt'
>;

export async function insertStaff(tx: Transaction, account: NewStaffAccount): Promise<void> {
  await tx
    .insertInto('staff_accounts')
    .values({
      id: account.id,
      region: account.region,
      user_name: account.userName,
      name: account.name,
      roles: [...account.roles],
      organisation_id: account.organisationId ?? null,
      password_hash: account.passwordHash,
      password_changed_at: account.createdAt,
      must_change_password: account.mustChangePassword,
      failed_attempts: 0,
      created_at: account.createdAt,
    })
    .execute();
}

export async function updateRoles(tx: Transaction, id: string, roles: readonly Role[]): Promise<void> {
  await tx
    .updateTable('staff_accounts')
    .set({ roles: [...roles] })
    .where('id', '=', id)
    .execute();
}

export async function updateOrganisation(
  tx: Transaction,
  id: string,
  organisationId: string | undefined,
): Promise<void> {
  await tx
    .updateTable('staff_accounts')
    .set({ organisation_id: organisationId ?? null })
    .where('id', '=', id)
    .execute();
}

export async function updateLockout(tx: Transaction, id: string, lockout: Lockout): Promise<void> {
  await tx
    .updateTable('staff_accounts')
    .set({ failed_attempts: lockout.failedAttempts, locked_until: lockout.lockedUntil ?? null })
    .where('id', '=', id)
    .execute();
}

export async function updateLastSignIn(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('staff_accounts')
    .set({ last_signed_in_at: now, failed_attempts: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
}

/** Deactivates (with reason and successor) or, with undefined, reactivates. */
export async function updateLeaving(
  tx: Transaction,
  id: string,
  leaving: { at: Date; reason: string; successorId: string | undefined } | undefined,
): Promise<void> {
  await tx
    .updateTable('staff_accounts')
    .set({
      deactivated_at: leaving?.at ?? null,
      deactivation_reason: leaving?.reason ?? null,
      successor_id: leaving?.successorId ?? null,
    })
    .where('id', '=', id)
    .execute();
}

function toAccount(row: Selectable<DB['staff_accounts']>): StaffAccount {
  return {
    id: row.id,
    region: row.region,
    userName: row.user_name,
    name: row.name,
    roles: row.roles.filter(isRole),
    organisationId: row.organisation_id ?? undefined,
    passwordHash: row.password_hash,
    passwordChangedAt: row.password_changed_at,
    mustChangePassword: row.must_change_password,
    totpSealed: row.totp_sealed ?? undefined,
    totpLastStep: row.totp_last_step ?? undefined,
    failedAttempts: row.failed_attempts,
    lockedUntil: row.locked_until ?? undefined,
    lastSignedInAt: row.last_signed_in_at ?? undefined,
    createdAt: row.created_at,
    deactivatedAt: row.deactivated_at ?? undefined,
    deactivationReason: row.deactivation_reason ?? undefined,
    successorId: row.successor_id ?? undefined,
  };
}
