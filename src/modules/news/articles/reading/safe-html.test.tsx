import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { SafeHtml } from './safe-html-view.tsx';

const render = (html: string) => String(<SafeHtml html={html} />);

describe('the reader’s text', () => {
  it('keeps paragraphs, lists, tables, emphasis and links to the web', () => {
    expect(
      render(
        '<h2>一</h2><p>甲<b>乙</b><br>丙 <a href="https://a.example/x?y=1&amp;z=2" onclick="x()">丁</a></p>',
      ),
    ).toBe(
      '<h3>一</h3><p>甲<strong>乙</strong><br/>丙 <a href="https://a.example/x?y=1&amp;z=2" rel="noopener noreferrer nofollow">丁</a></p>',
    );
  });

  it.each([
    ['<script>alert(1)</script>甲', '甲'],
    ['<p onclick="x()" style="color:red" id="main" class="btn">甲</p>', '<p>甲</p>'],
    ['<a href="javascript:alert(1)">甲</a>', '甲'],
    ['<a href="//evil.example">甲</a>', '甲'],
    ['<img src=x onerror=alert(1)>甲', '甲'],
    ['<svg><script>1</script><a href="https://x">y</a></svg>甲', '甲'],
    ['<iframe src="https://x"></iframe><object data=x></object>甲', '甲'],
    ['<form action="/x"><input name=a><button>b</button></form>甲', '甲'],
    ['&lt;script&gt;', '&lt;script&gt;'],
    ['<constructor>甲</constructor>', '甲'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', ''],
  ])('lets nothing act in %s', (html, clean) => {
    expect(render(html)).toBe(clean);
  });

  it('reads bottomless nesting on as plain text', () => {
    const html = `${'<div><blockquote>'.repeat(20_000)}底`;
    expect(render(html)).toContain('底');
    expect(render(html).match(/<blockquote>/g)?.length ?? 0).toBeLessThanOrEqual(20);
  });

  it('never holds an element or attribute outside its list, whatever comes in', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<a href="',
        'javascript:',
        'https://x.example',
        '">',
        '<svg',
        '<img src=x onerror=1>',
      ],
      ...[
        '"',
        "'",
        '>',
        '<',
        '</a>',
        '<table>',
        '<td>',
        '&#x3c;',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '甲',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { document } = parseHTML(`<html><body>${render(pieces.join(''))}</body></html>`);
        for (const element of document.body.querySelectorAll('*')) {
          expect('SCRIPT IMG SVG IFRAME STYLE'.split(' ')).not.toContain(element.tagName.toUpperCase());
          const names = [...element.attributes].map(({ name }) => name);
          expect(names.filter((name) => name !== 'href' && name !== 'rel')).toEqual([]);
          if (element.hasAttribute('href')) expect(element.getAttribute('href')).toMatch(/^https?:\/\//i);
        }
      }),
    );
  });
});
