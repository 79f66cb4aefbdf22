import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member, present } from '../case-row-store.ts';
import { type Demand, type Finding, findings, type NewDemand } from './demand.ts';

type Where = { readonly region: string; readonly caseId: string };

/** In the order in which they were written down. */
export async function listDemands(db: Db | Transaction, where: Where): Promise<Demand[]> {
  const rows = await db
    .selectFrom('case_demands')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    amountFen: present(row.amount_fen),
    basis: present(row.basis),
    finding: row.finding === null ? undefined : member(findings, row.finding),
    findingNote: present(row.finding_note),
    settledFen: present(row.settled_fen),
  }));
}

type Kept = NewDemand & Partial<Pick<Demand, 'finding' | 'findingNote' | 'settledFen'>>;

export async function insertDemands(tx: Transaction, where: Where, demands: readonly Kept[]): Promise<void> {
  if (demands.length === 0) return;
  const rows = demands.map((demand, position) => ({
    region_code: where.region,
    id: newId(),
    case_id: where.caseId,
    position,
    body: demand.body,
    amount_fen: demand.amountFen ?? null,
    basis: demand.basis ?? null,
    finding: demand.finding ?? null,
    finding_note: demand.findingNote ?? null,
    settled_fen: demand.settledFen ?? null,
  }));
  await tx.insertInto('case_demands').values(rows).execute();
}

/** Puts these demands in the place of those on file. */
export async function replaceDemands(tx: Transaction, where: Where, demands: readonly Kept[]): Promise<void> {
  await tx
    .deleteFrom('case_demands')
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .execute();
  await insertDemands(tx, where, demands);
}

export interface FoundDemand {
  readonly demandId: string;
  readonly finding: Finding;
  readonly note: string | undefined;
  readonly settledFen: bigint | undefined;
}

export async function saveFinding(tx: Transaction, where: Where, found: FoundDemand): Promise<void> {
  await tx
    .updateTable('case_demands')
    .set({
      finding: found.finding,
      finding_note: found.note ?? null,
      settled_fen: found.settledFen ?? null,
    })
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .where('id', '=', found.demandId)
    .execute();
}
