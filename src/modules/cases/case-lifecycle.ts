import type { Status } from './case.ts';

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
  'close',
  'reopen',
  'review',
] as const;
export type CaseAct = (typeof caseActs)[number];

type Steps = Partial<Record<CaseAct, Status>>;

const talk = (at: Status): Steps => ({ 'add-note': at, 'add-paper': at });
const facts = (at: Status): Steps => ({
  ...talk(at),
  'adjust-clock': at,
  assign: at,
  'set-chain': at,
  'add-claimants': at,
  'correct-claimant': at,
  'withdraw-claimant': at,
  'elect-representatives': at,
});
/** The union's letter to the employer, and what came back. */
const letters = (at: Status): Steps => ({ 'send-letter': at, 'answer-letter': at });
const money = (at: Status): Steps => ({
  'record-payment': at,
  'reverse-payment': at,
  'confirm-receipt': at,
  'object-receipt': at,
});

/**
 * The life of a case: at each station, which acts are open and where each leads (design.md §4).
 * An act that leads to its own station changes facts, not the station.
 */
export const lifecycle = {
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
    'adjust-clock': 'transferred',
    verify: 'transferred',
    'order-payment': 'transferred',
    close: 'closed',
  },
  accepted: {
    ...facts('accepted'),
    ...letters('accepted'),
    verify: 'verified',
    transfer: 'transferred',
    'order-payment': 'accepted',
    close: 'closed',
  },
  verified: {
    ...facts('verified'),
    ...letters('verified'),
    ...money('paying'),
    verify: 'verified',
    mediate: 'mediating',
    'plan-instalments': 'paying',
    transfer: 'transferred',
    'order-payment': 'verified',
    close: 'closed',
  },
  mediating: {
    ...facts('mediating'),
    ...letters('mediating'),
    ...money('paying'),
    verify: 'mediating',
    'plan-instalments': 'paying',
    transfer: 'transferred',
    'order-payment': 'mediating',
    close: 'closed',
  },
  paying: {
    ...facts('paying'),
    ...letters('paying'),
    ...money('paying'),
    verify: 'paying',
    'plan-instalments': 'paying',
    transfer: 'transferred',
    'order-payment': 'paying',
    close: 'closed',
  },
  closed: {
    ...talk('closed'),
    'confirm-receipt': 'closed',
    'object-receipt': 'paying',
    reopen: 'paying',
    review: 'reviewed',
  },
  reviewed: {
    ...talk('reviewed'),
    'confirm-receipt': 'reviewed',
    'object-receipt': 'paying',
    reopen: 'paying',
  },
} as const satisfies Record<Status, Steps>;

const table: Record<Status, Steps> = lifecycle;

/** Where an act leads from a station, or undefined where it is not open there. */
export function nextStatus(status: Status, act: CaseAct): Status | undefined {
  return table[status][act];
}

/** The acts that are open at a station. */
export function openActs(status: Status): readonly CaseAct[] {
  return caseActs.filter((act) => table[status][act] !== undefined);
}
