import { type Child, jsx } from 'hono/jsx';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];

/** Elements that may stand in a reader's text, and as what. Nothing else is ever written. */
const kept: Readonly<Record<string, string>> = {
  p: 'p',
  h1: 'h3',
  h2: 'h3',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  blockquote: 'blockquote',
  pre: 'pre',
  code: 'code',
  table: 'table',
  caption: 'caption',
  thead: 'thead',
  tbody: 'tbody',
  tfoot: 'tfoot',
  tr: 'tr',
  td: 'td',
  th: 'th',
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  sub: 'sub',
  sup: 'sup',
  figure: 'figure',
  figcaption: 'figcaption',
};

/** Their text is no text of the article. */
const dropped = new Set(
  'script style template noscript iframe object embed svg math head title textarea select option button'.split(
    ' ',
  ),
);

/** Deeper nesting is read on as plain text: no article needs it, and a page could exhaust the stack by it. */
const DEEPEST = 40;

/**
 * The clean HTML of an article for a page of ours. It is made clean when it is stored; here it is parsed once more and
 * written anew from a closed list of elements without attributes (links keep an http address), so that even a row
 * written by mistake cannot run anything, load anything or leave its place.
 */
export function SafeHtml({ html }: { html: string }) {
  return <>{parseFragment(html).childNodes.map((node) => safeNode(node, 0))}</>;
}

function safeNode(node: Node, depth: number): Child {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('tagName' in node) || dropped.has(node.tagName)) return null;
  if (node.tagName === 'br') return <br />;
  if (depth >= DEEPEST) return plainText(node);
  const children = node.childNodes.map((child) => safeNode(child, depth + 1));
  if (node.tagName === 'a') return safeLink(node, children);
  const tag = kept[node.tagName];
  return tag === undefined || !Object.hasOwn(kept, node.tagName) ? children : jsx(tag, {}, children);
}

function safeLink(node: DefaultTreeAdapterMap['element'], children: Child[]): Child {
  const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
  return isWebAddress(href) ? <OutsideLink href={href}>{children}</OutsideLink> : children;
}

/** Text of everything below, without recursion. */
function plainText(root: Node): string {
  const waiting: Node[] = [root];
  let text = '';
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (!('tagName' in node) || dropped.has(node.tagName)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child) waiting.push(child);
    }
  }
  return text;
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

/** A link that leaves the house: tells the other site nothing of where it was clicked. */
export function OutsideLink({ href, children }: { href: string; children?: Child }) {
  return (
    <a href={href} rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
