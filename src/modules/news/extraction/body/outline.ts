import type { HtmlElement } from '../html-tree.ts';
import type { PageLine } from '../reading/page-line.ts';
import { type NameKinds, NameReader } from './name-kinds.ts';
import { measureText, type TextMeasure } from './text-measure.ts';

/** The lines of a page with the elements around them, numbered so that what is inside comes after what is around. */
export interface Outline {
  readonly title: string;
  /** Text of the article as the page tells it to machines (`articleBody`), letters and digits only; '' where none. */
  readonly toldBody: string;
  readonly lines: readonly PageLine[];
  readonly measures: readonly TextMeasure[];
  /** Share of a line's characters that stand in links, 0…1. */
  readonly linkShares: Float32Array;
  /** Number of the element around each line. */
  readonly places: Int32Array;
  readonly elements: readonly HtmlElement[];
  /** Number of the element around each element; the root is around itself. */
  readonly parents: Int32Array;
  readonly names: readonly NameKinds[];
}

/** What the page says beside its lines. */
export interface PageWords {
  readonly title: string;
  readonly toldBody: string;
}

export function outlineOf(lines: readonly PageLine[], words: PageWords): Outline {
  const { elements, parents, numbers } = numbered(lines);
  const reader = new NameReader();
  const measures = lines.map(({ text }) => measureText(text));
  return {
    ...words,
    lines,
    measures,
    linkShares: Float32Array.from(lines, ({ linked, text }) =>
      Math.min(1, linked / Math.max(1, text.length)),
    ),
    places: Int32Array.from(lines, ({ element }) => numbers.get(element) ?? 0),
    elements,
    parents: Int32Array.from(parents),
    names: elements.map((element) => reader.read(element)),
  };
}

/** Numbers the elements around the lines, each once, from the outside in. */
function numbered(lines: readonly PageLine[]) {
  const numbers = new Map<HtmlElement, number>();
  const elements: HtmlElement[] = [];
  const parents: number[] = [];
  for (const { element } of lines) {
    const chain: HtmlElement[] = [];
    let at: HtmlElement | undefined = element;
    for (; at && !numbers.has(at); at = at.parent) chain.push(at);
    let around = at ? (numbers.get(at) ?? 0) : 0;
    for (const inner of chain.reverse()) {
      const number = elements.length;
      numbers.set(inner, number);
      elements.push(inner);
      parents.push(around);
      around = number;
    }
  }
  return { elements, parents, numbers };
}
