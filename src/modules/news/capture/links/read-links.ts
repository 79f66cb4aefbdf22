import { gunzipSync } from 'node:zlib';
import { decodePage } from '../../extraction/charset/decode-page.ts';
import type { SourceKind } from '../sources/source.ts';
import { feedLinks } from './feed-links.ts';
import type { FoundLinks } from './found-link.ts';
import { linkPattern } from './link-pattern.ts';
import { pageLinks } from './page-links.ts';
import { sitemapLinks } from './sitemap-links.ts';

/** A sitemap may be 50 MB by sitemaps.org. */
const INFLATED_MOST = 50 * 1024 * 1024;

export interface ListPage {
  readonly kind: SourceKind;
  readonly pattern: string | undefined;
  /** Where the list was found in the end. */
  readonly url: string;
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
}

/** What a source's list leads to; a problem in words where it cannot be read. Never throws. */
export function readLinks(list: ListPage): FoundLinks {
  const bytes = inflate(list.body);
  if (!bytes) return { pages: [], lists: [], problem: '压缩的站点地图无法解开。' };
  const { text } = decodePage(bytes, list.contentType);
  const pattern = linkPattern(list.pattern);
  switch (list.kind) {
    case 'feed':
      return feedLinks(text, list.url, pattern);
    case 'sitemap':
      return sitemapLinks(text, list.url, pattern);
    case 'page-list':
    case 'single': {
      const pages = pageLinks(text, list.url, pattern);
      const problem = pages.length === 0 ? '栏目页里没有找到新闻链接，可以填写链接规则。' : undefined;
      return { pages, lists: [], problem };
    }
  }
}

/** Sitemaps are often files that are compressed themselves, whatever their headers say. */
function inflate(body: Uint8Array): Uint8Array | undefined {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  try {
    return gunzipSync(body, { maxOutputLength: INFLATED_MOST });
  } catch {
    return undefined;
  }
}
