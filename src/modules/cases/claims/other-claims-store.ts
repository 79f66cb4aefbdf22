import type { Db } from '../../../platform/db/database.ts';
import type { CaseScope } from '../case-policy.ts';
import { scopeCondition } from '../register/scope-store.ts';
import { monthsOf } from './claimant.ts';

export interface OtherClaim {
  readonly personId: string;
  readonly number: string;
  readonly employer: string;
  /** 'YYYY-MM' */
  readonly months: readonly string[];
}

/** Claims of these people in other cases of the reader's reach that are not closed, for the cross-check on duplicates. */
export async function listOtherClaims(
  db: Db,
  of: { region: string; caseId: string; personIds: readonly string[]; scope: CaseScope },
): Promise<OtherClaim[]> {
  if (of.personIds.length === 0) return [];
  const rows = await db
    .selectFrom('case_claimants as m')
    .innerJoin('rights_cases as c', (join) =>
      join.onRef('c.region_code', '=', 'm.region_code').onRef('c.id', '=', 'm.case_id'),
    )
    .innerJoin('case_claim_lines as l', (join) =>
      join.onRef('l.region_code', '=', 'm.region_code').onRef('l.claimant_id', '=', 'm.id'),
    )
    .select(['m.id', 'm.person_id', 'c.number', 'c.employer_name', 'l.month', 'l.last_month'])
    .where('m.region_code', '=', of.region)
    .where('m.case_id', '<>', of.caseId)
    .where((eb) => scopeCondition(eb, of.scope))
    .where('m.person_id', 'in', [...of.personIds])
    .where('m.withdrawn_at', 'is', null)
    .where('c.status', 'not in', ['closed', 'reviewed', 'returned'])
    .orderBy('c.number')
    .orderBy('l.month')
    .execute();
  const byClaimant = Map.groupBy(rows, (row) => row.id);
  return [...byClaimant.values()].map((lines) => ({
    personId: lines[0]?.person_id ?? '',
    number: lines[0]?.number ?? '',
    employer: lines[0]?.employer_name ?? '',
    months: [
      ...new Set(lines.flatMap((line) => monthsOf({ month: line.month, lastMonth: line.last_month }))),
    ],
  }));
}
