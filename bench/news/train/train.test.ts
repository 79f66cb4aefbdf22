import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/demo/random.ts';
import { TreeWalker } from '../../../src/modules/news/extraction/body/boosted-trees.ts';
import { type Examples, growTrees } from './grow-trees.ts';
import { partsOf } from './learn-body.ts';
import { lineTruths } from './line-truths.ts';

const ROWS = 600;
const PLAN = { trees: 20, depth: 3, columnsPerTree: 3, rate: 0.3 };

/** Lines that are wanted where their first number is high and their second low; the third says nothing. */
function made(): Examples {
  const random = seededRandom(3);
  const bins = new Uint8Array(ROWS * 3);
  for (let at = 0; at < bins.length; at += 1) bins[at] = random.integer(0, 31);
  const targets = Float32Array.from({ length: ROWS }, (_, row) =>
    Number((bins[row] ?? 0) > 12 && (bins[ROWS + row] ?? 0) < 14),
  );
  return { bins, rows: ROWS, width: 3, targets, weights: new Float32Array(ROWS).fill(1) };
}

describe('the trainer', () => {
  const examples = made();
  const all = Int32Array.from({ length: ROWS }, (_, row) => row);

  it('takes of a line what people kept of it', () => {
    const lines = ['甲乙丙丁戊己', '首页 要闻 专题 视频', '甲乙丙丁 unwanted words here', '甲乙'];
    const [whole, none, some, short] = lineTruths(
      lines.map((text) => ({ text })),
      '甲乙丙丁戊己庚辛',
    );
    expect([whole, none]).toEqual([1, 0]);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(1);
    expect(short).toBeCloseTo(0.6);
  });

  it('learns a rule from examples, and trees walked in flat arrays say the same', () => {
    const trees = growTrees(examples, all, PLAN);
    const walker = new TreeWalker({ columns: ['a', 'b', 'c'], trees });
    const values = new Float32Array(ROWS * 3);
    for (let row = 0; row < ROWS; row += 1)
      for (let column = 0; column < 3; column += 1)
        values[row * 3 + column] = examples.bins[column * ROWS + row] ?? 0;
    const scores = walker.scores({ values, width: 3, rows: ROWS });
    const right = scores.reduce(
      (sum, score, row) => sum + Number(score > 0 === (examples.targets[row] ?? 0) > 0.5),
      0,
    );
    expect(right / ROWS).toBeGreaterThan(0.97);
  });

  it('learns the same trees from the same examples', () => {
    expect(growTrees(examples, all, PLAN)).toEqual(growTrees(examples, all, PLAN));
  });

  it('deals pages into parts by lot, the same on every run', () => {
    expect(partsOf(100, 4, 1)).toEqual(partsOf(100, 4, 1));
    expect(new Set(partsOf(100, 4, 1)).size).toBe(4);
  });
});
