import { describe, expect, it } from 'vitest';
import { feedLinks } from './feed-links.ts';
import { linkPattern } from './link-pattern.ts';
import { sitemapLinks } from './sitemap-links.ts';

const all = linkPattern(undefined);

describe('a feed', () => {
  it.each([
    [
      'RSS',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>工会</title><item><title>甲</title><link>http://a.cn/1.html</link>
       <pubDate>Thu, 07 Dec 2023 11:01:00 +0800</pubDate></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>工会</title><entry><title>甲</title><id>urn:1</id>
       <link rel="alternate" href="/1.html"/><updated>2023-12-07T11:01:00+08:00</updated></entry></feed>`,
    ],
    [
      'JSON',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: '工会',
        items: [
          { id: '1', url: 'http://a.cn/1.html', title: '甲', date_modified: '2023-12-07T11:01:00+08:00' },
        ],
      }),
    ],
  ])('in %s leads to its entries', (_kind, text) => {
    expect(feedLinks(text, 'http://a.cn/feed', all)).toEqual({
      pages: [{ url: 'http://a.cn/1.html', title: '甲', changedAt: new Date('2023-12-07T03:01:00Z') }],
      lists: [],
      problem: undefined,
    });
  });

  it.each(['<html><body>404</body></html>', '', '{}', 'ÿþ', '<rss'])(
    'that is none (%s) is a problem in words',
    (text) => {
      expect(feedLinks(text, 'http://a.cn/feed', all).problem ?? '').toContain('订阅源');
    },
  );
});

describe('a sitemap', () => {
  it('leads to its pages with the day of their last change', () => {
    const text = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> http://a.cn/1.html </loc>
      <lastmod>2023-12-07</lastmod></url><url><loc><![CDATA[http://a.cn/2.html?a=1&b=2]]></loc></url></urlset>`;
    expect(sitemapLinks(text, 'http://a.cn/sitemap.xml', all).pages).toEqual([
      { url: 'http://a.cn/1.html', title: undefined, changedAt: new Date('2023-12-07') },
      { url: 'http://a.cn/2.html?a=1&b=2', title: undefined, changedAt: undefined },
    ]);
  });

  it('that is an index leads to its parts', () => {
    const text = '<sitemapindex><sitemap><loc>http://a.cn/s1.xml.gz</loc></sitemap></sitemapindex>';
    expect(sitemapLinks(text, 'http://a.cn/sitemap.xml', all).lists).toEqual(['http://a.cn/s1.xml.gz']);
  });

  it('that breaks in the middle gives what came before', () => {
    const text = '<urlset><url><loc>http://a.cn/1.html</loc></url><url><loc>http://a.cn/2';
    expect(sitemapLinks(text, 'http://a.cn/', all).pages).toHaveLength(1);
  });

  it('with a DOCTYPE is not read', () => {
    const text = '<!DOCTYPE x [<!ENTITY a "b">]><urlset><url><loc>http://a.cn/&a;</loc></url></urlset>';
    expect(sitemapLinks(text, 'http://a.cn/', all).problem).toBeDefined();
  });

  it('may be a plain list', () => {
    expect(sitemapLinks('http://a.cn/1\nhttp://a.cn/2\n', 'http://a.cn/', all).pages).toHaveLength(2);
  });
});
