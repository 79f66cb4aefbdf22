import type { HtmlElement } from '../html-tree.ts';
import type { NameKinds } from './name-kinds.ts';
import type { Outline } from './outline.ts';
import { add, type RegionTotals } from './region-totals.ts';

/** The element that most of the prose speaks for, after the scoring that browsers' reading modes use. */
export interface MainRegion {
  /** Number of the element; −1 where the page has no lines. */
  readonly element: number;
  /** Steps from the main element outwards to each element around it; −1 for every other element. */
  readonly outwards: Int32Array;
  /** 1 for elements inside the main one, itself included. */
  readonly isInside: Uint8Array;
}

export function mainRegion(outline: Outline, totals: RegionTotals): MainRegion {
  const { elements, parents } = outline;
  const element = bestElement(outline, totals);
  const outwards = new Int32Array(elements.length).fill(-1);
  for (let at = element, step = 0; at >= 0; step++) {
    outwards[at] = step;
    at = at === 0 ? -1 : (parents[at] ?? 0);
  }
  const isInside = new Uint8Array(elements.length);
  for (let at = Math.max(0, element); at < elements.length; at++) {
    isInside[at] = at === element || isInside[parents[at] ?? 0] === 1 ? 1 : 0;
  }
  return { element, outwards, isInside };
}

function bestElement(outline: Outline, totals: RegionTotals): number {
  const scores = proseScores(outline);
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [at, element] of outline.elements.entries()) {
    if (element.tag === '#document' || element.tag === 'html') continue;
    const links = (totals.linked[at] ?? 0) / Math.max(1, totals.weight[at] ?? 0);
    const score = named(scores[at] ?? 0, element, outline.names[at]) * (1 - Math.min(1, links));
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

const LEVELS = 5;
const SHARE_BY_LEVEL = [1, 1, 1 / 2, 1 / 9, 1 / 12];

/** Each line of prose speaks for the elements around it, less the farther out they are. */
function proseScores({ elements, parents, places, lines, measures, linkShares }: Outline): Float64Array {
  const scores = new Float64Array(elements.length);
  for (const [line, { weight, marks }] of measures.entries()) {
    const good = weight * (1 - (linkShares[line] ?? 0));
    if (good < 25) continue;
    const { tag } = lines[line]?.element ?? { tag: '' };
    const score = (1 + marks * 0.7 + Math.min(good / 100, 4)) * (isListOrHeading(tag) ? 0.3 : 1);
    let at = places[line] ?? 0;
    for (let level = 0; level < LEVELS; level++) {
      const own = level === 0 && (tag === 'p' || tag === 'pre') ? 0.3 : (SHARE_BY_LEVEL[level] ?? 0);
      add(scores, at, score * own);
      if (at === 0) break;
      at = parents[at] ?? 0;
    }
  }
  return scores;
}

function isListOrHeading(tag: string): boolean {
  return tag === 'li' || /^h[1-6]$/.test(tag);
}

function named(score: number, { tag, attributes }: HtmlElement, names: NameKinds | undefined): number {
  if (score <= 0) return score;
  let sum = score;
  if (names && names.article > 0) sum += 8;
  if (names && names.furniture > 0) sum -= 8;
  if (names && names.comments > 0) sum -= 15;
  if (tag === 'article') sum += 10;
  if (attributes.itemprop === 'articleBody') sum += 40;
  if (tag === 'aside' || tag === 'footer' || tag === 'nav' || tag === 'header') sum *= 0.3;
  return tag === 'body' ? sum * 0.9 : sum;
}
