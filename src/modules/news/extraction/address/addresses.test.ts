import { describe, expect, it } from 'vitest';
import { extractPage } from '../extract-page.ts';
import { parseHtml } from '../html-tree.ts';
import { readPage } from '../reading/page-reading.ts';
import { canonicalAddress, isElsewhere } from './canonical-address.ts';
import { joinPages } from './join-pages.ts';
import { nextPages } from './next-pages.ts';
import { webAddress } from './web-address.ts';

const read = (html: string) => readPage(parseHtml(html));

describe('addresses of a page', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.cn', 'file:///etc/passwd', 'http://', ''])(
    'are never %s',
    (href) =>
      expect(webAddress(href, 'https://a.cn/')).toBe(href === '' ? undefined : webAddress(href, undefined)),
  );

  it('lose credentials and tracking', () => {
    expect(webAddress('//u:p@a.cn/x', 'https://b.cn')).toBe('https://a.cn/x');
    const html = '<link rel="canonical" href="/a?id=3&utm_source=x&spm=1.2#top">';
    expect(canonicalAddress(read(html), 'https://a.cn/b')).toBe('https://a.cn/a?id=3');
    expect(
      canonicalAddress(read('<meta property="og:url" content="https://m.a.cn/7">'), 'https://a.cn/b'),
    ).toBe('https://m.a.cn/7');
  });

  it('are elsewhere when the owner differs, not for another host of the same', () => {
    expect(isElsewhere('https://m.news.cn/1', 'https://www.news.cn/1')).toBe(false);
    expect(isElsewhere('https://a.gov.cn/', 'https://b.gov.cn/')).toBe(true);
    expect(isElsewhere('https://news.cn/', 'https://news.com/')).toBe(true);
  });
});

describe('further pages', () => {
  it.each([
    [
      'https://a.cn/2023/c_1.html',
      '<a href="c_1_2.html">2</a><a href="c_1_3.html">3</a><a href="c_1_2.html">下一页</a>',
      ['c_1_2', 'c_1_3'],
    ],
    [
      'https://a.cn/2023/c_1.html',
      '<a href="c_2.html">下一篇</a><a href="c_9.html">下一页</a><a href="/2">2</a>',
      [],
    ],
    ['https://a.cn/v?id=5', '<a href="?id=5&page=2">2</a><a href="?id=6&page=3">3</a>', ['id=5&page=2']],
    ['https://a.cn/n/5', '<link rel="next" href="https://evil.cn/n/5/2">', []],
    ['https://a.cn/n/5.html', '<link rel="next" href="5_2.html"><a href="5_10.html">10</a>', ['5_2', '5_10']],
    ['https://a.cn/n/5_2.html', '<a href="5.html">1</a><a href="5_3.html">3</a>', ['5_3']],
  ])('of %s in order, of the same article only', (url, links, wanted) => {
    const found = nextPages(read(links), url);
    expect(found).toHaveLength(wanted.length);
    wanted.forEach((part, at) => {
      expect(found[at]).toContain(part);
    });
  });

  it('are joined without what they repeat', () => {
    const page = (text: string) => {
      const html = `<title>长文连载</title><h1>长文连载</h1><p>2023-12-07 09:00 来源：某报</p><p>${text.repeat(12)}</p><p>${'每页都有的导语，用来说明这是连载文章的一部分，请读者按顺序阅读全文内容。'.repeat(2)}</p>`;
      return extractPage({
        bytes: Buffer.from(html),
        contentType: 'text/html',
        url: 'https://a.cn/1.html',
        capturedAt: new Date(),
      });
    };
    const joined = joinPages([page('第一页的内容，写得很长。'), page('第二页的内容，也写得很长。')]);
    expect(joined.text).toContain('第一页');
    expect(joined.text).toContain('第二页');
    expect(joined.text.split('每页都有的导语').length).toBe(3);
    expect(joined.html.split('\n').length).toBe(joined.text.split('\n').length);
    expect(joined.title).toBe('长文连载');
  });
});
