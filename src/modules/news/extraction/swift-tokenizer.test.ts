import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type HtmlElement, type HtmlNode, isElement, parseHtml } from './html-tree.ts';
import { slimTreeAdapter } from './slim-tree-adapter.ts';

/** The tree that parse5 builds by itself. */
const treeOf = (html: string) => parse(html, { treeAdapter: slimTreeAdapter, scriptingEnabled: false });

/** A tree as one line a node, so that two trees can be compared at any depth. */
function written(root: HtmlElement): readonly string[] {
  const lines: string[] = [];
  const waiting: { node: HtmlNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (!isElement(node)) {
      lines.push(`${depth} ${JSON.stringify(node.text)}`);
      continue;
    }
    lines.push(`${depth} <${node.namespace} ${node.tag} ${JSON.stringify(node.attributes)}>`);
    const below = node.content ? [node.content, ...node.children] : node.children;
    waiting.push(...below.toReversed().map((child) => ({ node: child, depth: depth + 1 })));
  }
  return lines;
}

/** What pages are made of where reading several signs at a time could go wrong. */
const pieces = [
  ...[
    '<script>',
    '</script>',
    '</scrip',
    '</SCRIPT >',
    '<!--<script>',
    '<style>',
    '</style>',
    '<!--',
    '-->',
    '--!>',
  ],
  ...['<title>', '</title>', '<textarea>', '</textarea>', '<pre>', '</pre>', '<template>', '</template>'],
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '<td>',
    '</td>',
    '<caption>',
    '<select>',
    '<option>',
    '<colgroup>',
    '<col>',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<math>',
    '<mi>',
    '<![CDATA[',
    ']]>',
    '<frameset>',
    '<noscript>',
    '<plaintext>',
    '<b>',
    '</b>',
  ],
  ...[
    '<p>',
    '</p>',
    '<a href="',
    "<a href='",
    '">',
    "'>",
    '<Div CLASS="a',
    ' data-x=1',
    ' data-X="',
    '=',
    '>',
    '/>',
    '<br/>',
  ],
  ...['&amp;', '&nbsp', '&#13;', '&#0;', '&notit;', '&', '<', '</', '<?', '<!', '<!DOCTYPE html>'],
  ...[
    ' ',
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\f',
    '\0',
    '\ufeff',
    '\u00a0',
    'word',
    'one two',
    '临高',
    '𠮷',
    '\ud842',
    '\udfb7',
    '-',
    '"',
    "'",
  ],
  ...['</body>', '</html>', '<head>', '<body class=x>', 'x'.repeat(20)],
];

describe('the swift tokenizer', () => {
  it.each([
    '<p>one  two\r\nthree\rfour</p>',
    '<pre>\n\n first</pre><textarea>\r\nx</textarea>',
    '<table> a <tr> b <td> c d </table>',
    '<script>if (a < b) "</scr" + "ipt>"; <!-- <script> </script> --> </script>after',
    '<style>p > a { content: "\0<" }\r\n</style>',
    '<a href="?a=1&amp;b=2&lang=zh&copy" title=\'it"s\r\n\0\'>x</a>',
    '<!-- a -- b --!> c --><!--><!-- unfinished',
    '<frameset> x <frame> y </frameset> z',
    '<svg><style> a b <![CDATA[ c  d ]]></style></svg>',
    'before\0 after <b>x\0y</b>',
    '<DIV DaTa-Ümlaut="1" class=a&b>',
    '<p>𠮷家\ud842 \udfb7</p>',
    '<a href="never closed',
    '<script>never closed \ud842',
  ])('builds the tree of parse5 from %j', (html) => {
    expect(written(parseHtml(html))).toEqual(written(treeOf(html)));
  });

  it('builds the tree of parse5 from any jumble of pieces', () => {
    const page = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(page, (html) => {
        expect(written(parseHtml(html))).toEqual(written(treeOf(html)));
      }),
      { numRuns: 5000 },
    );
  });

  it('builds the tree of parse5 from pages longer than what parse5 keeps at a time', () => {
    const script = `<script>var a = "${'x 𠮷\r\n'.repeat(15_000)}"</script>`;
    const prose = `<p title="${'t &amp; '.repeat(9_000)}">${'临高 union\r\n'.repeat(9_000)}</p>`;
    const html = `${script}${prose}<!-- ${'c - '.repeat(30_000)} -->${prose}${script}`;
    expect(written(parseHtml(html))).toEqual(written(treeOf(html)));
  });
});
