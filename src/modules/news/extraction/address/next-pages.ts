import { textOf } from '../html-tree.ts';
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
  const hrefs = [
    ...(reading.links.get('next') ?? []),
    ...reading.anchors.filter(isPager).map(({ href }) => href),
  ];
  const found = new Map<number, string>();
  for (const href of hrefs) {
    const address = webAddress(href, base);
    const page = address === undefined ? undefined : pageNumber(own, new URL(address));
    if (address && page !== undefined && !found.has(page)) found.set(page, address);
  }
  const current = pageNumber(own, own) ?? 1;
  return [...found]
    .filter(([page]) => page > current && page <= MOST_PAGES)
    .sort(([a], [b]) => a - b)
    .map(([, address]) => address);
}

function isPager({ rel, element }: PageReading['anchors'][number]): boolean {
  if (/\bnext\b/.test(rel)) return true;
  const text = textOf(element).trim();
  return /^[[（(]?\d{1,2}[\]）)]?$/.test(text) || NEXT_WORDS.test(text);
}

const PAGE_PARAMETERS = ['page', 'p', 'pn', 'pageno', 'paged', 'curpage', 'pageindex'];

/** Which page of `own` the other address is; undefined where it is another document. The bare stem is page 1. */
function pageNumber(own: URL, other: URL): number | undefined {
  if (own.host !== other.host) return undefined;
  const [a, b] = [stemOf(own), stemOf(other)];
  return a.stem === b.stem ? b.page : undefined;
}

function stemOf(url: URL): { stem: string; page: number } {
  const params = new URLSearchParams(url.search);
  const name = PAGE_PARAMETERS.find((parameter) => /^\d{1,3}$/.test(params.get(parameter) ?? ''));
  const byQuery = name === undefined ? undefined : Number(params.get(name));
  if (name) params.delete(name);
  const match = /^(.*?)(?:[_-](\d{1,2})(?=\.\w+$)|\/(?:page\/)?(\d{1,2})\/?$)(.*)$/.exec(url.pathname);
  const path = match && byQuery === undefined ? `${match[1]}${match[4]}` : url.pathname;
  const page = byQuery ?? Number(match?.[2] ?? match?.[3] ?? 1);
  return { stem: `${path.replace(/\/$/, '')}?${params}`, page };
}
