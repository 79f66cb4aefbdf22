import { chooseLines } from '../../../src/modules/news/extraction/body/choose-lines.ts';
import { overlap } from '../metric.ts';
import type { BinnedLines } from './binned-lines.ts';
import type { TrainingPage } from './training-pages.ts';

export interface PageResult {
  readonly page: TrainingPage;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** How the chosen lines of each page compare with its gold. */
export function pageResults(
  pages: readonly TrainingPage[],
  data: BinnedLines,
  scores: Float32Array,
): PageResult[] {
  return pages.map((page, at) => {
    const own = scores.subarray(data.starts[at] ?? 0, data.starts[at + 1] ?? 0);
    const isKept = chooseLines(own, page.table.get('weight'));
    const text = page.texts.filter((_text, line) => isKept[line]).join('\n');
    return { page, ...overlap(text, page.gold) };
  });
}

/** One line a set: pages, page-F1, precision, recall. */
export function table(results: readonly PageResult[]): string[] {
  const sets = [...new Set(results.map(({ page }) => page.set))];
  return sets.map((set) => {
    const own = results.filter(({ page }) => page.set === set);
    const mean = (pick: (result: PageResult) => number) =>
      (own.reduce((sum, result) => sum + pick(result), 0) / own.length).toFixed(4);
    const figures = [mean(({ f1 }) => f1), mean(({ precision }) => precision), mean(({ recall }) => recall)];
    return `${set.padEnd(14)} ${String(own.length).padStart(4)} pages  F1 ${figures[0]}  precision ${figures[1]}  recall ${figures[2]}`;
  });
}
