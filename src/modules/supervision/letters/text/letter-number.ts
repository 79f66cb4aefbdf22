import type { LetterKind } from '../letter.ts';

export const PREFIX_PARAMETER = 'letters.number-prefix';
/** Where the county has not set its own 发文代字. */
const PLAIN_PREFIX = '工劳监';

const kindWords = { reminder: '提', opinion: '意', recommendation: '建' } as const satisfies Record<
  LetterKind,
  string
>;

/** 发文代字 of a kind: 临工劳监提, 临工劳监意, 临工劳监建. */
export function letterPrefix(kind: LetterKind, parameter: unknown): string {
  const county = typeof parameter === 'string' && parameter.trim() !== '' ? parameter.trim() : PLAIN_PREFIX;
  return county + kindWords[kind];
}

/** Series of the counter: each kind counts for itself. */
export function letterSeries(kind: LetterKind): string {
  return `supervision-${kind}`;
}
