/** What the model sees of a line's own words. */
export interface TextMeasure {
  /** Length in characters, an ideograph counted 2.5: about as much said as two and a half letters. */
  readonly weight: number;
  readonly ideographs: number;
  /** Marks of clauses and sentences, Chinese and Western. */
  readonly marks: number;
  readonly digits: number;
  readonly words: number;
  readonly endsSentence: boolean;
}

const IDEOGRAPH_WEIGHT = 1.5;
const CODE = { space: 32, zero: 48, nine: 57 };
const MARKS = new Set([...',.;:!?，。；：！？、'].map((mark) => mark.charCodeAt(0)));
const SENTENCE_END = /[.!?。！？…”"’)）:：]$/;

/** Measures a line in one pass over its characters. */
export function measureText(text: string): TextMeasure {
  let [ideographs, marks, digits, spaces] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === CODE.space) spaces++;
    else if (code >= CODE.zero && code <= CODE.nine) digits++;
    else if (isIdeographic(code)) ideographs++;
    if (MARKS.has(code)) marks++;
  }
  const words = spaces + 1 + ideographs;
  const weight = text.length + ideographs * IDEOGRAPH_WEIGHT;
  return { weight, ideographs, marks, digits, words, endsSentence: SENTENCE_END.test(text) };
}

/** Han characters with the punctuation and full-width forms that go with them. */
function isIdeographic(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef)
  );
}
