import { Parser, serializeOuter } from 'parse5';
import { slimTreeAdapter } from './slim-tree-adapter.ts';
import { SwiftTokenizer } from './swift-tokenizer.ts';

/** An element of a parsed page: only what reading needs, no DOM. Attribute names are lower case. */
export interface HtmlElement {
  /** Lower-case tag name; `#document` for the root. */
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: HtmlNode[];
  parent: HtmlElement | undefined;
  readonly namespace: string;
  /** What a `<template>` holds; never part of the page's text. */
  content: HtmlElement | undefined;
}

export interface HtmlText {
  text: string;
  parent: HtmlElement | undefined;
}

export type HtmlNode = HtmlElement | HtmlText;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tag' in node;
}

/** One HTML5-correct parse of a page, as a browser without scripts does it; never throws. */
export function parseHtml(html: string): HtmlElement {
  const parser = new Parser({ treeAdapter: slimTreeAdapter, scriptingEnabled: false });
  parser.tokenizer = new SwiftTokenizer(parser.options, parser);
  parser.tokenizer.write(html, true);
  return parser.document;
}

/** Elements below `root` in page order, without recursion: pages nest tags a hundred thousand deep. */
export function* elementsOf(root: HtmlElement): Generator<HtmlElement> {
  const waiting: HtmlNode[] = root.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child) waiting.push(child);
    }
  }
}

/** All text below a node, as it stands in the page; from `most` characters on no further piece is read. */
export function textOf(root: HtmlNode, most = Number.POSITIVE_INFINITY): string {
  if (!isElement(root)) return root.text;
  const parts: string[] = [];
  const waiting: HtmlNode[] = [root];
  let length = 0;
  for (let node = waiting.pop(); node && length < most; node = waiting.pop()) {
    if (isElement(node)) {
      waiting.push(...node.children.toReversed());
      continue;
    }
    parts.push(node.text);
    length += node.text.length;
  }
  return parts.join('');
}

/** An element with all that is below it as HTML again. */
export function writeHtml(element: HtmlElement): string {
  return serializeOuter(element, { treeAdapter: slimTreeAdapter, scriptingEnabled: false });
}
