import { featureRows } from '../../../src/modules/news/extraction/body/feature-rows.ts';
import { type PageContext, readContext } from '../../../src/modules/news/extraction/body/page-context.ts';
import { decodePage } from '../../../src/modules/news/extraction/charset/decode-page.ts';
import { parseHtml } from '../../../src/modules/news/extraction/html-tree.ts';
import { readPage } from '../../../src/modules/news/extraction/reading/page-reading.ts';
import { readGold, readPageBytes, setsIn } from '../data-set.ts';
import { lineTruths } from './line-truths.ts';

/** One page to learn from. */
export interface PageExample {
  readonly set: string;
  readonly id: string;
  readonly gold: string;
  readonly page: PageContext;
  readonly table: ReturnType<typeof featureRows>;
  /** For each line, the share of it that people kept. */
  readonly truths: Float32Array;
}

/** All pages with a body in every set of a folder. */
export function readExamples(folder: string): PageExample[] {
  return setsIn(folder).flatMap((set) =>
    readGold(folder, set)
      .filter(({ body }) => body.trim() !== '')
      .map(({ id, body }) => {
        const { text } = decodePage(readPageBytes(folder, set, id), 'text/html');
        const page = readContext(readPage(parseHtml(text)));
        return { set, id, gold: body, page, table: featureRows(page), truths: lineTruths(page.lines, body) };
      }),
  );
}
