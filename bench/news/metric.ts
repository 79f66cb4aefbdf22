/** A token is a word; each Chinese, Japanese or Korean ideograph is a token. */
const TOKEN =
  /[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\u{20000}-\u{3ffff}]|[\p{L}\p{N}\p{M}]+?(?=[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff])|[\p{L}\p{N}\p{M}]+/gu;
const SHINGLE = 4;

export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Overlap of two texts by shingles of four tokens, counted with multiplicity; an empty answer scores 0. */
export function overlap(answer: string, gold: string): Overlap {
  const [given, wanted] = [shinglesOf(answer), shinglesOf(gold)];
  let shared = 0;
  for (const [shingle, count] of given) shared += Math.min(count, wanted.get(shingle) ?? 0);
  const precision = shared / (total(given) || 1);
  const recall = shared / (total(wanted) || 1);
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

export function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

/** Runs of four tokens with how often each occurs. */
export function shinglesOf(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const counts = new Map<string, number>();
  const size = Math.min(SHINGLE, tokens.length);
  for (let at = 0; size > 0 && at + size <= tokens.length; at++) {
    const shingle = tokens.slice(at, at + size).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Titles and authors are equal by letters and digits alone. */
export function isSameWording(a: string | undefined, b: string | undefined): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(text = ''): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `2005-5-7 21:23:57` → day `2005-05-07`, minute `2005-05-07 21:23`; undefined where there is none. */
export function writtenMoment(
  text: string | undefined,
): { day: string; minute: string | undefined } | undefined {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2}))?/.exec(text ?? '') ?? [];
  if (!year || !month || !day) return undefined;
  const two = (digits: string) => digits.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return { day: date, minute: hour && minute ? `${date} ${two(hour)}:${minute}` : undefined };
}
