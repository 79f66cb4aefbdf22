import type { HtmlElement } from '../html-tree.ts';
import type { FeatureRows } from './feature-rows.ts';
import type { PageContext } from './page-context.ts';

const OFFSETS = [-1, 1, -2, 2, -3, 3, -4, 4] as const;
const REACHES = [3, 6, 12] as const;
const NO_NEIGHBOUR = -9;
const SURE = 0.7;
const SURE_WEIGHT = 60;

const groups = ['parent', 'grandparent', 'shape'] as const;

/** Columns that the first scores of a page add for the second look. */
export const secondNames: readonly string[] = [
  'score',
  ...groups.flatMap((group) => [`${group}Score`, `${group}OthersScore`, `${group}Kept`]),
  'pageKept',
  'shareOfKept',
  ...OFFSETS.map((offset) => `score${offset > 0 ? '+' : ''}${offset}`),
  ...REACHES.map((reach) => `scoreWithin${reach}`),
  'fromFirstSure',
  'toLastSure',
  'keptBefore',
];

/**
 * Rows for a second look, widened by what the first found around each line: a doubtful line among article is article, a
 * sure one among lists of other articles is not.
 * @param rows the lines to look at again, by number; all of them unless told.
 */
export function addFirstScores(
  page: PageContext,
  first: { readonly table: FeatureRows; readonly scores: Float32Array },
  rows: readonly number[] = page.lines.map((_line, row) => row),
): FeatureRows {
  const { table, scores } = first;
  const width = table.width + secondNames.length;
  const values = new Float32Array(rows.length * width);
  const look = lookAt(page, scores);
  rows.forEach((row, at) => {
    values.set(table.values.subarray(row * table.width, (row + 1) * table.width), at * width);
    writeRow(look, row, values.subarray(at * width + table.width, (at + 1) * width));
  });
  return { values, width, rows: rows.length };
}

interface Kept {
  kept: number;
  weight: number;
}

type Look = ReturnType<typeof lookAt>;

function lookAt(page: PageContext, scores: Float32Array) {
  const weights = page.measures.map(({ weight }) => weight);
  const chances = Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
  const kept = weights.map((weight, row) => weight * (chances[row] ?? 0));
  const before = [0];
  for (const one of kept) before.push((before.at(-1) ?? 0) + one);
  const sure = chances.flatMap((chance, row) =>
    chance > SURE && (weights[row] ?? 0) > SURE_WEIGHT ? [row] : [],
  );
  return {
    scores,
    weights,
    kept,
    before,
    total: before.at(-1) ?? 0,
    first: sure.at(0),
    last: sure.at(-1),
    groups: [
      grouped(
        { weights, kept },
        page.lines.map(({ element }) => element.parent ?? element),
      ),
      grouped(
        { weights, kept },
        page.lines.map(({ element }) => element.parent?.parent ?? element.parent ?? element),
      ),
      grouped({ weights, kept }, page.shapeNames),
    ],
  };
}

/** Sums over the lines that share a key. */
function grouped(
  sums: { readonly weights: readonly number[]; readonly kept: readonly number[] },
  keys: readonly (HtmlElement | string)[],
): Kept[] {
  const byKey = new Map<HtmlElement | string, Kept>();
  return keys.map((key, row) => {
    const known = byKey.get(key) ?? { kept: 0, weight: 0 };
    byKey.set(key, known);
    known.kept += sums.kept[row] ?? 0;
    known.weight += sums.weights[row] ?? 0;
    return known;
  });
}

/** Fills the columns of `secondNames`, in their order. */
function writeRow(look: Look, row: number, columns: Float32Array): void {
  const { scores, total } = look;
  const kept = look.kept[row] ?? 0;
  const weight = look.weights[row] ?? 0;
  let at = 0;
  columns[at++] = scores[row] ?? 0;
  for (const group of look.groups) {
    const sums = group[row] ?? { kept: 0, weight: 0 };
    columns[at++] = sums.kept / (sums.weight + 1e-9);
    columns[at++] = (sums.kept - kept) / Math.max(1, sums.weight - weight);
    columns[at++] = Math.log1p(sums.kept);
  }
  columns[at++] = Math.log1p(total);
  columns[at++] = kept / (total + 1);
  for (const offset of OFFSETS) columns[at++] = scores[row + offset] ?? NO_NEIGHBOUR;
  for (const reach of REACHES) columns[at++] = keptWithin(look, row, reach);
  columns[at++] = clamp(look.first === undefined ? 200 : row - look.first);
  columns[at++] = clamp(look.last === undefined ? -40 : look.last - row);
  columns[at] = (look.before[row + 1] ?? 0) / (total + 1);
}

function keptWithin({ kept, weights }: Look, row: number, reach: number): number {
  let sum = 0;
  let weight = 0;
  for (let at = Math.max(0, row - reach); at <= Math.min(kept.length - 1, row + reach); at += 1) {
    if (at === row) continue;
    sum += kept[at] ?? 0;
    weight += weights[at] ?? 0;
  }
  return sum / (weight + 1);
}

function clamp(value: number): number {
  return Math.max(-40, Math.min(200, value));
}
