import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { Instalment } from './instalments.ts';

type Where = { readonly region: string; readonly caseId: string };

export interface InstalmentPlan {
  /** When it was agreed; payments recorded before do not count towards it. */
  readonly plannedAt: Date | undefined;
  readonly instalments: readonly Instalment[];
}

/** The plan in force, earliest instalment first; empty where none was agreed. */
export async function findInstalmentPlan(db: Db | Transaction, where: Where): Promise<InstalmentPlan> {
  const rows = await db
    .selectFrom('case_instalments')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .where('replaced_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return {
    plannedAt: rows[0]?.planned_at,
    instalments: rows.map((row) => ({
      id: row.id,
      planId: row.plan_id,
      dueOn: row.due_on,
      amountFen: row.amount_fen,
      promisedBy: row.promised_by,
    })),
  };
}

/** Puts a new plan in force; the one before stays on file as replaced. */
export async function replaceInstalmentPlan(
  tx: Transaction,
  where: Where & { at: Date },
  plan: readonly Pick<Instalment, 'dueOn' | 'amountFen' | 'promisedBy'>[],
): Promise<void> {
  await tx
    .updateTable('case_instalments')
    .set({ replaced_at: where.at })
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .where('replaced_at', 'is', null)
    .execute();
  const planId = newId();
  await tx
    .insertInto('case_instalments')
    .values(
      plan.map((instalment) => ({
        region_code: where.region,
        id: newId(),
        case_id: where.caseId,
        plan_id: planId,
        due_on: instalment.dueOn,
        amount_fen: instalment.amountFen,
        promised_by: instalment.promisedBy,
        planned_at: where.at,
      })),
    )
    .execute();
}
