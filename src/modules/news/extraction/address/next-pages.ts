import { type HtmlElement, textOf } from '../html-tree.ts';
import type { PageReading } from '../reading/page-reading.ts';
import { baseOf } from './canonical-address.ts';
import { webAddress } from './web-address.ts';

const MOST_PAGES = 30;
const NEXT_WORDS = /^(?:下一页|下页|后一页|下一頁|next(?:\s?page)?|余下全文|阅读全文)\s*[>»›]*$/i;

/**
 * Further pages of the same article, in order: `name_2.html`, `name-2.html`, `name/2`, `?page=2` and rel=next of the
 * same host, linked by number or 下一页. A list's next article has another stem and is not taken.
 */
export function nextPages(reading: PageReading, url: string | undefined): string[] {
  const own = url === undefined ? undefined : URL.parse(url);
  if (!own) return [];
  const base = baseOf(reading, url);
  const links = [
    ...(reading.links.get('next') ?? []).map((href) => ({ href, says: 'next' })),
    ...reading.anchors.map(({ href, rel, element }) => ({ href, says: saying(rel, element) })),
  ].filter(({ says }) => says !== '');
  const found = new Map<number, string>();
  for (const { href, says } of links) {
    const address = webAddress(href, base);
    const page = address === undefined ? undefined : pageNumber(own, new URL(address), says);
    if (address && page !== undefined && page <= MOST_PAGES && !found.has(page)) found.set(page, address);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, address]) => address);
}

/** `next`, the number of a page, or nothing. */
function saying(rel: string, element: HtmlElement): string {
  if (/\bnext\b/.test(rel)) return 'next';
  if (element.children.length > 2) return '';
  const text = textOf(element).trim();
  if (NEXT_WORDS.test(text)) return 'next';
  return /^[[（(]?(\d{1,2})[\]）)]?$/.exec(text)?.[1] ?? '';
}

const PAGE_PARAMETERS = ['page', 'p', 'pn', 'pageno', 'paged', 'curpage', 'pageindex'];

/**
 * Which page after `own` the other address is. `c_1_2.html` continues `c_1.html`; `c_2.html` does so only where the
 * link says 2, or next: numbers at the end are as often those of articles.
 */
function pageNumber(own: URL, other: URL, says: string): number | undefined {
  if (own.host !== other.host) return undefined;
  const [here, there] = [addressParts(own), addressParts(other)];
  if (there.page === undefined) return undefined;
  if (there.stem === here.whole && there.page >= 2) return there.page;
  const current = here.page;
  if (current === undefined || there.stem !== here.stem || there.page <= current) return undefined;
  return says === String(there.page) || (says === 'next' && there.page === current + 1)
    ? there.page
    : undefined;
}

/** An address with and without the page number at its end. */
function addressParts(url: URL): { whole: string; stem: string; page: number | undefined } {
  const params = new URLSearchParams(url.search);
  const name = PAGE_PARAMETERS.find((parameter) => /^\d{1,3}$/.test(params.get(parameter) ?? ''));
  const path = url.pathname.replace(/\/$/, '');
  const whole = `${path}?${params}`;
  if (name !== undefined) {
    const page = Number(params.get(name));
    params.delete(name);
    return { whole, stem: `${path}?${params}`, page };
  }
  const match = /^(.*?)(?:[_-](\d{1,2})(?=\.\w+$)|\/(?:page\/)?(\d{1,2})$)(.*)$/.exec(path);
  const page = match?.[2] ?? match?.[3];
  return {
    whole,
    stem: match ? `${match[1]}${match[4]}?${params}` : whole,
    page: page === undefined ? undefined : Number(page),
  };
}
