import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type FeedItem, writeFeed } from './feed.ts';

const item: FeedItem = {
  id: '01890000-0000-7000-8000-000000000001',
  title: '快递小哥同台比技能',
  url: 'https://news.example/1.html?a=1&b=2',
  excerpt: '来自十家企业的选手参加。',
  sourceName: '演示日报',
  author: '某记者',
  categories: ['社会', '竞赛'],
  at: new Date('2023-11-02T02:00:00Z'),
};

const feed = (items: readonly FeedItem[] = [item]) => ({
  id: '01890000-0000-7000-8000-000000000002',
  title: '订阅：竞赛',
  address: 'https://g.example/news/feeds/469024/secret/atom',
  home: 'https://g.example/console/news',
  updatedAt: new Date('2023-11-02T02:00:00Z'),
  items,
});

function parse(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe('a feed', () => {
  it('is read back by a reader in each of its formats', () => {
    const rss = parseRssFeed(writeFeed(feed(), 'rss'));
    expect(rss.items?.[0]).toMatchObject({ title: item.title, link: item.url, description: item.excerpt });
    const atom = parseAtomFeed(writeFeed(feed(), 'atom'));
    expect(atom.entries?.[0]?.links?.[0]?.href).toBe(item.url);
    const json = parseJsonFeed(JSON.parse(writeFeed(feed(), 'json')));
    expect(json.items?.[0]).toMatchObject({ content_text: item.excerpt, url: item.url });
  });

  it('is a feed without any article, too', () => {
    for (const format of ['rss', 'atom'] as const) parse(writeFeed(feed([]), format));
    expect(JSON.parse(writeFeed(feed([]), 'json')).items).toEqual([]);
  });

  it('leads nowhere but to web pages', () => {
    const text = writeFeed(feed([{ ...item, url: 'javascript:alert(1)' }]), 'rss');
    expect(text).not.toContain('javascript');
  });

  it('stays well-formed whatever a title holds', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(']]>', '<script>', '&amp;&lt;', '\u0000\u0008\uFFFE\uD800', '<![CDATA[x'),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, excerpt) => {
        const items = [{ ...item, title, excerpt, author: title, categories: [excerpt] }];
        for (const format of ['rss', 'atom'] as const) parse(writeFeed(feed(items), format));
        JSON.parse(writeFeed(feed(items), 'json'));
      }),
    );
  });
});
