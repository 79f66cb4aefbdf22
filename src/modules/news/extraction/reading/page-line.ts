import type { HtmlElement, HtmlText } from '../html-tree.ts';

/** A run of visible text between two breaks, in document order. */
export interface PageLine {
  readonly text: string;
  /** The nearest block around it. */
  readonly element: HtmlElement;
  /** The pieces of text in the tree that make it up. */
  readonly nodes: readonly HtmlText[];
  /** Characters of the text that stand in links. */
  readonly linked: number;
  /** The `<h1>` … `<h6>` that the line is a part of. */
  readonly heading: HtmlElement | undefined;
  /** What a `<time>` or an element of schema.org inside the line says for machines. */
  readonly stamps: readonly string[];
  readonly index: number;
}

/**
 * The line with a blank between named spans: time, source and author stand beside one another in spans of their own
 * and are parts to the reader even where no blank parts them. Only for lines of such notes, never for the article.
 */
export function spacedText({ text, nodes, element }: PageLine): string {
  if (nodes.length < 2) return text;
  const parts = nodes.map((node) => (isNamed(node, element) ? ` ${node.text} ` : node.text));
  return parts
    .join('')
    .replace(/[\s\u200B\uFEFF]+/g, ' ')
    .trim();
}

/** Whether an element with a class or id of its own stands between a piece of text and its line's block. */
function isNamed(node: HtmlText, block: HtmlElement): boolean {
  let at = node.parent;
  for (let steps = 0; at && at !== block && steps < 10; at = at.parent, steps++) {
    if (at.attributes.class || at.attributes.id) return true;
  }
  return false;
}

/** Class names and ids of an element and the two around it, in lower case: what the page's author calls it. */
export function namesAround(element: HtmlElement): string {
  const names: string[] = [];
  for (let at: HtmlElement | undefined = element; at && names.length < 3; at = at.parent) {
    names.push(`${at.attributes.class ?? ''} ${at.attributes.id ?? ''} ${at.attributes.itemprop ?? ''}`);
  }
  return names.join(' ').toLowerCase();
}

/** The class of an element, or that of the nearest around it that has one: equal for the rows of a list. */
export function rowClass(element: HtmlElement): string {
  let at: HtmlElement | undefined = element;
  for (let steps = 0; at && !at.attributes.class && steps < 12; steps++) at = at.parent;
  return `${element.tag}.${at?.attributes.class ?? ''}`;
}
