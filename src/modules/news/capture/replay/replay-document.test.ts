import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { pictureUrl } from './kept-picture.ts';
import { replayDocument, replayText } from './replay-document.ts';
import { quietStyle } from './replay-style.ts';

const base = 'http://news.example.cn/2023/11/1.html';
const picture = 'data:image/png;base64,AAAA';
const parts = {
  picture: (url: string) => (url === 'http://news.example.cn/2023/11/a.png' ? picture : undefined),
  styleSheet: (url: string) =>
    url === 'http://news.example.cn/s.css' ? 'p{color:red;background:url(2023/11/a.png)}' : undefined,
};

function replay(html: string): string {
  return replayDocument(html, base, parts);
}

const dangers: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<a href="javascript:alert(1)" onclick=alert(1)>x</a>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<iframe src="http://10.0.0.1/"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<frameset><frame src="javascript:alert(1)"></frameset>',
  '<object data="x.swf"></object><embed src="x.swf"><applet code=x></applet>',
  '<form action="http://evil.example/"><input name=a autofocus onfocus=alert(1)><button formaction=javascript:1>x</button></form>',
  '<meta http-equiv=refresh content="0;url=http://evil.example/">',
  '<base href="http://evil.example/"><img src=a.png>',
  '<link rel=stylesheet href="http://evil.example/a.css"><link rel=preload as=script href=//evil.example/x>',
  '<style>@import "http://evil.example/a.css"; p{background:url(http://evil.example/b)}</style>',
  '<p style="background:u\\72l(http://evil.example/b);behavior:url(x.htc)">x</p>',
  '<style></style><img src=x onerror=alert(1)></style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<video src=http://evil.example/v autoplay></video><audio src=x></audio>',
  '<img srcset="http://evil.example/1 1x" src="http://evil.example/2" data-src="//evil.example/3">',
  '<table background="http://evil.example/b"><tr><td background=x>1</td></tr></table>',
  "<p title='\"><img src=x onerror=alert(1)>'>x</p>",
  '<a xlink:href="javascript:alert(1)">x</a>',
  '<details ontoggle=alert(1) open>x</details><marquee onstart=alert(1)>x</marquee>',
  '<plaintext><script>alert(1)</script>',
];

const mayHold = new Set(
  'style title alt class id href src data-src lang dir width height align valign bgcolor color face size border colspan open'.split(
    ' ',
  ),
);

/** What a document may hold at all, read from the text as another parser reads it. */
function expectStill(document: string): void {
  const { document: dom } = parseHTML(document);
  for (const element of dom.querySelectorAll('*')) {
    expect(element.tagName).not.toMatch(
      /^(SCRIPT|IFRAME|FRAME|OBJECT|EMBED|APPLET|FORM|INPUT|BUTTON|BASE|LINK|SVG|MATH|VIDEO|AUDIO|TEMPLATE|NOSCRIPT)$/i,
    );
    for (const { name, value } of element.attributes) {
      if (element.tagName === 'META') {
        expect(name).toBe('charset');
        continue;
      }
      expect(
        mayHold.has(name) ||
          /^(cell|row|h|v|no|start|type|value|cite|datetime|headers|scope|abbr|clear|rules|summary|reversed|compact|span)/.test(
            name,
          ),
      ).toBe(true);
      expect(name).not.toMatch(/^(on|href|action|background|srcset)/);
      if (name === 'src') expect(value).toMatch(/^data:image\//);
    }
  }
  const looks = [...dom.querySelectorAll('style')].map((element) => element.textContent ?? '');
  for (const element of dom.querySelectorAll('[style]')) looks.push(element.getAttribute('style') ?? '');
  for (const css of looks) expect(css).not.toMatch(/url\((?!"data:image)/i);
}

describe('a kept page', () => {
  it.each(dangers)('stands still: %s', (html) => {
    expectStill(replay(html));
    expectStill(replay(`<div>${html}<p>nach</p></div>`));
  });

  it('stands still whatever is put together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...dangers), fc.string()), { maxLength: 6 }),
        (pieces) => {
          expectStill(replay(pieces.join('')));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps its text, its structure and its looks', () => {
    const document = replay(
      '<html><head><title>t</title><link rel="stylesheet" href="/s.css"></head><body bgcolor=#eee><h1>标题</h1><p align=center>“正文”&amp;<b>重点</b></p><table><tr><td colspan=2>1</td></tr></table></body></html>',
    );
    expect(document).toContain('<h1>标题</h1><p align="center">“正文”&amp;<b>重点</b></p>');
    expect(document).toContain('<td colspan="2">1</td>');
    expect(document).toContain(`<style>p{color:red;background:url("${picture}")}</style>`);
    expect(document).toContain('<div bgcolor="#eee">');
  });

  it('shows the pictures that were kept, also where a script would have put them, and no others', () => {
    const document = replay(
      '<img src="a.png" alt="甲"><img src="/loading.gif" data-src="a.png"><img src="b.png" alt="乙">',
    );
    expect(document.match(/src="data:image\/png;base64,AAAA"/g)).toHaveLength(2);
    expect(document).toContain('<img alt="乙">');
  });

  it('begins its addresses where it says they begin', () => {
    const there = {
      ...parts,
      picture: (url: string) => (url === 'http://img.example.cn/x/a.png' ? picture : undefined),
    };
    expect(replayDocument('<base href="//img.example.cn/x/"><img src=a.png>', base, there)).toContain(
      picture,
    );
  });

  it('tells where a link led and leads nowhere', () => {
    expect(replay('<a href="/b.html">下一页</a>')).toContain('<a title="原链接：/b.html">下一页</a>');
  });

  it('may nest a hundred thousand deep', () => {
    const document = replay('<div>'.repeat(100_000));
    expect(document).toContain('</div>');
  });

  it('of plain text is text', () => {
    expect(replayText('<script>1</script>')).toContain('&lt;script&gt;1&lt;/script&gt;');
  });
});

it('a picture is what its bytes are; a drawing that may run is none', () => {
  expect(pictureUrl(Buffer.from('89504e470d0a1a0a00', 'hex'))).toMatch(/^data:image\/png;base64,/);
  expect(pictureUrl(Buffer.from('<svg onload=alert(1)>'))).toBeUndefined();
  expect(pictureUrl(Buffer.from('<html>'))).toBeUndefined();
  expect(pictureUrl(new Uint8Array())).toBeUndefined();
});

it('a style sheet loads nothing, in whatever way it is spelled', () => {
  for (const css of [
    'a{background:url(http://x/)}',
    'a{background:URL( "http://x/" )}',
    'a{background:u\\72 l(http://x/)}',
    '@import/**/"x";',
    'a{background:image-set("http://x/" 1x)}',
    '@font-face{src:url(//x/f.woff)}',
    'a{width:expression(alert(1))}',
  ]) {
    expect(quietStyle(css, () => undefined)).not.toMatch(/url\(|@import|expression\(|image-set\(/i);
  }
});
