import { seededRandom } from '../../../src/demo/random.ts';
import type { BoostedTrees } from '../../../src/modules/news/extraction/body/boosted-trees.ts';
import { TreeWalker } from '../../../src/modules/news/extraction/body/boosted-trees.ts';
import { featureNames } from '../../../src/modules/news/extraction/body/feature-rows.ts';
import type { BodyModel } from '../../../src/modules/news/extraction/body/line-judge.ts';
import { addFirstScores, secondNames } from '../../../src/modules/news/extraction/body/second-look.ts';
import type { PageExample } from './body-examples.ts';
import { BINS, type Examples, type GrowthOptions, growTrees } from './grow-trees.ts';

type Table = PageExample['table'];

const FIRST: GrowthOptions = { trees: 100, depth: 4, columnsPerTree: 45, rate: 0.12 };
const SECOND: GrowthOptions = { trees: 80, depth: 4, columnsPerTree: 60, rate: 0.12 };
/** The second look must learn from scores that the first gives to pages it has not seen. */
const INNER_PARTS = 3;

export function learnBody(examples: readonly PageExample[]): BodyModel {
  const parts = partsOf(examples.length, INNER_PARTS, 7);
  const tables = examples.map(({ table }) => table);
  const scores = new Array<Float32Array>(examples.length);
  for (let part = 0; part < INNER_PARTS; part += 1) {
    const others = examples.flatMap((_, at) => (parts[at] === part ? [] : [at]));
    const walker = new TreeWalker(learn(examples, others, { tables, columns: featureNames, options: FIRST }));
    examples.forEach((example, at) => {
      if (parts[at] === part) scores[at] = walker.scores(example.table);
    });
  }
  const all = examples.map((_, at) => at);
  const widened = examples.map(({ page, table }, at) =>
    addFirstScores(page, { table, scores: scores[at] ?? new Float32Array(table.rows) }),
  );
  return {
    first: learn(examples, all, { tables, columns: featureNames, options: FIRST }),
    second: learn(examples, all, {
      tables: widened,
      columns: [...featureNames, ...secondNames],
      options: SECOND,
    }),
  };
}

/** Which of `count` parts each of `length` things belongs to, by lot. */
export function partsOf(length: number, count: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length }, () => Math.floor(random.next() * count));
}

interface Lesson {
  readonly tables: readonly Table[];
  readonly columns: readonly string[];
  readonly options: GrowthOptions;
}

function learn(examples: readonly PageExample[], chosen: readonly number[], lesson: Lesson): BoostedTrees {
  const taken = chosen.flatMap((at) => {
    const [example, table] = [examples[at], lesson.tables[at]];
    return example && table ? [{ example, table }] : [];
  });
  const edges = edgesOf(taken.map(({ table }) => table));
  const set = binned(taken, edges);
  const rows = Int32Array.from({ length: set.rows }, (_, row) => row);
  const grown = growTrees(set, rows, lesson.options);
  return {
    columns: lesson.columns,
    trees: grown.map((tree) =>
      tree.map(([first = 0, bin, left, right]) =>
        bin === undefined ? [first] : [first, thresholdOf(edges[first], bin), left ?? 0, right ?? 0],
      ),
    ),
  };
}

function thresholdOf(edges: Float32Array | undefined, bin: number): number {
  return Number((edges?.[bin] ?? 0).toPrecision(6));
}

/** Borders between bins: quantiles of each column. A value at most border k falls into bins 0 to k. */
function edgesOf(tables: readonly Table[]): Float32Array[] {
  const width = tables[0]?.width ?? 0;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return Array.from({ length: width }, (_, column) => {
    const values = new Float32Array(rows);
    let at = 0;
    for (const table of tables)
      for (let row = 0; row < table.rows; row += 1) values[at++] = table.values[row * width + column] ?? 0;
    values.sort();
    const cuts = Array.from(
      { length: BINS - 1 },
      (_, cut) => values[Math.floor(((cut + 1) / BINS) * rows)] ?? 0,
    );
    // Borders as they will be written, so that learning and reading agree on values at a border.
    return Float32Array.from(
      [...new Set(cuts.map((cut) => Number(cut.toPrecision(6))))].sort((a, b) => a - b),
    );
  });
}

const BALANCE = 50;
const LEAST_WEIGHT = 0.002;

function binned(
  taken: readonly { example: PageExample; table: Table }[],
  edges: readonly Float32Array[],
): Examples {
  const rows = taken.reduce((sum, { table }) => sum + table.rows, 0);
  const set = {
    bins: new Uint8Array(rows * edges.length),
    rows,
    width: edges.length,
    targets: new Float32Array(rows),
    weights: new Float32Array(rows),
  };
  let base = 0;
  for (const { example, table } of taken) {
    const measures = example.page.measures;
    const kept =
      measures.reduce((sum, { weight }, row) => sum + ((example.truths[row] ?? 0) > 0.5 ? weight : 0), 0) ||
      1;
    for (let row = 0; row < table.rows; row += 1) {
      set.targets[base + row] = example.truths[row] ?? 0;
      set.weights[base + row] = (Math.min(1, (measures[row]?.weight ?? 0) / kept) + LEAST_WEIGHT) * BALANCE;
      for (let column = 0; column < edges.length; column += 1)
        set.bins[column * rows + base + row] = binOf(
          table.values[row * table.width + column] ?? 0,
          edges[column],
        );
    }
    base += table.rows;
  }
  return set;
}

function binOf(value: number, edges: Float32Array | undefined): number {
  let bin = 0;
  while (edges && bin < edges.length && value > (edges[bin] ?? 0)) bin += 1;
  return bin;
}
