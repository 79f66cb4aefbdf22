import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { FeedFormat } from './feed-links.ts';

/** One article of a feed: title, excerpt and address, never the full text. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly excerpt: string;
  readonly sourceName: string | undefined;
  readonly author: string | undefined;
  readonly categories: readonly string[];
  readonly at: Date;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  /** Its own address. */
  readonly address: string;
  readonly home: string;
  readonly updatedAt: Date;
  readonly items: readonly FeedItem[];
}

/** A feed as RSS 2.0, Atom 1.0 or JSON Feed 1.1. Texts come from outside: what XML forbids is taken out. */
export function writeFeed(feed: Feed, format: FeedFormat): string {
  const clean = cleaned(feed);
  switch (format) {
    case 'rss':
      return generateRssFeed(rss(clean));
    case 'atom':
      return generateAtomFeed(atom(clean));
    case 'json':
      // The library leaves an empty list out, which the format demands (JSON Feed 1.1, items is required).
      return JSON.stringify({ items: [], ...(generateJsonFeed(json(clean)) as object) });
  }
}

function rss({ title, home, updatedAt, items }: Feed) {
  return {
    title,
    link: home,
    description: title,
    language: 'zh-CN',
    lastBuildDate: updatedAt,
    items: items.map((item) => ({
      title: item.title,
      description: item.excerpt,
      guid: { value: urn(item), isPermaLink: false },
      pubDate: item.at,
      categories: item.categories.map((name) => ({ name })),
      ...(item.url ? { link: item.url } : {}),
      ...(item.author ? { dc: { creators: [item.author] } } : {}),
    })),
  };
}

function atom({ id, title, address, home, updatedAt, items }: Feed) {
  return {
    id: `urn:uuid:${id}`,
    title: { value: title },
    updated: updatedAt,
    links: [
      { href: address, rel: 'self' },
      { href: home, rel: 'alternate' },
    ],
    authors: [{ name: title }],
    entries: items.map((item) => ({
      id: urn(item),
      title: { value: item.title },
      updated: item.at,
      published: item.at,
      summary: { value: item.excerpt },
      categories: item.categories.map((term) => ({ term })),
      links: item.url ? [{ href: item.url, rel: 'alternate' }] : [],
      ...(item.author || item.sourceName
        ? { authors: [{ name: item.author ?? item.sourceName ?? '' }] }
        : {}),
    })),
  };
}

function json({ title, address, home, items }: Feed) {
  return {
    title,
    feed_url: address,
    home_page_url: home,
    language: 'zh-CN',
    items: items.map((item) => ({
      id: urn(item),
      title: item.title,
      content_text: item.excerpt,
      date_published: item.at,
      tags: [...item.categories],
      ...(item.url ? { url: item.url } : {}),
      ...(item.author || item.sourceName
        ? { authors: [{ name: item.author ?? item.sourceName ?? '' }] }
        : {}),
    })),
  };
}

function urn({ id }: FeedItem): string {
  return `urn:uuid:${id}`;
}

// XML 1.0, 2.2: control characters other than tab and line breaks, lone surrogates, U+FFFE and U+FFFF.
const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function plain(text: string): string {
  return text.replaceAll(forbidden, ' ').replace(/\s+/gu, ' ').trim();
}

function cleaned(feed: Feed): Feed {
  return {
    ...feed,
    title: plain(feed.title),
    items: feed.items.map((item) => ({
      ...item,
      title: plain(item.title) || '（无标题）',
      excerpt: plain(item.excerpt) || '（没有摘要）',
      author: item.author && plain(item.author),
      sourceName: item.sourceName && plain(item.sourceName),
      categories: item.categories.map(plain),
      url:
        item.url && /^https?:\/\//i.test(item.url) && URL.canParse(item.url)
          ? new URL(item.url).href
          : undefined,
    })),
  };
}
