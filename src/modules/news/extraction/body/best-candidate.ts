import type { HtmlElement } from '../html-tree.ts';
import type { ElementSums, SumsByElement } from './element-sums.ts';
import type { NameReader } from './name-kinds.ts';

const OUTER = new Set(['#document', 'html']);
const ASIDES = new Set(['aside', 'footer', 'nav', 'header']);

/** The element that most looks like the holder of the article; a point to measure other lines from, no verdict. */
export function bestCandidate(sums: SumsByElement, names: NameReader): HtmlElement | undefined {
  let best: HtmlElement | undefined;
  let bestScore = -1;
  for (const [element, below] of sums.entries()) {
    if (OUTER.has(element.tag)) continue;
    const score = candidateScore(element, below, names);
    if (score > bestScore) [best, bestScore] = [element, score];
  }
  return best;
}

function candidateScore(element: HtmlElement, below: ElementSums, names: NameReader): number {
  const bonus = below.score > 0 ? nameBonus(element, names) : 0;
  const links = below.weight > 0 ? Math.min(1, below.linkWeight / below.weight) : 0;
  const score = (below.score + bonus) * (1 - links);
  if (ASIDES.has(element.tag)) return score * 0.3;
  return element.tag === 'body' ? score * 0.9 : score;
}

function nameBonus(element: HtmlElement, names: NameReader): number {
  const { article, aside, comments } = names.kindsOf(element);
  let bonus = 0;
  if (article > 0) bonus += 8;
  if (aside > 0) bonus -= 8;
  if (comments > 0) bonus -= 15;
  if (element.tag === 'article') bonus += 10;
  if (element.attributes.itemprop === 'articleBody') bonus += 40;
  return bonus;
}
