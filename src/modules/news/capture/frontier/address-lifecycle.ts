import type { VisitOutcome } from './visit-outcome.ts';

export type AddressStatus = 'waiting' | 'kept' | 'refused' | 'gone' | 'given-up';

export const statusNames: Readonly<Record<AddressStatus, string>> = {
  waiting: '待抓取',
  kept: '已抓取',
  refused: '网站不允许',
  gone: '网页已不在',
  'given-up': '已放弃',
};

/** What happens to an address besides a visit: the list names it again, changed; a clerk or the interval asks again. */
export type AddressEvent = VisitOutcome | 'found-again' | 'asked-again';

/** `again`: waits for another attempt while there are any left, then the status named last. */
type Next = { readonly to: AddressStatus } | { readonly again: Exclude<AddressStatus, 'waiting' | 'kept'> };

const kept = { to: 'kept' } as const;
const waiting = { to: 'waiting' } as const;
const visits = {
  captured: kept,
  unchanged: kept,
  listed: kept,
  moved: { again: 'given-up' },
  robots: { to: 'refused' },
  missing: { again: 'gone' },
  denied: { again: 'given-up' },
  busy: { again: 'given-up' },
  'broken-server': { again: 'given-up' },
  unreachable: { again: 'given-up' },
  unfit: { to: 'given-up' },
  unreadable: { again: 'given-up' },
} as const satisfies Record<VisitOutcome, Next>;

/** Only what waits is visited; everything may be asked for again. */
export const addressLife = {
  waiting: { ...visits, 'found-again': waiting, 'asked-again': waiting },
  kept: { 'found-again': waiting, 'asked-again': waiting },
  refused: { 'asked-again': waiting },
  gone: { 'asked-again': waiting },
  'given-up': { 'asked-again': waiting },
} as const satisfies Record<AddressStatus, Partial<Record<AddressEvent, Next>>>;

/** Attempts before an address is given up; a missing page is asked for fewer times. */
export const attemptsOf: Readonly<Record<'missing' | 'other', number>> = { missing: 3, other: 8 };

/**
 * Where an address stands after a visit.
 * @param attempts how often it was tried since it last worked, this visit included.
 */
export function afterVisit(outcome: VisitOutcome, attempts: number): AddressStatus {
  const next: Next = addressLife.waiting[outcome];
  if ('to' in next) return next.to;
  const allowed = outcome === 'missing' ? attemptsOf.missing : attemptsOf.other;
  return attempts < allowed ? 'waiting' : next.again;
}
