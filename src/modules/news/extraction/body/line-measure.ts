import type { PageLine } from '../reading/page-line.ts';

/** What can be counted in a line by itself. */
export interface LineMeasure {
  /** Characters, a Chinese one counting two and a half: one Chinese character says about as much. */
  readonly weight: number;
  /** The part of `weight` inside links. */
  readonly linkWeight: number;
  /** Share of the text inside links, 0 to 1. */
  readonly linkShare: number;
  readonly cjkCount: number;
  readonly punctuationCount: number;
  readonly digitCount: number;
  /** Words, each Chinese character being one. */
  readonly wordCount: number;
  /** Ends like a sentence. */
  readonly isClosed: boolean;
}

const CJK_EXTRA = 1.5;
const CLOSED = /[.!?。！？…”"’)）:：]$/;

export function measureLine({ text, linked }: PageLine): LineMeasure {
  const { cjkCount, punctuationCount, digitCount, spaceCount } = countCharacters(text);
  const weight = text.length + cjkCount * CJK_EXTRA;
  const linkWeight = linked * (weight / text.length);
  return {
    weight,
    linkWeight,
    linkShare: Math.min(1, linkWeight / weight),
    cjkCount,
    punctuationCount,
    digitCount,
    wordCount: spaceCount + 1 + cjkCount,
    isClosed: CLOSED.test(text),
  };
}

const PUNCTUATION = new Set(Array.from(',.;:!?，。；：！？、', (sign) => sign.charCodeAt(0)));

/** One pass by code unit: this runs for every line of every page. */
function countCharacters(text: string) {
  const counts = { cjkCount: 0, punctuationCount: 0, digitCount: 0, spaceCount: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20) counts.spaceCount += 1;
    else if (code >= 0x30 && code <= 0x39) counts.digitCount += 1;
    else if (isCjk(code)) counts.cjkCount += 1;
    if (PUNCTUATION.has(code)) counts.punctuationCount += 1;
  }
  return counts;
}

function isCjk(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
