import type { DB, Selectable } from '../../platform/db/database.ts';
import {
  caseKinds,
  channels,
  outcomes,
  type PayOrder,
  type RightsCase,
  satisfactions,
  statuses,
} from './case.ts';

/** A row without what only the search reads. */
export type CaseRow = Omit<Selectable<DB['rights_cases']>, 'search_text' | 'search_grams'>;

/** The value if the list knows it. The CHECKs of the table hold the same lists, so a stranger is a bug. */
export function member<const List extends readonly string[]>(list: List, value: string): List[number] {
  const found = list.find((one) => one === value);
  if (found === undefined) throw new Error(`unknown value ${value}`);
  return found;
}

export function present<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}

/** One table row as the domain knows it. */
export function toCase(row: CaseRow): RightsCase {
  return {
    id: row.id,
    region: row.region_code,
    number: row.number,
    kind: member(caseKinds, row.kind),
    status: member(statuses, row.status),
    version: row.version,
    channel: member(channels, row.channel),
    filedAt: row.filed_at,
    filer: {
      kind: row.filer_kind,
      id: row.filer_id,
      name: row.filer_name,
      personId: present(row.filer_person_id),
    },
    unionId: present(row.union_id),
    handler: row.handler_id === null ? undefined : { id: row.handler_id, name: row.handler_name ?? '' },
    awaitsHandler: row.awaits_handler,
    employer: { id: present(row.employer_id), name: row.employer_name },
    townshipCode: present(row.township_code),
    isSite: row.is_site,
    projectName: present(row.project_name),
    workPlace: present(row.work_place),
    summary: row.summary,
    eventOn: present(row.event_on),
    arrearsSince: present(row.arrears_since),
    hasWageNote: row.has_wage_note,
    ownerFundsLate: row.owner_funds_late,
    isUnlawfulProject: row.is_unlawful_project,
    acceptedAt: present(row.accepted_at),
    verifiedAt: present(row.verified_at),
    returnReason: present(row.return_reason),
    payOrder: toPayOrder(row),
    outcome: row.outcome === null ? undefined : member(outcomes, row.outcome),
    outcomeReason: present(row.outcome_reason),
    closedAt: present(row.closed_at),
    reviewedAt: present(row.reviewed_at),
    satisfaction: row.satisfaction === null ? undefined : member(satisfactions, row.satisfaction),
    reviewNote: present(row.review_note),
    discontentAnsweredAt: present(row.discontent_answered_at),
  };
}

function toPayOrder(row: CaseRow): PayOrder | undefined {
  if (row.pay_ordered_on === null || row.pay_order_due_on === null || row.pay_order_body === null)
    return undefined;
  return {
    orderedOn: row.pay_ordered_on,
    dueOn: row.pay_order_due_on,
    body: row.pay_order_body,
    servedHow: present(row.pay_order_served_how),
  };
}
