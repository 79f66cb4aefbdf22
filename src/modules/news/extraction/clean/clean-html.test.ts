import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { elementsOf, parseHtml } from '../html-tree.ts';
import { readPage } from '../reading/page-reading.ts';
import { articleImages } from './article-images.ts';
import { cleanHtml } from './clean-html.ts';

const base = 'https://news.example.cn/2024/a.html';
const allowed = new Set(
  'p h2 h3 h4 ul ol li blockquote table thead tbody tfoot tr td th figure figcaption img a strong em sub sup'.split(
    ' ',
  ),
);
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  img: ['alt', 'data-src'],
};

/** Everything that a page shows, cleaned. */
function clean(html: string): string {
  const reading = readPage(parseHtml(html));
  const lines = reading.lines.map((line) => ({ text: line.text, line }));
  return cleanHtml(lines, { images: articleImages(reading, { lines, base, title: undefined }), base });
}

describe('clean HTML', () => {
  it('keeps paragraphs, headings, emphasis, lists, quotations and links', () => {
    const html = `<h1>题</h1><p>第一<b>段</b>，见<a href="/x" onclick="go()">说明</a>。</p><ul class=y><li>甲<li>乙</ul>
      <blockquote><p>引文</p></blockquote><p>H<sub>2</sub>O</p>`;
    expect(clean(html).split('\n')).toEqual([
      '<h2>题</h2>',
      '<p>第一<strong>段</strong>，见<a href="https://news.example.cn/x" rel="nofollow noopener noreferrer">说明</a>。</p>',
      '<ul><li><p>甲</p></li><li><p>乙</p></li></ul>',
      '<blockquote><p>引文</p></blockquote>',
      '<p>H<sub>2</sub>O</p>',
    ]);
  });

  it('keeps a table of data and takes a table of layout apart', () => {
    const rows = '<tr><th>项目</th><th>人数</th></tr><tr><td>中级工</td><td>40</td></tr>';
    expect(clean(`<table>${rows}</table>`)).toBe(
      '<table><tbody><tr><th><p>项目</p></th><th><p>人数</p></th></tr><tr><td><p>中级工</p></td><td><p>40</p></td></tr></tbody></table>',
    );
    expect(clean(`<table><tr><td>${'长文'.repeat(200)}</td></tr></table>`)).toBe(
      `<p>${'长文'.repeat(200)}</p>`,
    );
  });

  it('gives pictures as data with their captions, lazy ones by their real address', () => {
    const html = `<p>正文一段。</p><img src="/blank.gif" data-src="/img/1.jpg" alt="1.jpg"><p>竞赛现场。记者张三 摄</p>
      <figure><img src="//cdn.example.cn/2.png"><figcaption>颁奖</figcaption></figure><img src="data:image/png;base64,x"><p>完</p>`;
    expect(clean(html).split('\n')).toEqual([
      '<p>正文一段。</p>',
      '<figure><img alt="" data-src="https://news.example.cn/img/1.jpg"><figcaption>竞赛现场。记者张三 摄</figcaption></figure>',
      '<figure><img alt="" data-src="https://cdn.example.cn/2.png"><figcaption>颁奖</figcaption></figure>',
      '<p>完</p>',
    ]);
  });

  it.each([
    '<a href="javascript:alert(1)">点</a>',
    '<a href=" jAvaScRipt:alert(1)">点</a>',
    '<a href="data:text/html,<script>1</script>">点</a>',
    '<img src=x onerror=alert(1)>字',
    '<svg><script>alert(1)</script><a xlink:href="javascript:1">字</a></svg>',
    '<math><mtext><style><img src=x onerror=1></style></mtext></math>字',
    '<p title="</p><script>">&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<iframe src="https://evil.example"></iframe><object data="x"></object>字',
    '<noscript><p title="</noscript><img src=x onerror=1>">字</noscript>',
  ])('lets nothing act: %s', (html) => {
    expectHarmless(clean(html));
  });

  it('is harmless and parses back to itself whatever the page holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'<p> </p> <b> <i> <a href="https://x.cn/?a=1&b=2"> </a> <ul> <li> </ul> <ol> <table> <tr> <td> <th> </table> <blockquote> </blockquote> <div> </div> <h1> </h1> <svg> <math> <template> <select> <script> </script> <style> <!-- <img src="a.jpg" alt="<">'.split(
          ' ',
        ),
      ),
      fc.constantFrom(
        ' onclick="x"',
        '<a href="javascript:1">',
        '<img src="javascript:1" onerror="1">',
        '&lt;',
        '&#60;script&#62;',
        '"',
        "'",
        '<br>',
        '\u00A0',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => expectHarmless(clean(pieces.join('')))),
      { numRuns: 400 },
    );
  });
});

function expectHarmless(html: string): void {
  for (const element of elementsOf(parseHtml(`<body>${html}`))) {
    if (['html', 'head', 'body'].includes(element.tag)) continue;
    expect(allowed).toContain(element.tag);
    for (const name of Object.keys(element.attributes))
      expect(attributesOf[element.tag] ?? []).toContain(name);
    const { href, 'data-src': source } = element.attributes;
    for (const address of [href, source]) if (address !== undefined) expect(address).toMatch(/^https?:\/\//);
  }
  expect(serialize(parseFragment(html))).toBe(html);
}
