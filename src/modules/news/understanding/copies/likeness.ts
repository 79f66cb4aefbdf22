import { storyText } from '../../extraction/credits/story-text.ts';
import { shinglesOf } from './shingles.ts';

/** How much two texts have in common; parts of one. */
export interface Likeness {
  /** Shared shingles of all shingles of both. */
  readonly resemblance: number;
  /** Shared shingles of the shorter text's. */
  readonly containment: number;
  /** The same, looking only where a cut copy would stand: in the beginning of the longer text. */
  readonly headContainment: number;
  /** Length of the shorter by that of the longer. */
  readonly sizes: number;
  /** Numbers of the one that has fewer that the other has, too; 1 where there are too few to tell. */
  readonly sharedNumbers: number;
}

/**
 * Compares a text with others exactly; fingerprints only say which are worth it. What the one text needs is made once.
 */
export function likenessTo(one: string): (other: string) => Likeness {
  const own = shapeOf(one);
  return (other) => {
    const its = shapeOf(other);
    const [short, long] = own.list.length <= its.list.length ? [own, its] : [its, own];
    const shared = countShared(short.set, long.set);
    const head = new Set(long.list.subarray(0, Math.ceil(short.list.length * HEAD_ROOM) + HEAD_EXTRA));
    return {
      resemblance: part(shared, short.set.size + long.set.size - shared),
      containment: part(shared, short.set.size),
      headContainment: part(countShared(short.set, head), short.set.size),
      sizes: part(short.list.length, long.list.length),
      sharedNumbers: sharedNumbers(own.numbers, its.numbers),
    };
  };
}

function shapeOf(text: string) {
  const list = shinglesOf(text);
  return { list, set: new Set(list), numbers: numbersOf(text) };
}

/** A cut copy may have its own first line and leave out a sentence. */
const HEAD_ROOM = 1.3;
const HEAD_EXTRA = 80;
const FEWEST_NUMBERS = 4;

/**
 * Whether two texts are one article: nearly the same text, or one the beginning of the other (摘编, cut copies with
 * 原文链接), or most of one in a text of like length. Two texts of one form (行情、天气、通告) share wording but not
 * their numbers: they are different articles unless nearly every word agrees.
 */
export function isCopy(likeness: Likeness): boolean {
  if (likeness.resemblance >= 0.92) return true;
  if (likeness.sharedNumbers < 0.6) return false;
  if (likeness.resemblance >= 0.55) return true;
  if (likeness.containment >= 0.8 && likeness.sizes >= 0.5) return true;
  return likeness.headContainment >= 0.75;
}

function sharedNumbers(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size < FEWEST_NUMBERS ? 1 : part(countShared(few, many), few.size);
}

function numbersOf(text: string): Set<string> {
  return new Set(
    storyText(text)
      .normalize('NFKC')
      .match(/\d+(?:\.\d+)?/g) ?? [],
  );
}

function countShared<Value>(few: ReadonlySet<Value>, many: ReadonlySet<Value>): number {
  let count = 0;
  for (const value of few) if (many.has(value)) count += 1;
  return count;
}

function part(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}
