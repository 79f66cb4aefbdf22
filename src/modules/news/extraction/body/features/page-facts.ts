import { type MainRegion, mainRegion } from '../main-region.ts';
import type { Outline } from '../outline.ts';
import { type RegionTotals, regionTotals } from '../region-totals.ts';
import { headline } from './headline.ts';

/** What all groups of features start from; found once a page. */
export interface PageFacts {
  readonly outline: Outline;
  readonly totals: RegionTotals;
  readonly main: MainRegion;
  /** Number of the line that is the headline; −1 where none is found. */
  readonly headline: number;
  /** First and last line of prose inside the main element; `first > last` where there is none. */
  readonly first: number;
  readonly last: number;
  /** Weight of all lines. */
  readonly weight: number;
}

const PROSE = { weight: 60, links: 0.3 };

export function pageFacts(outline: Outline): PageFacts {
  const totals = regionTotals(outline);
  const main = mainRegion(outline, totals);
  let first = outline.lines.length;
  let last = -1;
  let weight = 0;
  for (const [line, measure] of outline.measures.entries()) {
    weight += measure.weight;
    if (main.isInside[outline.places[line] ?? 0] !== 1) continue;
    if (measure.weight < PROSE.weight || (outline.linkShares[line] ?? 0) >= PROSE.links) continue;
    first = Math.min(first, line);
    last = line;
  }
  return { outline, totals, main, headline: headline(outline), first, last, weight };
}
