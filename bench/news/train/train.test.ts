import { describe, expect, it } from 'vitest';
import { FeatureTable } from '../../../src/modules/news/extraction/body/feature-table.ts';
import { TreeModel } from '../../../src/modules/news/extraction/body/tree-model.ts';
import { binLines } from './binned-lines.ts';
import { boost, randomFrom, scoreRows } from './boost.ts';
import { rowsOf } from './cross-validate.ts';
import { labelLines } from './label-lines.ts';
import type { TrainingPage } from './training-pages.ts';
import { writtenTrees } from './written-model.ts';

const PLAN = { rounds: 20, depth: 3, rate: 0.3, drawn: 3, seed: 5 };

/** A page whose lines are wanted where they are long and hold few links. */
function page(seed: number): TrainingPage {
  const random = randomFrom(seed);
  const table = new FeatureTable(200);
  const columns = ['weight', 'links', 'noise'].map((name) => table.column(name));
  const labels = new Float32Array(200);
  for (let line = 0; line < 200; line++) {
    const [weight, links, noise] = [Math.round(random() * 300), random(), random()];
    for (const [at, value] of [weight, links, noise].entries()) columns[at]?.fill(value, line, line + 1);
    labels[line] = weight > 120 && links < 0.4 ? 1 : 0;
  }
  const texts = Array.from(labels, String);
  return { set: 'made', id: String(seed), gold: '', texts, table, labels };
}

describe('the trainer', () => {
  const pages = [page(1), page(2), page(3)];
  const data = binLines(pages, () => 1);
  const all = rowsOf(data, () => true);

  it('labels lines by how much of them people kept', () => {
    const lines = ['甲乙丙丁戊己', '首页 要闻 专题 视频', '甲乙丙丁 unwanted words here', ''];
    const [whole, none, some, empty] = labelLines(lines, '甲乙丙丁戊己庚辛');
    expect([whole, none, empty]).toEqual([1, 0, 0]);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(1);
  });

  it('learns a rule from examples', () => {
    const scores = scoreRows(boost(data, all, PLAN), data, all);
    const right = scores.reduce(
      (sum, score, row) => sum + Number(score > 0 === (data.labels[row] ?? 0) > 0.5),
      0,
    );
    expect(right / scores.length).toBeGreaterThan(0.95);
  });

  it('learns the same trees from the same pages', () => {
    expect(boost(data, all, PLAN)).toEqual(boost(data, all, PLAN));
  });

  it('writes trees that judge as the learned ones do', () => {
    const trees = boost(data, all, PLAN);
    const written = new TreeModel(writtenTrees(trees, data));
    const learned = scoreRows(trees, data, all);
    const scores = pages.flatMap(({ table }) => [...written.score(table)]);
    for (const [row, score] of scores.entries()) expect(score).toBeCloseTo(learned[row] ?? 0, 2);
  });
});
