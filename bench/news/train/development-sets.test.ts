import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBody } from '../../../src/modules/news/extraction/body/find-body.ts';
import { decodePage } from '../../../src/modules/news/extraction/charset/decode-page.ts';
import { parseHtml } from '../../../src/modules/news/extraction/html-tree.ts';
import { readPage } from '../../../src/modules/news/extraction/reading/page-reading.ts';
import { readGold, readPageBytes } from '../data-set.ts';
import { overlap } from '../metric.ts';

/** The sets are no part of the project; `WENLAN_NEWS_DATA` names their folder. */
const folder = process.env.WENLAN_NEWS_DATA ?? path.join(import.meta.dirname, '../../../../shared/data/news');
/** The model has learned from these pages: a fall below is a fault of the code or of a new model, no measure of quality. */
const FLOORS = [
  ['cwce-dev', 0.94],
  ['magic-zh', 0.92],
  ['scrapinghub', 0.95],
  ['wcxb-dev', 0.92],
] as const;
const EVERY = 4;

describe('the development sets', () => {
  it.each(FLOORS)(
    '%s is read at least as well as %s by page-F1',
    (set, floor) => {
      if (!existsSync(path.join(folder, set))) {
        console.info(`${set} is not below ${folder}: not measured.`);
        return;
      }
      const figures = readGold(folder, set)
        .filter(({ body }, at) => body !== '' && at % EVERY === 0)
        .map(({ id, body }) => {
          const root = parseHtml(decodePage(readPageBytes(folder, set, id), undefined).text);
          const text = findBody(readPage(root)).map((line) => line.text);
          return overlap(text.join('\n'), body).f1;
        });
      expect(figures.reduce((sum, f1) => sum + f1, 0) / figures.length).toBeGreaterThan(floor);
    },
    120_000,
  );
});
