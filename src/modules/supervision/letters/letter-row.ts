import type { DB, Selectable } from '../../../platform/db/database.ts';
import {
  type Letter,
  type LetterItem,
  letterKinds,
  type Reply,
  type Service,
  servingWays,
  statuses,
  verdicts,
} from './letter.ts';

/** A row without what only the search reads. */
export type LetterRow = Omit<Selectable<DB['supervision_letters']>, 'search_text' | 'search_grams'>;
export type ItemRow = Selectable<DB['supervision_letter_items']>;

/** The value if the list knows it. The CHECKs of the table hold the same lists, so a stranger is a bug. */
export function member<const List extends readonly string[]>(list: List, value: string): List[number] {
  const found = list.find((one) => one === value);
  if (found === undefined) throw new Error(`unknown value ${value}`);
  return found;
}

export function present<Value>(value: Value | null): Value | undefined {
  return value ?? undefined;
}

export function toLetter(row: LetterRow): Letter {
  return {
    region: row.region_code,
    id: row.id,
    kind: member(letterKinds, row.kind),
    status: member(statuses, row.status),
    version: row.version,
    number: present(row.number),
    firm: { id: row.organisation_id, name: row.organisation_name },
    projectName: present(row.project_name),
    recipient: { id: row.recipient_id, name: row.recipient_name },
    visitId: present(row.visit_id),
    previousId: present(row.previous_id),
    templateKey: row.template_key,
    title: row.title,
    body: row.body,
    bodyHash: present(row.body_hash),
    draftedAt: row.drafted_at,
    drafter: { id: row.drafter_id, name: row.drafter_name },
    signing: { round: row.signing_round, steps: row.signing_steps, position: row.signing_position },
    issuedOn: present(row.issued_on),
    issuerName: present(row.issuer_name),
    offeredAt: present(row.offered_at),
    service: toService(row),
    reply: toReply(row),
    recheckOn: present(row.recheck_on),
    recheckVisitId: present(row.recheck_visit_id),
    closedOn: present(row.closed_on),
    closingReason: present(row.closing_reason),
    withdrawalReason: present(row.withdrawal_reason),
  };
}

function toService(row: LetterRow): Service | undefined {
  if (row.served_on === null || row.served_how === null || row.reply_due === null) return undefined;
  return {
    on: row.served_on,
    how: member(servingWays, row.served_how),
    to: present(row.served_to),
    trackingNumber: present(row.tracking_number),
    replyDays: row.reply_days ?? 0,
    replyDue: row.reply_due,
    isProvisional: row.reply_provisional ?? false,
  };
}

function toReply(row: LetterRow): Reply | undefined {
  if (row.replied_on === null || row.reply_channel === null) return undefined;
  return {
    on: row.replied_on,
    channel: member(['online', 'paper'], row.reply_channel),
    note: present(row.reply_note),
    by: present(row.replier_name),
  };
}

export function toItem(row: ItemRow): LetterItem {
  return {
    id: row.id,
    position: row.position,
    findingId: present(row.finding_id),
    problem: row.problem,
    article: present(row.article),
    demand: row.demand,
    promise: present(row.promise),
    promiseDue: present(row.promise_due),
    doneOn: present(row.done_on),
    doneNote: present(row.done_note),
    verdict: row.verdict === null ? undefined : member(verdicts, row.verdict),
    verdictOn: present(row.verdict_on),
    verdictNote: present(row.verdict_note),
  };
}
