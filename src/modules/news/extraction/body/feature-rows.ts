import { lineFeatures, neighbourly } from './line-features.ts';
import { placeOf } from './line-place.ts';
import type { PageContext } from './page-context.ts';

const OFFSETS = [-2, -1, 1, 2] as const;
const NO_NEIGHBOUR = -9;
const own = Object.keys(lineFeatures);
const rules = Object.values(lineFeatures);
const borrowed = neighbourly.map((name) => own.indexOf(name));

/** Names of the columns that `featureRows` writes, in order. */
export const featureNames: readonly string[] = [
  ...own,
  ...OFFSETS.flatMap((offset) => neighbourly.map((name) => `${name}${offset > 0 ? '+' : ''}${offset}`)),
];

/** A table of numbers, one row for each line of the page. */
export interface FeatureRows {
  readonly values: Float32Array;
  readonly width: number;
  readonly rows: number;
}

export function featureRows(page: PageContext): FeatureRows {
  const rows = page.lines.length;
  const width = featureNames.length;
  const values = new Float32Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const place = placeOf(page, row);
    if (!place) continue;
    for (let column = 0; column < rules.length; column += 1)
      values[row * width + column] = rules[column]?.(place) ?? 0;
  }
  borrowFromNeighbours({ values, width, rows });
  return { values, width, rows };
}

function borrowFromNeighbours({ values, width, rows }: FeatureRows): void {
  for (let row = 0; row < rows; row += 1) {
    let column = row * width + own.length;
    for (const offset of OFFSETS) {
      const other = row + offset;
      const isThere = other >= 0 && other < rows;
      for (const source of borrowed) {
        values[column] = isThere ? (values[other * width + source] ?? 0) : NO_NEIGHBOUR;
        column += 1;
      }
    }
  }
}
