import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readLinks } from './read-links.ts';

const list = {
  kind: 'sitemap',
  pattern: undefined,
  url: 'http://a.cn/sitemap.xml.gz',
  contentType: 'application/gzip',
} as const;

it('reads a sitemap that is a compressed file', () => {
  const body = gzipSync('<urlset><url><loc>http://a.cn/1.html</loc></url></urlset>');
  expect(readLinks({ ...list, body }).pages.map(({ url }) => url)).toEqual(['http://a.cn/1.html']);
});

it('says so where a compressed file is broken or a bomb', () => {
  expect(readLinks({ ...list, body: Buffer.from([0x1f, 0x8b, 1, 2, 3]) }).problem).toContain('无法解开');
  expect(readLinks({ ...list, body: gzipSync(Buffer.alloc(60 * 1024 * 1024)) }).problem).toContain(
    '无法解开',
  );
});

it('reads a list in a Chinese encoding', () => {
  // 新闻标题六个字 in GBK
  const words = Buffer.from([
    0xd0, 0xc2, 0xce, 0xc5, 0xb1, 0xea, 0xcc, 0xe2, 0xc1, 0xf9, 0xb8, 0xf6, 0xd7, 0xd6,
  ]);
  const body = Buffer.concat([
    Buffer.from('<meta charset="gb2312"><a href="/2023/1.html">'),
    words,
    Buffer.from('</a>'),
  ]);
  const found = readLinks({
    kind: 'page-list',
    pattern: undefined,
    url: 'http://a.cn/',
    contentType: 'text/html',
    body,
  });
  expect(found.pages[0]?.title).toBe('新闻标题六个字');
});
