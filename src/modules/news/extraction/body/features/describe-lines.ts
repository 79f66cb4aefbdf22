import { FeatureTable } from '../feature-table.ts';
import type { Outline } from '../outline.ts';
import { densityFeatures } from './density.ts';
import { neighbourFeatures } from './neighbours.ts';
import { pageFacts } from './page-facts.ts';
import { positionFeatures } from './position.ts';
import { repetitionFeatures } from './repetition.ts';
import { treeFeatures } from './tree.ts';
import { wordFeatures } from './words.ts';

/** Later groups look at columns of earlier ones. */
const GROUPS = [
  wordFeatures,
  treeFeatures,
  densityFeatures,
  positionFeatures,
  repetitionFeatures,
  neighbourFeatures,
];

/** All features of all lines of a page. */
export function describeLines(outline: Outline): FeatureTable {
  const table = new FeatureTable(outline.lines.length);
  const facts = pageFacts(outline);
  for (const group of GROUPS) group(facts, table);
  return table;
}
