import type { FeatureTable } from '../../../src/modules/news/extraction/body/feature-table.ts';
import { describeLines } from '../../../src/modules/news/extraction/body/features/describe-lines.ts';
import { outlineOf } from '../../../src/modules/news/extraction/body/outline.ts';
import { toldBody } from '../../../src/modules/news/extraction/body/told-body.ts';
import { decodePage } from '../../../src/modules/news/extraction/charset/decode-page.ts';
import { parseHtml } from '../../../src/modules/news/extraction/html-tree.ts';
import { readPage } from '../../../src/modules/news/extraction/reading/page-reading.ts';
import { readGold, readPageBytes } from '../data-set.ts';
import { labelLines } from './label-lines.ts';

/** A page with what a person called its body. */
export interface TrainingPage {
  readonly set: string;
  readonly id: string;
  readonly gold: string;
  readonly texts: readonly string[];
  readonly table: FeatureTable;
  readonly labels: Float32Array;
}

/** Reads the sets' pages just as extraction does. */
export function trainingPages(folder: string, sets: readonly string[]): TrainingPage[] {
  return sets.flatMap((set) =>
    readGold(folder, set)
      .filter(({ body }) => body.trim() !== '')
      .map(({ id, body }) => trainingPage({ set, id, gold: body }, readPageBytes(folder, set, id))),
  );
}

function trainingPage(page: Pick<TrainingPage, 'set' | 'id' | 'gold'>, bytes: Buffer): TrainingPage {
  const reading = readPage(parseHtml(decodePage(bytes, undefined).text));
  const { lines } = reading;
  const outline = outlineOf(lines, { title: reading.title, toldBody: toldBody(reading.linkedData) });
  const texts = lines.map(({ text }) => text);
  return {
    ...page,
    texts,
    table: describeLines(outline),
    labels: labelLines(texts, page.gold),
  };
}
