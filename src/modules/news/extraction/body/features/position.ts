import type { FeatureTable } from '../feature-table.ts';
import type { PageFacts } from './page-facts.ts';

/** Features of where a line stands on the page: from its start, the prose, the headline, the words that end articles. */
export function positionFeatures(facts: PageFacts, table: FeatureTable): void {
  const { outline, first, last, headline } = facts;
  const [page, prose, fromStart, fromEnd, before, after, below] = [
    table.column('place on page'),
    table.column('place in prose'),
    table.column('after first prose'),
    table.column('before last prose'),
    table.column('weight before'),
    table.column('weight after'),
    table.column('below headline'),
  ];
  let weight = 0;
  for (let line = 0; line < table.lines; line++) {
    const own = outline.measures[line]?.weight ?? 0;
    page[line] = line / table.lines;
    prose[line] = last > first ? bounded((line - first) / (last - first), -1, 2) : 0;
    fromStart[line] = bounded(line - first, -30, 60);
    fromEnd[line] = bounded(last - line, -60, 30);
    before[line] = weight / Math.max(1, facts.weight);
    weight += own;
    after[line] = (facts.weight - weight) / Math.max(1, facts.weight);
    below[line] = headline < 0 ? -99 : bounded(line - headline, -60, 200);
  }
  headlineSteps(facts, table);
  markerFeatures(facts, table);
}

/** How far out from the headline the first element around both stands: near for the article, far for furniture. */
function headlineSteps({ outline, headline }: PageFacts, table: FeatureTable): void {
  const { parents, places } = outline;
  const column = table.column('steps to headline');
  const outwards = new Int32Array(parents.length).fill(-1);
  if (headline >= 0) {
    for (let at = places[headline] ?? 0, step = 0; outwards[at] === -1; at = parents[at] ?? 0, step++) {
      outwards[at] = Math.min(8, step);
    }
  }
  const steps = outwards.slice();
  for (let at = 1; at < steps.length; at++) {
    if (steps[at] === -1) steps[at] = steps[parents[at] ?? 0] ?? -1;
  }
  for (let line = 0; line < column.length; line++) column[line] = steps[places[line] ?? 0] ?? -1;
}

const LONGEST_MARKER = 60;
const FARTHEST = 60;

/** Lines since one that begins a list of other articles or of comments, or that names the staff at an article's end. */
function markerFeatures({ first }: PageFacts, table: FeatureTable): void {
  const weight = table.get('weight');
  for (const name of ['leading', 'talk', 'staff', 'sharing', 'rights']) {
    const [marker, since] = [table.get(name), table.column(`since ${name}`)];
    const count = table.column(`${name} so far`);
    let [latest, seen] = [-1, 0];
    for (let line = 0; line < since.length; line++) {
      since[line] = latest < 0 ? FARTHEST : Math.min(FARTHEST, line - latest);
      count[line] = seen;
      if (line <= first || marker[line] !== 1 || (weight[line] ?? 0) > LONGEST_MARKER) continue;
      latest = line;
      seen = Math.min(20, seen + 1);
    }
  }
}

function bounded(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
