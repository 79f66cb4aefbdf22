import { SaxesParser } from 'saxes';
import { type FoundLink, type FoundLinks, readInstant } from './found-link.ts';
import type { LinkPattern } from './link-pattern.ts';
import { pageAddress } from './page-address.ts';

/** What sitemaps.org allows one file to hold. */
const MOST = 50_000;

interface Line {
  loc: string;
  lastmod: string;
}

/** The addresses of a sitemap, or the sitemaps of an index; a plain list of addresses, one a line, will do, too. */
export function sitemapLinks(text: string, sitemapUrl: string, pattern: LinkPattern): FoundLinks {
  const isXml = /^\s*</.test(text);
  const read = isXml ? readXml(text) : readLines(text);
  if (read.pages.length + read.lists.length === 0) {
    return { pages: [], lists: [], problem: '站点地图里没有读到网址。' };
  }
  const pages = new Map<string, FoundLink>();
  for (const { loc, lastmod } of read.pages) {
    const address = pageAddress(loc, sitemapUrl);
    if (!address || !pattern.follows(address.url)) continue;
    pages.set(address.key, {
      url: address.url,
      title: undefined,
      changedAt: readInstant(lastmod || undefined),
    });
  }
  const lists = read.lists.flatMap(({ loc }) => pageAddress(loc, sitemapUrl)?.url ?? []);
  return { pages: [...pages.values()], lists, problem: undefined };
}

function readLines(text: string): { pages: Line[]; lists: Line[] } {
  const lines = text.split('\n', MOST).map((line) => line.trim());
  return {
    pages: lines.filter((loc) => /^https?:/i.test(loc)).map((loc) => ({ loc, lastmod: '' })),
    lists: [],
  };
}

/** What was read before broken XML is kept: half a sitemap is better than none. */
function readXml(text: string): { pages: Line[]; lists: Line[] } {
  const pages: Line[] = [];
  const lists: Line[] = [];
  let line: Line | undefined;
  let field: keyof Line | undefined;
  const parser = new SaxesParser({ xmlns: false as const, position: false });
  const stop = new Error('no more');
  parser.on('error', () => {
    throw stop;
  });
  // A sitemap has no DOCTYPE; an entity bomb needs one.
  parser.on('doctype', () => {
    throw stop;
  });
  parser.on('opentag', ({ name }) => {
    const tag = localName(name);
    if (tag === 'url' || tag === 'sitemap') line = { loc: '', lastmod: '' };
    field = tag === 'loc' || tag === 'lastmod' ? tag : undefined;
  });
  const take = (piece: string) => {
    if (line && field && line[field].length < 4_000) line[field] += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    const tag = localName(name);
    field = undefined;
    if (!line || (tag !== 'url' && tag !== 'sitemap')) return;
    (tag === 'url' ? pages : lists).push(line);
    line = undefined;
    if (pages.length + lists.length >= MOST) throw stop;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== stop) throw error;
  }
  return { pages, lists };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
