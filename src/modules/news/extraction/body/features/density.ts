import type { FeatureTable } from '../feature-table.ts';
import type { PageFacts } from './page-facts.ts';

/** Features of the regions that a line stands in: how much they say, how much of it is links, how much prose. */
export function densityFeatures(facts: PageFacts, table: FeatureTable): void {
  const { places, parents } = facts.outline;
  const parentOf = (at: number) => parents[at] ?? 0;
  const branches = branchesOf(facts);
  const own = (line: number) => places[line] ?? 0;
  regionFeatures('element', own, facts, table);
  regionFeatures('parent', (line) => parentOf(own(line)), facts, table);
  regionFeatures('grandparent', (line) => parentOf(parentOf(own(line))), facts, table);
  regionFeatures('branch', (line) => branches[own(line)] ?? 0, facts, table);
  mainFeatures(facts, table, branches);
}

/** Each region's weight, links, prose, number of lines and share of the main element. */
function regionFeatures(
  name: string,
  regionOf: (line: number) => number,
  { totals, main }: PageFacts,
  table: FeatureTable,
): void {
  const [weight, links, prose, lines, share] = [
    table.column(`${name} weight`),
    table.column(`${name} links`),
    table.column(`${name} prose`),
    table.column(`${name} lines`),
    table.column(`${name} share`),
  ];
  const mainWeight = Math.max(1, totals.weight[main.element] ?? 0);
  for (let line = 0; line < table.lines; line++) {
    const region = regionOf(line);
    const all = totals.weight[region] ?? 0;
    weight[line] = all;
    links[line] = (totals.linked[region] ?? 0) / Math.max(1, all);
    prose[line] = (totals.prose[region] ?? 0) / Math.max(1, all);
    lines[line] = Math.min(60, totals.lines[region] ?? 0);
    share[line] = all / mainWeight;
  }
}

function mainFeatures(
  { outline, main, totals, weight }: PageFacts,
  table: FeatureTable,
  branches: Int32Array,
): void {
  const [inside, outwards, share, alone, furniture, article] = [
    table.column('in main element'),
    table.column('steps to main element'),
    table.column('main share'),
    table.column('is branch'),
    table.column('branch furniture'),
    table.column('branch article'),
  ];
  const mainShare = (totals.weight[main.element] ?? 0) / Math.max(1, weight);
  const steps = stepsToMain(outline.parents, main.outwards);
  for (let line = 0; line < table.lines; line++) {
    const place = outline.places[line] ?? 0;
    const branch = branches[place] ?? 0;
    inside[line] = main.isInside[place] ?? 0;
    outwards[line] = Math.min(9, steps[place] ?? 9);
    share[line] = mainShare;
    alone[line] = branch === place ? 1 : 0;
    furniture[line] = outline.names[branch]?.furniture ?? 0;
    article[line] = outline.names[branch]?.article ?? 0;
  }
}

/** From the main element outwards to the first element around both: 0 inside it. */
function stepsToMain(parents: Int32Array, outwards: Int32Array): Int32Array {
  const steps = new Int32Array(parents.length);
  for (let at = 0; at < steps.length; at++) {
    const own = outwards[at] ?? -1;
    steps[at] = own >= 0 || at === 0 ? own : (steps[parents[at] ?? 0] ?? 9);
  }
  return steps;
}

/** For each element the outermost one around it that is neither the main element nor around that. */
function branchesOf({ outline: { parents }, main: { outwards } }: PageFacts): Int32Array {
  const branches = new Int32Array(parents.length);
  for (let at = 0; at < branches.length; at++) {
    const around = parents[at] ?? 0;
    const isBranch = at === 0 || (outwards[at] ?? -1) >= 0 || (outwards[around] ?? -1) >= 0;
    branches[at] = isBranch ? at : (branches[around] ?? at);
  }
  return branches;
}
