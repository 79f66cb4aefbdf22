import type { HtmlElement } from '../html-tree.ts';
import type { PageLine } from '../reading/page-line.ts';
import type { PageReading } from '../reading/page-reading.ts';

/** The lines of a plain-text document as if each were a paragraph of a page without head, links and pictures. */
export function plainReading(text: string): PageReading {
  const lines = text
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u200B\uFEFF]+/g, ' ').trim())
    .filter((line) => line !== '')
    .map(asLine);
  return { ...NOTHING, lines };
}

const NOTHING: Omit<PageReading, 'lines'> = {
  title: '',
  lang: '',
  metas: new Map(),
  links: new Map(),
  anchors: [],
  linkedData: [],
  scripts: [],
  base: undefined,
  pictures: [],
};

function asLine(text: string, index: number): PageLine {
  const element: HtmlElement = {
    tag: 'p',
    attributes: {},
    children: [],
    parent: undefined,
    namespace: '',
    content: undefined,
  };
  const node = { text, parent: element };
  return { text, nodes: [node], element, linked: 0, heading: undefined, stamps: [], index };
}
