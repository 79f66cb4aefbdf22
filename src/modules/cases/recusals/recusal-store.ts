import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member } from '../case-row-store.ts';
import { type Recusal, type RecusalManner, recusalManners } from './recusal.ts';

type Where = { readonly region: string; readonly caseId: string };

/** Who has withdrawn from a case, in order of time. */
export async function listRecusals(db: Db | Transaction, where: Where): Promise<Recusal[]> {
  const rows = await db
    .selectFrom('case_recusals')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    staffId: row.staff_id,
    staffName: row.staff_name,
    manner: member(recusalManners, row.manner),
    reason: row.reason,
    decidedAt: row.decided_at,
    deciderName: row.decider_name,
  }));
}

export async function insertRecusal(
  tx: Transaction,
  act: Act,
  recusal: Where & { staff: { id: string; name: string }; manner: RecusalManner; reason: string },
): Promise<void> {
  await tx
    .insertInto('case_recusals')
    .values({
      region_code: recusal.region,
      id: newId(),
      case_id: recusal.caseId,
      staff_id: recusal.staff.id,
      staff_name: recusal.staff.name,
      manner: recusal.manner,
      reason: recusal.reason,
      decided_at: act.now,
      decider_id: act.actor.id,
      decider_name: act.actor.name,
    })
    .execute();
}
