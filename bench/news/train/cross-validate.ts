import type { BinnedLines } from './binned-lines.ts';
import { type BoostPlan, boost, randomFrom, scoreRows } from './boost.ts';
import type { TrainingPage } from './training-pages.ts';

const FOLDS = 4;
const SEED = 4;

/** Scores of every line by trees that have not seen its page. */
export function crossValidate(
  pages: readonly TrainingPage[],
  data: BinnedLines,
  plan: BoostPlan,
): Float32Array {
  const random = randomFrom(SEED);
  const folds = pages.map(() => Math.floor(random() * FOLDS));
  const scores = new Float32Array(data.labels.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const train = rowsOf(data, (page) => folds[page] !== fold);
    const test = rowsOf(data, (page) => folds[page] === fold);
    const found = scoreRows(boost(data, train, plan), data, test);
    for (const [at, row] of test.entries()) scores[row] = found[at] ?? 0;
    process.stderr.write(`fold ${fold + 1} of ${FOLDS}\n`);
  }
  return scores;
}

/** Numbers of the lines of the pages that are asked for. */
export function rowsOf({ starts }: BinnedLines, isAsked: (page: number) => boolean): Int32Array {
  const rows: number[] = [];
  for (let page = 0; page + 1 < starts.length; page++) {
    if (!isAsked(page)) continue;
    for (let row = starts[page] ?? 0; row < (starts[page + 1] ?? 0); row++) rows.push(row);
  }
  return Int32Array.from(rows);
}
