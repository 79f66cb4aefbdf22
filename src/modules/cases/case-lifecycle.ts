import type { CaseKind, Status } from './case.ts';
import { type CaseTrack, trackOf } from './kinds/kind-rules.ts';

/** Everything that can be done to a case, in the words of docs/glossary.md. */
export const caseActs = [
  'accept',
  'return',
  'resubmit',
  'transfer',
  'accept-transfer',
  'return-transfer',
  'recall-transfer',
  'assign',
  'verify',
  'mediate',
  'plan-instalments',
  'record-payment',
  'reverse-payment',
  'confirm-receipt',
  'object-receipt',
  'set-chain',
  'order-payment',
  'send-letter',
  'answer-letter',
  'add-claimants',
  'correct-claimant',
  'withdraw-claimant',
  'elect-representatives',
  'add-paper',
  'add-note',
  'adjust-clock',
  'edit-demands',
  'find-facts',
  'apply-recognition',
  'record-inspection',
  'check-order',
  'confirm-phone',
  'recuse',
  'close',
  'reopen',
  'review',
  'keep-closed',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** Where an act leads: for every kind the same, or only for the kinds of these tracks. */
type Target = Status | Partial<Record<CaseTrack, Status>>;
type Steps = Partial<Record<CaseAct, Target>>;

/** The ledger, the chain and paying belong to wage arrears alone. */
const wages = (at: Status): Target => ({ wages: at });
/** All other kinds: demands are found right or wrong, and nothing is paid through the ledger. */
const others = (at: Status): Target => ({ demands: at, injury: at });
const injury = (at: Status): Target => ({ injury: at });

const talk = (at: Status): Steps => ({ 'add-note': at, 'add-paper': at });
const facts = (at: Status): Steps => ({
  ...talk(at),
  'adjust-clock': at,
  assign: at,
  recuse: at,
  'check-order': at,
  'confirm-phone': at,
  'set-chain': wages(at),
  'edit-demands': others(at),
  'apply-recognition': injury(at),
  'add-claimants': at,
  'correct-claimant': at,
  'withdraw-claimant': at,
  'elect-representatives': at,
});
/** A closed case goes on where its kind is worked on. */
const again: Target = { wages: 'paying', demands: 'mediating', injury: 'mediating' };
/** 督促支付函 to the employer, and what came back; letters on other matters are the supervision module's. */
const letters = (at: Status): Steps => ({ 'send-letter': wages(at), 'answer-letter': wages(at) });
const money = (at: Status): Steps => ({
  'record-payment': wages(at),
  'reverse-payment': wages(at),
  'confirm-receipt': wages(at),
  'object-receipt': wages(at),
});

/**
 * The life of a case: at each station, which acts are open and where each leads (design.md §4).
 * An act that leads to its own station changes facts, not the station.
 */
const lifecycle = {
  registered: {
    ...facts('registered'),
    accept: 'accepted',
    return: 'returned',
    transfer: 'transferred',
    close: 'closed',
  },
  returned: { ...talk('returned'), resubmit: 'registered' },
  transferred: {
    ...talk('transferred'),
    ...money('transferred'),
    'accept-transfer': 'transferred',
    'return-transfer': 'registered',
    'recall-transfer': 'registered',
    'record-inspection': 'transferred',
    'apply-recognition': injury('transferred'),
    'adjust-clock': 'transferred',
    verify: wages('transferred'),
    'order-payment': wages('transferred'),
    close: 'closed',
  },
  accepted: {
    ...facts('accepted'),
    ...letters('accepted'),
    verify: wages('verified'),
    'find-facts': others('verified'),
    transfer: 'transferred',
    'order-payment': wages('accepted'),
    close: 'closed',
  },
  verified: {
    ...facts('verified'),
    ...letters('verified'),
    ...money('paying'),
    verify: wages('verified'),
    'find-facts': others('verified'),
    mediate: 'mediating',
    'plan-instalments': wages('paying'),
    transfer: 'transferred',
    'order-payment': wages('verified'),
    close: 'closed',
  },
  mediating: {
    ...facts('mediating'),
    ...letters('mediating'),
    ...money('paying'),
    verify: wages('mediating'),
    'find-facts': others('mediating'),
    'plan-instalments': wages('paying'),
    transfer: 'transferred',
    'order-payment': wages('mediating'),
    close: 'closed',
  },
  paying: {
    ...facts('paying'),
    ...letters('paying'),
    ...money('paying'),
    verify: wages('paying'),
    'plan-instalments': wages('paying'),
    transfer: 'transferred',
    'order-payment': wages('paying'),
    close: 'closed',
  },
  closed: {
    ...talk('closed'),
    'confirm-receipt': wages('closed'),
    'object-receipt': wages('paying'),
    reopen: again,
    review: 'reviewed',
  },
  reviewed: {
    ...talk('reviewed'),
    'confirm-receipt': wages('reviewed'),
    'object-receipt': wages('paying'),
    reopen: again,
    'keep-closed': 'reviewed',
  },
} as const satisfies Record<Status, Steps>;

const table: Record<Status, Steps> = lifecycle;

/** Where an act leads a case of this kind from a station, or undefined where it is not open there. */
export function nextStatus(at: { status: Status; kind: CaseKind }, act: CaseAct): Status | undefined {
  const target = table[at.status][act];
  return target === undefined || typeof target === 'string' ? target : target[trackOf(at.kind)];
}

/** The acts that are open to a case of this kind at a station. */
export function openActs(at: { status: Status; kind: CaseKind }): readonly CaseAct[] {
  return caseActs.filter((act) => nextStatus(at, act) !== undefined);
}
