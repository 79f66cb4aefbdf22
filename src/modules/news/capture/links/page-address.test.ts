import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAddress } from './page-address.ts';

describe('an address', () => {
  it.each([
    ['http://news.example.cn/a.html', 'https://news.example.cn/a.html#top'],
    ['http://news.example.cn/a?id=7&page=2', 'http://NEWS.example.cn:80/a?page=2&utm_source=wx&id=7'],
    ['http://news.example.cn/a', 'http://news.example.cn/x/../a?spm=1.2'],
  ])('%s is the same page as %s', (one, other) => {
    expect(pageAddress(one)?.key).toBe(pageAddress(other)?.key);
  });

  it.each([
    ['http://news.example.cn/a?id=7', 'http://news.example.cn/a?id=8'],
    ['http://news.example.cn/a', 'http://news.example.cn/A'],
    ['http://news.example.cn/a', 'http://news.example.cn:8080/a'],
  ])('%s is another page than %s', (one, other) => {
    expect(pageAddress(one)?.key).not.toBe(pageAddress(other)?.key);
  });

  it.each([
    'ftp://example.cn/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://u:p@example.cn/',
    '/relative',
    '',
    `http://example.cn/${'长'.repeat(400)}`,
  ])('%s is not fetched', (typed) => {
    expect(pageAddress(typed)).toBeUndefined();
  });

  it('is read relative to the page it was found in', () => {
    expect(pageAddress('../b.html', 'http://example.cn/x/y/a.html')?.url).toBe('http://example.cn/x/b.html');
  });

  it('never throws, and what it gives it gives again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (typed) => {
          const found = pageAddress(typed);
          if (found) expect(pageAddress(found.url)).toEqual(found);
        },
      ),
    );
  });
});
