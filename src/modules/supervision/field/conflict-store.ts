import type { Act } from '../../../platform/actor.ts';
import type { KeyRing } from '../../../platform/crypto.ts';
import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { type Difference, openDifference, sealDifference, subjectOf } from './conflict.ts';
import { type ConflictReason, conflictReasons } from './merge.ts';

export interface Conflict {
  readonly id: string;
  readonly visitId: string;
  readonly reason: ConflictReason;
  readonly difference: Difference;
  readonly raisedAt: Date;
  readonly raiser: { readonly id: string; readonly name: string };
  readonly decision: 'desk' | 'field' | undefined;
  readonly deciderName: string | undefined;
}

interface At {
  readonly region: string;
  readonly visitId: string;
}

export async function insertConflict(
  tx: Transaction,
  act: Act,
  conflict: { at: At; syncId: string; reason: ConflictReason; difference: Difference },
): Promise<void> {
  const { at, difference } = conflict;
  await tx
    .insertInto('supervision_conflicts')
    .values({
      region_code: at.region,
      id: newId(),
      visit_id: at.visitId,
      sync_id: conflict.syncId,
      subject: subjectOf(difference),
      reason: conflict.reason,
      sealed: sealDifference(act.keys, difference),
      raised_at: act.now,
      raiser_id: act.actor.id,
      raiser_name: act.actor.name,
    })
    .execute();
}

/** Differences of a visit, open ones first. */
export async function listConflicts(db: Db | Transaction, keys: KeyRing, at: At): Promise<Conflict[]> {
  const rows = await db
    .selectFrom('supervision_conflicts')
    .selectAll()
    .where('region_code', '=', at.region)
    .where('visit_id', '=', at.visitId)
    .orderBy((eb) => eb('decision', 'is not', null))
    .orderBy('id')
    .execute();
  return rows.map((row) => toConflict(keys, row));
}

export async function countOpenConflicts(db: Db | Transaction, at: At): Promise<number> {
  const row = await db
    .selectFrom('supervision_conflicts')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', at.region)
    .where('visit_id', '=', at.visitId)
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** @returns false where somebody has decided before. */
export async function saveDecision(
  tx: Transaction,
  act: Act,
  on: At & { id: string; decision: 'desk' | 'field' },
): Promise<boolean> {
  const result = await tx
    .updateTable('supervision_conflicts')
    .set({ decision: on.decision, decided_at: act.now, decider_name: act.actor.name })
    .where('region_code', '=', on.region)
    .where('visit_id', '=', on.visitId)
    .where('id', '=', on.id)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function updateConflictSeal(
  tx: Transaction,
  region: string,
  row: { id: string; sealed: string },
): Promise<void> {
  await tx
    .updateTable('supervision_conflicts')
    .set({ sealed: row.sealed })
    .where('region_code', '=', region)
    .where('id', '=', row.id)
    .execute();
}

function toConflict(keys: KeyRing, row: Selectable<DB['supervision_conflicts']>): Conflict {
  const reason = conflictReasons.find((one) => one === row.reason);
  if (!reason) throw new Error(`unknown reason ${row.reason}`);
  return {
    id: row.id,
    visitId: row.visit_id,
    reason,
    difference: openDifference(keys, row.sealed),
    raisedAt: row.raised_at,
    raiser: { id: row.raiser_id, name: row.raiser_name },
    decision: row.decision === 'desk' || row.decision === 'field' ? row.decision : undefined,
    deciderName: row.decider_name ?? undefined,
  };
}
