import type { HtmlElement, HtmlNode } from '../html-tree.ts';
import { LineWriter } from './line-writer.ts';
import type { PageLine } from './page-line.ts';

/** What one walk over a page gathers beside its body. */
export interface PageReading {
  /** The first `<title>` of the document. */
  readonly title: string;
  readonly lang: string;
  readonly lines: readonly PageLine[];
  /** Content of `<meta>` by lower-case name, property or itemprop, in page order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `<link rel>` addresses by rel. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** `<a href>` with the text they show, for further pages. */
  readonly anchors: readonly Anchor[];
  /** Sources of `application/ld+json` scripts. */
  readonly linkedData: readonly string[];
  /** Sources of other inline scripts. */
  readonly scripts: readonly string[];
  readonly base: string | undefined;
  readonly pictures: readonly Picture[];
}

/** An `<img>` and the number of the line that it stands before. */
export interface Picture {
  readonly element: HtmlElement;
  readonly beforeLine: number;
}

export interface Anchor {
  readonly href: string;
  readonly rel: string;
  readonly element: HtmlElement;
}

const UNREAD = new Set(
  'style noscript button input svg math iframe object embed select option textarea canvas map audio video dialog'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

interface Place {
  readonly block: HtmlElement;
  readonly isLinked: boolean;
  readonly heading: HtmlElement | undefined;
}

/** A step of the walk: a node to enter, or the end of a block. */
type Step = { readonly node: HtmlNode; readonly place: Place } | { readonly endOf: HtmlElement };

/** Below this much text outside links a page is looked at again with what it hides. */
const LITTLE = 300;

/**
 * Reads a parsed page in one walk, without recursion: pages nest tags a hundred thousand deep. Where nearly nothing
 * shows, hidden parts and templates are read, too: some pages are put together by scripts from what is hidden first.
 */
export function readPage(root: HtmlElement): PageReading {
  const shown = walk(root, isHidden);
  const size = sizeOf(shown);
  if (size >= LITTLE) return shown;
  const whole = walk(root, () => false);
  return sizeOf(whole) > size * 2 + LITTLE / 2 ? whole : shown;
}

function sizeOf({ lines }: PageReading): number {
  return lines.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
}

function walk(root: HtmlElement, skips: Walk['skips']): PageReading {
  const gathered = newGathering();
  const steps: Step[] = [{ node: root, place: { block: root, isLinked: false, heading: undefined } }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('endOf' in step) gathered.writer.endLine();
    else if ('text' in step.node) gathered.writer.add(step.node, step.place);
    else enter(step.node, step.place, { gathered, steps, skips });
  }
  gathered.writer.endLine();
  const { writer, title, ...rest } = gathered;
  return { ...rest, title: title ?? '', lines: writer.lines };
}

type Gathering = ReturnType<typeof newGathering>;

function newGathering() {
  return {
    writer: new LineWriter(),
    title: undefined as string | undefined,
    lang: '',
    metas: new Map<string, string[]>(),
    links: new Map<string, string[]>(),
    anchors: [] as Anchor[],
    linkedData: [] as string[],
    scripts: [] as string[],
    base: undefined as string | undefined,
    pictures: [] as Picture[],
  };
}

interface Walk {
  readonly gathered: Gathering;
  readonly steps: Step[];
  /** Whether an element and all that is in it stay unread. */
  readonly skips: (element: HtmlElement) => boolean;
}

function enter(element: HtmlElement, place: Place, walk: Walk): void {
  const { writer } = walk.gathered;
  if (isAside(element, walk.gathered) || UNREAD.has(element.tag) || walk.skips(element)) return;
  noteStamps(element, writer);
  if (element.tag === 'br') writer.endLine();
  else if (BLOCKS.has(element.tag)) enterBlock(element, place, walk);
  else push(element, element.tag === 'a' ? { ...place, isLinked: true } : place, walk);
}

function enterBlock(element: HtmlElement, place: Place, walk: Walk): void {
  walk.gathered.writer.endLine();
  walk.steps.push({ endOf: element });
  const heading = /^h[1-6]$/.test(element.tag) ? element : place.heading;
  push(element, { block: element, isLinked: place.isLinked, heading }, walk);
}

function push(element: HtmlElement, place: Place, { steps, skips }: Walk): void {
  const { children } = element.content && !skips(element) ? element.content : element;
  for (let at = children.length - 1; at >= 0; at--) {
    const node = children[at];
    if (node) steps.push({ node, place });
  }
}

/** Notes what is said for machines. @returns whether the element holds nothing to read. */
function isAside(element: HtmlElement, gathered: Gathering): boolean {
  const { attributes } = element;
  switch (element.tag) {
    case 'title':
      if (element.namespace.endsWith('xhtml')) gathered.title ??= textInside(element).trim();
      return true;
    case 'meta':
      note(gathered.metas, attributes.property ?? attributes.name ?? attributes.itemprop, attributes.content);
      return attributes.itemprop === undefined;
    case 'link':
      note(gathered.links, attributes.rel, attributes.href);
      return true;
    case 'base':
      gathered.base ??= attributes.href;
      return true;
    case 'script':
      (attributes.type?.includes('ld+json') ? gathered.linkedData : gathered.scripts).push(
        textInside(element),
      );
      return true;
    case 'img':
      gathered.pictures.push({ element, beforeLine: gathered.writer.nextLine() });
      return true;
    case 'html':
      gathered.lang ||= attributes.lang ?? '';
      return false;
    case 'a':
      if (attributes.href)
        gathered.anchors.push({ href: attributes.href, rel: attributes.rel ?? '', element });
      return false;
    default:
      return false;
  }
}

function note(map: Map<string, string[]>, name: string | undefined, value: string | undefined): void {
  if (!name || !value?.trim()) return;
  const key = name.trim().toLowerCase();
  const known = map.get(key);
  if (known) known.push(value.trim());
  else map.set(key, [value.trim()]);
}

function noteStamps(element: HtmlElement, writer: LineWriter): void {
  const { datetime, itemprop, content } = element.attributes;
  if (element.tag === 'time' && datetime) writer.stamp(itemprop ? `${itemprop} ${datetime}` : datetime);
  else if (content && itemprop && /date|time/i.test(itemprop)) writer.stamp(`${itemprop} ${content}`);
}

/** WeChat hides its whole article with `visibility` until scripts run; only `display: none` and `hidden` are hidden. */
function isHidden({ tag, attributes }: HtmlElement): boolean {
  if (tag === 'template') return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  const { style } = attributes;
  return style !== undefined && /display\s*:\s*none/i.test(style);
}

function textInside(element: HtmlElement): string {
  return element.children.map((child) => ('text' in child ? child.text : '')).join('');
}
