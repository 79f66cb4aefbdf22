import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../html-tree.ts';
import { readPage } from '../reading/page-reading.ts';
import { findBody } from './find-body.ts';

const bodyOf = (html: string) => findBody(readPage(parseHtml(html))).map(({ text }) => text);

const news = [
  '昨天上午，县总工会在大礼堂召开座谈会，听取一线职工对食堂、班车和夜校的意见，与会者逐条发言。',
  '会上，环卫工人代表提出，夏季作业时间过长，希望错峰安排；班车司机建议在工业园增设一个站点。',
  '县总工会有关负责人表示，对能够马上解决的问题，一周内答复；需要协调的，列入清单，逐项销号。',
  '据了解，今年以来，全县各级工会共收到职工意见三百余条，已办结二百八十条，其余正在办理之中。',
];
const english = [
  'The union met on Tuesday to hear what workers think of the canteen, the shuttle bus and the evening school.',
  'Street cleaners asked for shorter shifts during the hottest weeks of the summer, and for water at every depot.',
  'The chair promised an answer within a week where a problem can be solved at once, and a public list of the rest.',
  'More than three hundred proposals have reached the union this year; most of them have already been settled.',
];
const menu = ['首页', '要闻', '专题', '视频', '图片']
  .map((name) => `<li><a href="/">${name}</a></li>`)
  .join('');
const others = Array.from(
  { length: 8 },
  (_, at) => `<li><a href="/n/${at}.html">全市第${at + 1}次安全生产工作会议召开</a></li>`,
).join('');
const page = (inner: string, title = '职工座谈会召开') =>
  `<!doctype html><html><head><title>${title}-某县新闻网</title></head><body>
<div class="nav"><ul>${menu}</ul></div>${inner}
<div class="footer"><p>版权所有 某县融媒体中心 未经授权不得转载</p><p>琼ICP备00000000号</p></div></body></html>`;
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');

describe('the body of a page', () => {
  it('is the paragraphs of a Chinese news page without menu, other news and footer', () => {
    const html = page(
      `<div class="main"><h1>职工座谈会召开</h1><div class="info">2024-03-05 09:30 来源：某县日报</div>
<div class="content">${paragraphs(news)}</div><div class="xgyd"><h3>相关阅读</h3><ul>${others}</ul></div></div>`,
    );
    const body = bodyOf(html);
    expect(body).toEqual(expect.arrayContaining(news));
    expect(body.join('\n')).not.toMatch(/首页|安全生产|版权所有/);
  });

  it('is found where paragraphs are parted by line breaks in a table cell', () => {
    const html = page(
      `<table><tr><td><h1>职工座谈会召开</h1></td></tr><tr><td id="zoom">${news.join('<br><br>')}</td></tr></table>`,
    );
    expect(bodyOf(html)).toEqual(expect.arrayContaining(news));
  });

  it('is the article of an English blog without its comments', () => {
    const comment = (at: number) =>
      `<li class="comment"><cite>Reader ${at}</cite><p>Nice post, thanks for sharing number ${at}!</p><a href="#">Reply</a></li>`;
    const html = `<!doctype html><title>What workers think</title><header><a href="/">Home</a></header>
<article><h1>What workers think</h1><div class="entry-content">${paragraphs(english)}</div></article>
<section id="comments"><h3>3 comments</h3><ol class="comment-list">${[1, 2, 3].map(comment).join('')}</ol></section>`;
    const body = bodyOf(html);
    expect(body).toEqual(expect.arrayContaining(english));
    expect(body.join('\n')).not.toContain('Nice post');
  });

  it('is the text that a page hides until its scripts run', () => {
    const long = [...news, ...news.map((text) => `其次，${text}`)];
    const wrapped = (attributes: string) => page(`<div ${attributes}>${paragraphs(long)}</div>`);
    expect(bodyOf(wrapped('id="js_content" style="visibility: hidden"'))).toEqual(
      expect.arrayContaining(news),
    );
    expect(bodyOf(wrapped('hidden id="S:0"'))).toEqual(expect.arrayContaining(news));
  });

  it('is the text that a page keeps only in its JSON where it shows none', () => {
    const told = JSON.stringify({ '@type': 'NewsArticle', articleBody: news.join('\n') });
    expect(
      bodyOf(`<title>x</title><script type="application/ld+json">${told}</script><div id="app"></div>`),
    ).toEqual(news);
    const state = JSON.stringify({ article: { content: paragraphs(news).replaceAll('<', '\\u003c') } });
    const script = state.replaceAll('\\\\u003c', '\\u003c');
    expect(bodyOf(`<div id="app"></div><script>window.__INITIAL_STATE__=${script}</script>`)).toEqual(news);
  });

  it('is empty for pages without text', () => {
    expect(bodyOf('')).toEqual([]);
    expect(bodyOf('<frameset><frame src="a.html"><frame src="b.html"></frameset>')).toEqual([]);
    expect(bodyOf('<script>var a = "text";</script><img src="a.png">')).toEqual([]);
  });

  it('is the same every time', () => {
    const html = page(`<div>${paragraphs(news)}</div>`);
    expect(bodyOf(html)).toEqual(bodyOf(html));
  });
});

describe('hostile pages', () => {
  it('may nest a hundred thousand elements', () => {
    const depth = 100_000;
    const html = `${'<div>'.repeat(depth)}${paragraphs(news)}${'</div>'.repeat(depth)}`;
    expect(bodyOf(html)).toEqual(expect.arrayContaining(news));
  });

  it('may have text at every depth', () => {
    expect(bodyOf(`${'<div>x'.repeat(3000)}`).length).toBeGreaterThan(0);
  });

  it('may have one line of a million characters', () => {
    const line = '职工意见，'.repeat(200_000);
    expect(bodyOf(`<p>${line}</p>`)).toEqual([line]);
    expect(bodyOf(`<p class="${'aB'.repeat(200_000)}">${'a'.repeat(1_000_000)}</p>`).length).toBe(1);
  });

  it('never make the reading throw', () => {
    const tag = fc.constantFrom(
      'div',
      'p',
      'li',
      'table',
      'td',
      'article',
      'h1',
      'br',
      'script',
      'template',
      'a',
      'svg',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name} class="content comment" hidden>`),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.string(),
      fc.constantFrom(...news),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join('');
        expect(bodyOf(html)).toEqual(bodyOf(html));
      }),
      { numRuns: 150 },
    );
  });
});
