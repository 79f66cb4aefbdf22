import type { HtmlElement } from '../html-tree.ts';
import type { PageLine } from '../reading/page-line.ts';
import type { LineMeasure } from './line-measure.ts';

/** What stands below an element, all lines of it together. */
export interface ElementSums {
  weight: number;
  linkWeight: number;
  lines: number;
  /** Weight of long lines with few links. */
  proseWeight: number;
  /** How much it looks like the holder of an article, after Arc90's readability. */
  score: number;
}

const PROSE_WEIGHT = 80;
const PROSE_LINKS = 0.3;
const SCORED_WEIGHT = 25;
/** A paragraph speaks for the elements around it, the less the farther they are. */
const SCORE_REACH = 5;

/** Sums over every element that holds a line; depth of the tree is bounded so that hostile nesting costs little. */
export class SumsByElement {
  readonly #sums = new Map<HtmlElement, ElementSums>();

  constructor(lines: readonly PageLine[], measures: readonly LineMeasure[]) {
    lines.forEach((line, index) => {
      const measure = measures[index];
      if (measure) this.#add(line, measure);
    });
  }

  of(element: HtmlElement): ElementSums {
    return this.#sums.get(element) ?? emptySums();
  }

  entries(): IterableIterator<[HtmlElement, ElementSums]> {
    return this.#sums.entries();
  }

  #add(line: PageLine, measure: LineMeasure): void {
    const isProse = measure.weight > PROSE_WEIGHT && measure.linkShare < PROSE_LINKS;
    const score = paragraphScore(line, measure);
    let level = 0;
    for (const element of around(line.element)) {
      const sums = this.#made(element);
      sums.weight += measure.weight;
      sums.linkWeight += measure.linkWeight;
      sums.lines += 1;
      if (isProse) sums.proseWeight += measure.weight;
      if (score > 0 && level < SCORE_REACH) sums.score += score * shareOf(level, line.element.tag);
      level += 1;
    }
  }

  #made(element: HtmlElement): ElementSums {
    const known = this.#sums.get(element);
    if (known) return known;
    const made = emptySums();
    this.#sums.set(element, made);
    return made;
  }
}

/** Elements farther out than this are not looked at: no page nests its article so deep for readers. */
const MOST_LEVELS = 60;
const known = new WeakMap<HtmlElement, readonly HtmlElement[]>();

/** An element and those around it, the nearest first; the lines of one element share the list. */
export function around(element: HtmlElement): readonly HtmlElement[] {
  const kept = known.get(element);
  if (kept) return kept;
  const list: HtmlElement[] = [];
  let at: HtmlElement | undefined = element;
  while (at && list.length < MOST_LEVELS) {
    list.push(at);
    at = at.parent;
  }
  known.set(element, list);
  return list;
}

/** Whether an element is the other one or stands inside it. */
export function isWithin(element: HtmlElement, outer: HtmlElement | undefined): boolean {
  return outer !== undefined && around(element).includes(outer);
}

function emptySums(): ElementSums {
  return { weight: 0, linkWeight: 0, lines: 0, proseWeight: 0, score: 0 };
}

function paragraphScore({ element }: PageLine, measure: LineMeasure): number {
  const unlinked = measure.weight * (1 - measure.linkShare);
  if (unlinked < SCORED_WEIGHT) return 0;
  const isListed = element.tag === 'li' || element.tag.startsWith('h');
  return (1 + measure.marks * 0.7 + Math.min(unlinked / 100, 4)) * (isListed ? 0.3 : 1);
}

function shareOf(level: number, tag: string): number {
  if (level === 0) return tag === 'p' || tag === 'pre' ? 0.3 : 1;
  if (level === 1) return 1;
  return level === 2 ? 0.5 : 1 / (level * 3);
}
