import { webAddress } from '../address/web-address.ts';
import type { HtmlElement, HtmlText } from '../html-tree.ts';
import type { PageLine } from '../reading/page-line.ts';
import { escapeAttribute, escapeText } from './escape-html.ts';

/** Elements inside a paragraph that are kept, by what they are written as. */
const marks: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  em: 'em',
  i: 'em',
  sub: 'sub',
  sup: 'sup',
};
/** Hostile pages nest a hundred thousand deep. */
const FARTHEST = 40;
const ORDER = ['a', 'strong', 'em', 'sub', 'sup'];

/** The marks of one piece of text: links and emphasis between it and its block. */
type Marks = ReadonlyMap<string, string>;

/** The text of a line as HTML: escaped, with links (http and https only) and emphasis. */
export function inlineHtml(line: PageLine, base: string | undefined): string {
  const [only, ...others] = line.nodes;
  if (only?.parent === line.element && others.length === 0) return escapeText(line.text);
  const pieces = line.nodes.map((node) => ({ node, marks: marksOf(node, line.element, base) }));
  let html = '';
  let open: readonly (readonly [string, string])[] = [];
  for (const { node, marks: wanted } of pieces) {
    const next = ORDER.flatMap((tag) => (wanted.has(tag) ? [[tag, wanted.get(tag) ?? ''] as const] : []));
    const shared = sharedLength(open, next);
    html +=
      closing(open.slice(shared)) +
      opening(next.slice(shared)) +
      escapeText(node.text.replace(/[\s\u200B\uFEFF]+/g, ' '));
    open = next;
  }
  return (html + closing(open)).trim();
}

function marksOf(node: HtmlText, block: HtmlElement, base: string | undefined): Marks {
  const found = new Map<string, string>();
  let at = node.parent;
  for (let steps = 0; at && at !== block && steps < FARTHEST; at = at.parent, steps++) {
    const mark = marks[at.tag];
    if (mark) found.set(mark, '');
    const href = at.tag === 'a' ? webAddress(at.attributes.href, base) : undefined;
    if (href) found.set('a', ` href="${escapeAttribute(href)}" rel="nofollow noopener noreferrer"`);
  }
  return found;
}

function sharedLength(
  a: readonly (readonly [string, string])[],
  b: readonly (readonly [string, string])[],
): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at]?.[0] === b[at]?.[0] && a[at]?.[1] === b[at]?.[1]) at++;
  return at;
}

const opening = (tags: readonly (readonly [string, string])[]) =>
  tags.map(([tag, rest]) => `<${tag}${rest}>`).join('');
const closing = (tags: readonly (readonly [string, string])[]) =>
  tags
    .toReversed()
    .map(([tag]) => `</${tag}>`)
    .join('');
