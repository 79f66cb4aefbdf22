import type { KeptLine } from '../clean/kept-line.ts';
import type { PageReading } from '../reading/page-reading.ts';
import { bodyModel } from './body-model.gen.ts';
import { embeddedText } from './embedded-text.ts';
import { LineJudge } from './line-judge.ts';
import { readContext } from './page-context.ts';
import { measureText } from './text-measure.ts';

const judge = new LineJudge(bodyModel);
/** Hostile pages have a million lines; no article stands behind so many. */
const MOST_LINES = 20_000;
/** A page that shows less than this may keep its article in its scripts. */
const LITTLE = 300;

/**
 * The lines of a page that are its article, in page order: each line is described by what is around it and judged by
 * trees learned from pages that people have read. Pure and the same every time.
 */
export function findBody(reading: PageReading): readonly KeptLine[] {
  const { shown, weight } = shownBody(reading);
  if (weight >= LITTLE) return shown;
  const embedded = embeddedText(reading);
  const hidden = embedded.reduce((sum, text) => sum + measureText(text).weight, 0);
  return hidden > 2 * weight + LITTLE ? embedded.map((text) => ({ text, line: undefined })) : shown;
}

function shownBody(reading: PageReading): { shown: KeptLine[]; weight: number } {
  const lines = reading.lines.slice(0, MOST_LINES);
  if (lines.length === 0) return { shown: [], weight: 0 };
  const page = readContext({ ...reading, lines });
  const isKept = judge.choose(page);
  return {
    shown: lines.filter((_line, at) => isKept[at]).map((line) => ({ text: line.text, line })),
    weight: page.measures.reduce((sum, { weight }, at) => (isKept[at] ? sum + weight : sum), 0),
  };
}
