import type { FeatureTable } from '../feature-table.ts';
import type { PageFacts } from './page-facts.ts';

const SHOWN = [
  'weight',
  'links',
  'tag',
  'marks',
  'ends sentence',
  'in main element',
  'heading',
  'furniture names',
  'sharing',
  'leading',
  'rights',
  'alike',
];
const STEPS = [-2, -1, 1, 2];
const OUTSIDE = -9;
const WINDOWS = [3, 8];

/** Features of the lines before and after. */
export function neighbourFeatures(facts: PageFacts, table: FeatureTable): void {
  for (const name of SHOWN) {
    const source = table.get(name);
    for (const step of STEPS) {
      const column = table.column(`${name} ${step > 0 ? '+' : '−'}${Math.abs(step)}`);
      for (let line = 0; line < column.length; line++) column[line] = source[line + step] ?? OUTSIDE;
    }
  }
  siblings(facts, table);
  for (const window of WINDOWS) averageWeight(window, table);
}

function siblings({ outline: { places, parents } }: PageFacts, table: FeatureTable): void {
  const [before, same] = [table.column('sibling before'), table.column('same element before')];
  for (let line = 1; line < before.length; line++) {
    const [place, previous] = [places[line] ?? 0, places[line - 1] ?? 0];
    before[line] = parents[place] === parents[previous] ? 1 : 0;
    same[line] = place === previous ? 1 : 0;
  }
  const after = table.column('sibling after');
  for (let line = 0; line + 1 < after.length; line++) after[line] = before[line + 1] ?? 0;
}

/** Mean weight outside links of the lines around, by a running sum. */
function averageWeight(window: number, table: FeatureTable): void {
  const [weight, links] = [table.get('weight'), table.get('links')];
  const column = table.column(`weight around ${window}`);
  const sums = new Float64Array(column.length + 1);
  for (let line = 0; line < column.length; line++) {
    sums[line + 1] = (sums[line] ?? 0) + (weight[line] ?? 0) * (1 - (links[line] ?? 0));
  }
  for (let line = 0; line < column.length; line++) {
    const [from, to] = [Math.max(0, line - window), Math.min(column.length, line + window + 1)];
    column[line] = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  }
}
