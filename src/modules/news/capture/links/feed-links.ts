import { parseFeed } from 'feedsmith';
import { type FoundLink, type FoundLinks, readInstant } from './found-link.ts';
import type { LinkPattern } from './link-pattern.ts';
import { pageAddress } from './page-address.ts';

type Entry = { url: string | undefined; title: string | undefined; changed: unknown };

/** The entries of an RSS, RDF, Atom or JSON feed. Without a pattern all of them are followed. */
export function feedLinks(text: string, feedUrl: string, pattern: LinkPattern): FoundLinks {
  const entries = entriesOf(text);
  if (!entries) return { pages: [], lists: [], problem: '不是能识别的订阅源（RSS、Atom 或 JSON Feed）。' };
  const found = new Map<string, FoundLink>();
  for (const { url, title, changed } of entries) {
    const address = url === undefined ? undefined : pageAddress(url, feedUrl);
    if (!address || found.has(address.key) || !pattern.follows(address.url)) continue;
    found.set(address.key, {
      url: address.url,
      title: title?.trim() || undefined,
      changedAt: typeof changed === 'string' ? readInstant(changed) : undefined,
    });
  }
  return { pages: [...found.values()], lists: [], problem: undefined };
}

/** Undefined where the text is no feed: the library throws, and what a site sends is no bug of ours. */
function entriesOf(text: string): Entry[] | undefined {
  try {
    return readEntries(parseFeed(text));
  } catch {
    return undefined;
  }
}

function readEntries(parsed: ReturnType<typeof parseFeed>): Entry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        title: item.title,
        changed: item.pubDate,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        url: item.link,
        title: item.title,
        changed: undefined,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])
          ?.href,
        title: entry.title?.value,
        changed: entry.updated ?? entry.published,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        url: item.url,
        title: item.title,
        changed: item.date_modified ?? item.date_published,
      }));
  }
}
