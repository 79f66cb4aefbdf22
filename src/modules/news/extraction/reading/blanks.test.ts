import { expect, it } from 'vitest';
import { extractPage } from '../extract-page.ts';

const html = `<!doctype html><meta charset="utf-8"><title>夜校开课</title><div class="article"><h1>夜校开课</h1>
<p class="info"><span>发布时间：2023-02-15 16:05:11</span> <span>来源：海风新闻网</span> <span>记者 王海风 通讯员 符小文</span></p>
<div class="content"><p>县总工会的<b>The Night</b> <i>School</i>昨晚开课，三十名职工在实训车间上了第一堂数控课，教材由学校提供。</p>
<p>任课老师说，课程和岗位对得上，学完可以直接报名参加技能等级评价，费用由工会经费承担。</p></div></div>`;

it('blanks between elements part words: credits are read one by one, and clean text keeps them', () => {
  const page = extractPage({
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
    url: 'https://news.example/a.html',
    capturedAt: new Date('2023-02-16T00:00:00Z'),
  });
  expect([page.sourceName, page.author]).toEqual(['海风新闻网', '王海风 通讯员 符小文']);
  expect(page.text).toContain('The Night School昨晚');
  expect(page.html).toMatch(/The Night<\/(?:b|strong)> <(?:i|em)>School/);
});
