import type { DB, ExpressionBuilder } from '../../../platform/db/database.ts';
import type { CaseScope } from '../case-policy.ts';

/** Conditions on a query that calls rights_cases `c`. */
export type CaseExpression = ExpressionBuilder<DB & { c: DB['rights_cases'] }, 'c'>;

/** The policy's scope as a WHERE: the same rule as `maySee`. */
export function scopeCondition(eb: CaseExpression, scope: CaseScope) {
  switch (scope.kind) {
    case 'region':
      return notRecused(eb, scope.exceptStaffId);
    case 'union':
      return eb.and([eb('c.union_id', '=', scope.unionId), notRecused(eb, scope.exceptStaffId)]);
    case 'receiver':
      return eb.and([eb('c.status', '=', 'transferred'), heldBy(eb, scope.receiverId)]);
    case 'person':
      return concerns(eb, scope.personId);
    case 'nothing':
      return eb.lit(false);
  }
}

/** Whoever has withdrawn from a case finds it in no list. */
function notRecused(eb: CaseExpression, staffId: string | undefined) {
  if (staffId === undefined) return eb.lit(true);
  return eb.not(
    eb.exists(
      eb
        .selectFrom('case_recusals as r')
        .select('r.id')
        .whereRef('r.region_code', '=', 'c.region_code')
        .whereRef('r.case_id', '=', 'c.id')
        .where('r.staff_id', '=', staffId),
    ),
  );
}

function heldBy(eb: CaseExpression, receiverId: string) {
  return eb.exists(
    eb
      .selectFrom('case_transfers as t')
      .select('t.id')
      .whereRef('t.region_code', '=', 'c.region_code')
      .whereRef('t.case_id', '=', 'c.id')
      .where('t.receiver_id', '=', receiverId)
      .where((inner) => inner.or([inner('t.answer', 'is', null), inner('t.answer', '=', 'accepted')])),
  );
}

/** The worker is a claimant who has not withdrawn, or filed the case. */
export function concerns(eb: CaseExpression, personId: string) {
  const claims = eb
    .selectFrom('case_claimants as m')
    .select('m.case_id')
    .whereRef('m.region_code', '=', 'c.region_code')
    .whereRef('m.case_id', '=', 'c.id')
    .where('m.person_id', '=', personId)
    .where('m.withdrawn_at', 'is', null);
  return eb.or([eb('c.filer_person_id', '=', personId), eb.exists(claims)]);
}
