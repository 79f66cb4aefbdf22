import type { PageReading } from '../reading/page-reading.ts';
import { bodyModel } from './body-model.ts';
import { TreeWalker } from './boosted-trees.ts';
import { chooseLines } from './choose-lines.ts';
import { featureRows } from './feature-rows.ts';
import { readContext } from './page-context.ts';
import { addFirstScores } from './second-look.ts';

const first = new TreeWalker(bodyModel.first);
const second = new TreeWalker(bodyModel.second);
/** Pages with more lines are catalogues or attacks; what follows is not looked at. */
const MOST_LINES = 20_000;

/**
 * Which lines of a page are its article. Each line is measured (text, words, elements, names, density, place), scored
 * by small trees learned from pages of many sites, and scored again with what its neighbours got.
 * @returns one flag a line. Pure, the same every time.
 */
export function findBody(reading: Pick<PageReading, 'lines' | 'title' | 'linkedData'>): boolean[] {
  if (reading.lines.length === 0) return [];
  const page = readContext({ ...reading, lines: reading.lines.slice(0, MOST_LINES) });
  const table = featureRows(page);
  const looked = addFirstScores(page, table, first.scores(table));
  return chooseLines(
    second.scores(looked),
    page.measures.map(({ weight }) => weight),
  );
}
