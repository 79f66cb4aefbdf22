import { type HtmlElement, type HtmlNode, isElement, parseHtml } from '../../extraction/html-tree.ts';
import { harmless, shown, vanishing, voids } from './replay-markup.ts';
import { quietStyle } from './replay-style.ts';

/** What a kept page may show besides its text. Addresses are absolute. */
export interface ReplayParts {
  /** A kept picture as a data URL, undefined where none was kept. */
  readonly picture: (url: string) => string | undefined;
  /** The text of a kept style sheet. */
  readonly styleSheet: (url: string) => string | undefined;
}

/**
 * A kept page as a document that stands still: it is parsed as browsers parse and written anew from closed lists of
 * elements and attributes. No script, event, form, frame or refresh is left, links tell where they led and lead
 * nowhere, pictures are in the document itself. The door adds a sandbox and a policy that loads nothing.
 * @param base address of the page, for its relative addresses.
 */
export function replayDocument(html: string, base: string, parts: ReplayParts): string {
  const root = parseHtml(html);
  const writer = new ReplayWriter(baseOf(root, base), parts);
  writer.write(root);
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${writer.text()}</body></html>`;
}

/** A page of plain text. */
export function replayText(text: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><pre style="white-space:pre-wrap">${escapeText(text)}</pre></body></html>`;
}

/** Writes elements without recursion: hostile pages nest a hundred thousand deep. */
class ReplayWriter {
  readonly #out: string[] = [];
  readonly #base: string;
  readonly #parts: ReplayParts;

  constructor(base: string, parts: ReplayParts) {
    this.#base = base;
    this.#parts = parts;
  }

  text(): string {
    return this.#out.join('');
  }

  write(root: HtmlElement): void {
    const waiting: (HtmlNode | string)[] = [root];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === 'string') this.#out.push(next);
      else if (!isElement(next)) this.#out.push(escapeText(next.text));
      else waiting.push(...this.#open(next));
    }
  }

  /** Writes the start of an element. @returns what comes after it, the last first. */
  #open(element: HtmlElement): (HtmlNode | string)[] {
    const { tag } = element;
    if (tag === 'link') this.#styleSheet(element);
    if (vanishing.has(tag) || isForeign(element)) return [];
    if (tag === 'style') {
      this.#style(element.children.map((child) => (isElement(child) ? '' : child.text)).join(''), this.#base);
      return [];
    }
    const children = element.children.toReversed();
    // Body and html are written once, around everything; their looks go to a block of their own.
    if (!shown.has(tag) || tag === 'html') return children;
    const name = tag === 'body' ? 'div' : tag;
    this.#out.push(`<${name}${this.#attributes(element)}>`);
    return voids.has(tag) ? [] : [`</${name}>`, ...children];
  }

  #attributes({ tag, attributes }: HtmlElement): string {
    const kept = Object.entries(attributes).flatMap(([name, value]): [string, string][] => {
      if (name === 'style')
        return [[name, quietStyle(value, (address) => this.#picture(address, this.#base))]];
      return harmless.has(name) ? [[name, value]] : [];
    });
    if (tag === 'a' && attributes.href !== undefined && attributes.title === undefined) {
      kept.push(['title', `原链接：${attributes.href}`]);
    }
    if (tag === 'img') kept.push(...this.#image(attributes));
    return kept.map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('');
  }

  /** Pages that load pictures by script keep the address in another attribute. */
  #image(attributes: Readonly<Record<string, string>>): [string, string][] {
    const addresses = [attributes.src, attributes['data-src'], attributes['data-original']];
    for (const address of addresses) {
      const picture = address === undefined ? undefined : this.#picture(address, this.#base);
      if (picture !== undefined) return [['src', picture]];
    }
    return [];
  }

  #styleSheet({ attributes }: HtmlElement): void {
    if (!/(?:^|\s)stylesheet(?:\s|$)/i.test(attributes.rel ?? '')) return;
    const url = absolute(attributes.href ?? '', this.#base);
    const css = url === undefined ? undefined : this.#parts.styleSheet(url);
    if (css !== undefined && url !== undefined) this.#style(css, url);
  }

  #style(css: string, base: string): void {
    this.#out.push(`<style>${quietStyle(css, (address) => this.#picture(address, base))}</style>`);
  }

  #picture(address: string, base: string): string | undefined {
    const url = absolute(address, base);
    return url === undefined ? undefined : this.#parts.picture(url);
  }
}

/** Pages may say themselves where their relative addresses begin. */
function baseOf(root: HtmlElement, base: string): string {
  const waiting: HtmlNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tag === 'base' && node.attributes.href !== undefined)
      return absolute(node.attributes.href, base) ?? base;
    if (node.tag !== 'body') waiting.push(...node.children.toReversed());
  }
  return base;
}

function absolute(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  return url.href;
}

/** SVG and MathML have their own rules for what runs. */
function isForeign({ namespace }: HtmlElement): boolean {
  return namespace !== '' && !namespace.endsWith('xhtml');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
