import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkPattern } from './link-pattern.ts';
import { pageLinks, siteOf } from './page-links.ts';

const list = `<html><body><a href="/">首页</a><ul>
<li><a href="/2023/12/07/content_1.html"><img src="a.jpg"></a></li>
<li><a href="./2023/12/07/content_1.html">临高县总工会为农民工追回工资</a></li>
<li><a href="http://m.example.com.cn/t20231207_2.shtml">县总工会开展送温暖活动</a></li>
<li><a href="http://other.cn/2023/3.html">别的网站的一条很长的新闻</a></li>
<li><a href="list_2.html">下一页</a></li><li><a href="javascript:void(0)">一条没有地址的新闻标题</a></li>
</ul></body></html>`;

it('finds headlines of the same site, each once, with its words', () => {
  expect(
    pageLinks(list, 'http://www.example.com.cn/', linkPattern(undefined)).map(({ url, title }) => [
      url,
      title,
    ]),
  ).toEqual([
    ['http://www.example.com.cn/2023/12/07/content_1.html', '临高县总工会为农民工追回工资'],
    ['http://m.example.com.cn/t20231207_2.shtml', '县总工会开展送温暖活动'],
  ]);
});

it('follows exactly what the pattern of the source says', () => {
  const found = pageLinks(list, 'http://www.example.com.cn/', linkPattern('http://other.cn/*'));
  expect(found.map(({ url }) => url)).toEqual(['http://other.cn/2023/3.html']);
});

it('resolves against the base that the page gives', () => {
  const html = '<base href="/news/"><a href="1001.html">一条足够长的新闻标题</a>';
  expect(pageLinks(html, 'http://a.cn/x/', linkPattern(undefined))[0]?.url).toBe(
    'http://a.cn/news/1001.html',
  );
});

it.each([
  ['www.hainan.gov.cn', 'hainan.gov.cn'],
  ['m.people.com.cn:8080', 'people.com.cn'],
  ['news.cn', 'news.cn'],
  ['127.0.0.1:8000', '127.0.0.1:8000'],
])('%s belongs to the site %s', (host, site) => {
  expect(siteOf(host)).toBe(site);
});

it('finds what the page shows where no scripts run, as a crawl runs none', () => {
  const html = '<noscript><a href="/2023/1207.html">一条没有脚本时的新闻标题</a></noscript>';
  expect(pageLinks(html, 'http://a.cn/', linkPattern(undefined))).toHaveLength(1);
});

it('survives deep nesting and anything else', () => {
  const deep = `${'<div>'.repeat(20_000)}<a href="/2023/1.html">一条藏得很深的新闻标题</a>`;
  expect(pageLinks(deep, 'http://a.cn/', linkPattern(undefined))).toHaveLength(1);
  fc.assert(
    fc.property(fc.string(), (html) => {
      pageLinks(html, 'http://a.cn/', linkPattern('*'));
    }),
  );
});
