import type { FeatureTable } from '../feature-table.ts';
import type { PageFacts } from './page-facts.ts';

/** Features of likeness in build: paragraphs are alike and many; cards of other articles and comments are, too. */
export function repetitionFeatures(facts: PageFacts, table: FeatureTable): void {
  const builds = buildNumbers(facts);
  alikeLines(facts, builds, table);
  cardFeatures(facts, builds, table);
}

/** Equal numbers for elements of the same tag and class. */
function buildNumbers({ outline: { elements } }: PageFacts): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(elements, ({ tag, attributes }) => {
    const build = attributes.class === undefined ? tag : `${tag}.${attributes.class}`;
    const number = known.get(build) ?? known.size;
    known.set(build, number);
    return number;
  });
}

/** Lines whose element and the two around it are built the same. */
function alikeLines({ outline, weight }: PageFacts, builds: Int32Array, table: FeatureTable): void {
  const { parents, places, measures, linkShares } = outline;
  const [alike, share] = [table.column('alike'), table.column('alike share')];
  const size = builds.length + 1;
  const keys = Float64Array.from(places, (place) => {
    const parent = parents[place] ?? 0;
    const grandparent = parents[parent] ?? 0;
    return ((builds[place] ?? 0) * size + (builds[parent] ?? 0)) * size + (builds[grandparent] ?? 0);
  });
  const counts = new Map<number, { lines: number; weight: number }>();
  for (const [line, key] of keys.entries()) {
    const count = counts.get(key) ?? { lines: 0, weight: 0 };
    count.lines += 1;
    count.weight += (measures[line]?.weight ?? 0) * (1 - (linkShares[line] ?? 0));
    counts.set(key, count);
  }
  for (const [line, key] of keys.entries()) {
    const count = counts.get(key);
    alike[line] = Math.min(40, count?.lines ?? 0);
    share[line] = (count?.weight ?? 0) / Math.max(1, weight);
  }
}

/** The largest group of alike siblings, each of several lines, among the elements around a line below the main one. */
function cardFeatures({ outline, main, totals }: PageFacts, builds: Int32Array, table: FeatureTable): void {
  const { parents, places } = outline;
  const size = builds.length + 1;
  const keyOf = (at: number) => (parents[at] ?? 0) * size + (builds[at] ?? 0);
  const groups = new Map<number, number>();
  for (let at = 1; at < builds.length; at++) {
    if ((totals.lines[at] ?? 0) >= 2) groups.set(keyOf(at), (groups.get(keyOf(at)) ?? 0) + 1);
  }
  const best = new Int32Array(builds.length);
  for (let at = 1; at < builds.length; at++) {
    const around = best[parents[at] ?? 0] ?? 0;
    const isCard = (totals.lines[at] ?? 0) >= 2 && (main.outwards[at] ?? -1) < 0;
    best[at] = isCard && (groups.get(keyOf(at)) ?? 0) > (groups.get(keyOf(around)) ?? 1) ? at : around;
  }
  const [cards, weight, links] = [
    table.column('cards'),
    table.column('card weight'),
    table.column('card links'),
  ];
  for (let line = 0; line < table.lines; line++) {
    const card = best[places[line] ?? 0] ?? 0;
    if (card === 0) continue;
    cards[line] = Math.min(40, groups.get(keyOf(card)) ?? 0);
    weight[line] = totals.weight[card] ?? 0;
    links[line] = (totals.linked[card] ?? 0) / Math.max(1, weight[line] ?? 1);
  }
}
