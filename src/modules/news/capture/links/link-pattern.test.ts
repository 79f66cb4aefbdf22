import { expect, it } from 'vitest';
import { linkPattern, matches } from './link-pattern.ts';

it.each([
  ['http://a.cn/*', 'http://a.cn/2023/1.html', true],
  ['*/content_*.htm', 'http://a.cn/2023/content_12.htm', true],
  ['*/content_*.htm', 'http://a.cn/2023/list_12.htm', false],
  ['http://a.cn/1', 'http://a.cn/12', false],
  ['*', '', true],
  ['**a*', 'ba', true],
])('%s against %s', (pattern, url, fits) => {
  expect(matches(pattern, url)).toBe(fits);
});

it('follows what a line includes and no line excludes', () => {
  const pattern = linkPattern('*/news/*\n!*/news/video/*');
  expect(pattern.follows('http://a.cn/news/1.html')).toBe(true);
  expect(pattern.follows('http://a.cn/news/video/1.html')).toBe(false);
  expect(pattern.follows('http://a.cn/sport/1.html')).toBe(false);
  expect(pattern.isGiven).toBe(true);
});

it('follows everything but the excluded where nothing is included', () => {
  expect(linkPattern('!*video*').follows('http://a.cn/1.html')).toBe(true);
  expect(linkPattern(undefined).isGiven).toBe(false);
});

it('stays fast on a hostile pattern', () => {
  const from = performance.now();
  expect(matches(`${'*a'.repeat(200)}b`, 'a'.repeat(2_000))).toBe(false);
  expect(performance.now() - from).toBeLessThan(500);
});
