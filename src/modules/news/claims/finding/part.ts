import type { Candidate } from './candidate.ts';
import type { Part } from './claim.ts';

const OF_WHICH = /其中|包括|包含|内有/;
const SPLIT_AFTER_WHOLE = /[:：（(]|分别/;
const TOTAL_BEFORE = /(?:共计|合计|总计|一共|共有|共|总共|总数)[^，,；;。]{0,12}$/;
const SHARE_BEFORE = /(?:占比?|比例|比重|占总数的?)(?:达到?|为|约)?\s*$/;

/**
 * Which numbers of a sentence are parts of another: 其中…, parts in brackets or behind a colon, 分别, a total at the
 * end (共…), and shares (占…%). Segments end at semicolons.
 * @returns per candidate the index (in this sentence) of its whole.
 */
export function partsIn(text: string, candidates: readonly Candidate[]): (Part | undefined)[] {
  const parts: (Part | undefined)[] = candidates.map(() => undefined);
  candidates.forEach((candidate, index) => {
    parts[index] = partAt(text, { candidates, parts, index, candidate });
  });
  for (const [index] of candidates.entries()) joinTotal(text, { candidates, parts, index });
  return parts;
}

interface Place {
  readonly candidates: readonly Candidate[];
  readonly parts: (Part | undefined)[];
  readonly index: number;
}

function partAt(text: string, place: Place & { candidate: Candidate }): Part | undefined {
  const { candidates, parts, index, candidate } = place;
  const before = text.slice(0, candidate.start);
  const segmentStart = Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1;
  const wholes = candidates.flatMap((one, at) =>
    at < index && one.start >= segmentStart && parts[at] === undefined ? [{ one, at }] : [],
  );
  if (candidate.unit === 'ppm') {
    const shareOf = SHARE_BEFORE.test(before) ? shareHolder(place) : undefined;
    return shareOf === undefined ? undefined : { of: shareOf, kind: 'share' };
  }
  const whole = wholes.findLast(({ one }) => one.unit === candidate.unit);
  if (!whole) return undefined;
  const between = text.slice(whole.one.end, candidate.start);
  if (OF_WHICH.test(between)) return { of: whole.at, kind: 'of-which' };
  const mark = SPLIT_AFTER_WHOLE.exec(between);
  const isSplit = mark !== null && mark.index <= 6 && !/[）)]/.test(between.slice(0, mark.index));
  const isInBracket = mark?.[0] === '(' || mark?.[0] === '（' ? !/[）)]/.test(outerRest(between)) : true;
  return isSplit && isInBracket ? { of: whole.at, kind: 'split' } : undefined;
}

/** What is left of the text in a bracket when brackets inside it (四级) are taken away. */
function outerRest(between: string): string {
  return between.slice(1).replaceAll(/[（(][^（()）]*[）)]/g, '');
}

/** 占 speaks of the part that was named last; its whole is that part's whole. */
function shareHolder({ parts, index }: Place): number | undefined {
  return index > 0 && parts[index - 1]?.kind !== 'share' ? index - 1 : undefined;
}

/** A 12人、B 15人，共27人: the parts stand before their total. */
function joinTotal(text: string, { candidates, parts, index }: Place): void {
  const total = candidates[index];
  if (!total || parts[index] || !TOTAL_BEFORE.test(text.slice(0, total.start))) return;
  const segmentStart = Math.max(text.lastIndexOf('；', total.start), text.lastIndexOf(';', total.start), 0);
  const members = candidates.flatMap((one, at) =>
    at < index && one.unit === total.unit && one.start >= segmentStart && !parts[at] ? [at] : [],
  );
  const previous = candidates[index - 1];
  if (members.length < 2 || !previous || /其中|[。]/.test(text.slice(previous.end, total.start))) return;
  for (const at of members) parts[at] = { of: index, kind: 'split' };
}
