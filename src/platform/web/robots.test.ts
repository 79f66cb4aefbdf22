import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRobotsFile } from './robots.ts';

const origin = 'http://foo.bar';

function allows(text: string, path: string, robot = 'FooBot'): boolean {
  return readRobotsFile(text, origin, robot).allows(path.startsWith('http') ? path : origin + path);
}

/** Cases of google/robotstxt robots_test.cc, by their names there, and of RFC 9309 §5. */
const cases: readonly [name: string, text: string, path: string, allowed: boolean, robot?: string][] = [
  ['GoogleOnly_SystemTest: empty file', '', '/', true],
  ['GoogleOnly_SystemTest: no robot named', 'user-agent: FooBot\ndisallow: /\n', '/', true, 'OtherBot'],
  ['ID_LineSyntax_Line', 'user-agent: FooBot\ndisallow: /\n', '/x/y', false],
  ['ID_LineSyntax_Line: wrong names', 'foo: FooBot\nbar: /\n', '/x/y', true],
  ['ID_LineSyntax_Line: no colon', 'user-agent FooBot\ndisallow /\n', '/x/y', false],
  ['ID_LineSyntax_Groups: FooBot x', groups(), '/x/b', true],
  ['ID_LineSyntax_Groups: FooBot z', groups(), '/z/d', true],
  ['ID_LineSyntax_Groups: FooBot y', groups(), '/y/c', false],
  ['ID_LineSyntax_Groups: BarBot y', groups(), '/y/c', true, 'BarBot'],
  ['ID_LineSyntax_Groups: BarBot w', groups(), '/w/a', true, 'BarBot'],
  ['ID_LineSyntax_Groups: BarBot z', groups(), '/z/d', false, 'BarBot'],
  ['ID_LineSyntax_Groups: BazBot z', groups(), '/z/d', true, 'BazBot'],
  ['ID_LineSyntax_Groups: rules before any name', groups(), '/foo/bar/', false],
  ['ID_LineSyntax_Groups: rules before any name, BazBot', groups(), '/foo/bar/', false, 'BazBot'],
  [
    'ID_LineSyntax_Groups_OtherRules: sitemap between names',
    'User-agent: BarBot\nSitemap: https://foo.bar/sitemap\nUser-agent: *\nDisallow: /\n',
    '/',
    false,
    'BarBot',
  ],
  [
    'ID_LineSyntax_Groups_OtherRules: unknown line between names',
    'User-agent: FooBot\nInvalid-Unknown-Line: unknown\nUser-agent: *\nDisallow: /\n',
    '/',
    false,
  ],
  [
    'RFC 9309 §2.2.1: a delay between names',
    'User-agent: FooBot\nCrawl-delay: 5\nUser-agent: BarBot\nDisallow: /\n',
    '/',
    false,
  ],
  ['ID_REPLineNamesCaseInsensitive', 'USER-AGENT: FooBot\nALLOW: /x/\nDISALLOW: /\n', '/x/y', true],
  ['ID_REPLineNamesCaseInsensitive: no', 'uSeR-aGeNt: FooBot\naLlOw: /x/\ndIsAlLoW: /\n', '/a/b', false],
  [
    'ID_UserAgentValueCaseInsensitive',
    'User-Agent: FOO BAR\nAllow: /x/\nDisallow: /\n',
    '/a/b',
    false,
    'Foo',
  ],
  [
    'ID_UserAgentValueCaseInsensitive: lower',
    'User-Agent: foo bar\nAllow: /x/\nDisallow: /\n',
    '/x/y',
    true,
    'foo',
  ],
  [
    'GoogleOnly_AcceptUserAgentUpToFirstSpace',
    'User-Agent: *\nDisallow: /\nUser-Agent: Foo Bar\nAllow: /x/\nDisallow: /\n',
    '/x/y',
    true,
    'Foo',
  ],
  ['ID_GlobalGroups_Secondary', 'user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n', '/x/y', false],
  [
    'ID_GlobalGroups_Secondary: other',
    'user-agent: *\nallow: /\nuser-agent: FooBot\ndisallow: /\n',
    '/x/y',
    true,
    'BarBot',
  ],
  [
    'ID_GlobalGroups_Secondary: none',
    'user-agent: FooBot\nallow: /\nuser-agent: BarBot\ndisallow: /\n',
    '/x/y',
    true,
    'QuxBot',
  ],
  [
    'a group of our own without a rule allows all',
    'user-agent: *\ndisallow: /\nuser-agent: FooBot\n',
    '/x',
    true,
  ],
  [
    'two groups of one robot are one',
    'user-agent: FooBot\ndisallow: /a\nuser-agent: B\ndisallow: /\nuser-agent: foobot\ndisallow: /b\n',
    '/b',
    false,
  ],
  ['ID_AllowDisallow_Value_CaseSensitive', 'user-agent: FooBot\ndisallow: /x/\n', '/X/', true],
  [
    'ID_LongestMatch: disallow',
    'user-agent: FooBot\ndisallow: /x/page.html\nallow: /x/\n',
    '/x/page.html',
    false,
  ],
  [
    'ID_LongestMatch: allow',
    'user-agent: FooBot\nallow: /x/page.html\ndisallow: /x/\n',
    '/x/page.html',
    true,
  ],
  [
    'ID_LongestMatch: allow, other page',
    'user-agent: FooBot\nallow: /x/page.html\ndisallow: /x/\n',
    '/x/',
    false,
  ],
  ['ID_LongestMatch: both empty', 'user-agent: FooBot\ndisallow: \nallow: \n', '/x/page.html', true],
  ['ID_LongestMatch: tie', 'user-agent: FooBot\ndisallow: /\nallow: /\n', '/x/page.html', true],
  ['ID_LongestMatch: without the slash', 'user-agent: FooBot\ndisallow: /x\nallow: /x/\n', '/x', false],
  ['ID_LongestMatch: with the slash', 'user-agent: FooBot\ndisallow: /x\nallow: /x/\n', '/x/', true],
  ['ID_LongestMatch: wildcard', 'user-agent: FooBot\nallow: /page\ndisallow: /*.html\n', '/page.html', false],
  [
    'ID_LongestMatch: wildcard, shorter',
    'user-agent: FooBot\nallow: /page\ndisallow: /*.html\n',
    '/page',
    true,
  ],
  [
    'ID_LongestMatch: longer prefix',
    'user-agent: FooBot\nallow: /x/page.\ndisallow: /*.html\n',
    '/x/page.html',
    true,
  ],
  [
    'ID_LongestMatch: global group',
    'User-agent: *\nDisallow: /x/\nUser-agent: FooBot\nDisallow: /y/\n',
    '/x/page',
    true,
  ],
  [
    'ID_Encoding: query with an address',
    'User-agent: FooBot\nDisallow: /\nAllow: /foo/bar?qux=taz&baz=http://foo.bar?tar&par\n',
    '/foo/bar?qux=taz&baz=http://foo.bar?tar&par',
    true,
  ],
  [
    'ID_Encoding: characters',
    'User-agent: FooBot\nDisallow: /\nAllow: /foo/bar/ツ\n',
    '/foo/bar/%E3%83%84',
    true,
  ],
  [
    'ID_Encoding: percent form',
    'User-agent: FooBot\nDisallow: /\nAllow: /foo/bar/%E3%83%84\n',
    '/foo/bar/ツ',
    true,
  ],
  [
    'ID_Encoding: needless percent form',
    'User-agent: FooBot\nDisallow: /\nAllow: /foo/bar/%62%61%7A\n',
    '/foo/bar/baz',
    false,
  ],
  [
    'ID_Encoding: needless percent form, same',
    'User-agent: FooBot\nDisallow: /\nAllow: /foo/bar/%62%61%7A\n',
    '/foo/bar/%62%61%7A',
    true,
  ],
  [
    'percent form in small letters',
    'User-agent: FooBot\nDisallow: /%e6%96%b0\n',
    '/%E6%96%B0%E9%97%BB',
    false,
  ],
  ['brackets and bars', 'User-agent: FooBot\nDisallow: /a[1]|b\n', '/a[1]|b', false],
  [
    'ID_SpecialCharacters: *',
    'User-agent: FooBot\nDisallow: /foo/bar/quz\nAllow: /foo/*/qux\n',
    '/foo/bar/quz',
    false,
  ],
  ['ID_SpecialCharacters: * anywhere', 'User-agent: FooBot\nDisallow: /foo/*/quz\n', '/foo/x/y/quz', false],
  ['ID_SpecialCharacters: $', 'User-agent: FooBot\nDisallow: /foo/bar$\n', '/foo/bar', false],
  ['ID_SpecialCharacters: $, more', 'User-agent: FooBot\nDisallow: /foo/bar$\n', '/foo/bar/baz', true],
  [
    'ID_SpecialCharacters: #',
    'User-agent: FooBot\n# Disallow: /\nDisallow: /foo/quz#qux\nAllow: /\n',
    '/foo/quz',
    false,
  ],
  [
    'many wildcards end in time',
    `User-agent: FooBot\nDisallow: /${'*a'.repeat(50)}b\n`,
    `/${'a'.repeat(500)}`,
    true,
  ],
  [
    'GoogleOnly_IndexHTMLisDirectory: index',
    'User-Agent: *\nAllow: /allowed-slash/index.html\nDisallow: /\n',
    '/allowed-slash/index.html',
    true,
  ],
  [
    'GoogleOnly_IndexHTMLisDirectory: folder',
    'User-Agent: *\nAllow: /allowed-slash/index.html\nDisallow: /\n',
    '/allowed-slash/',
    true,
  ],
  [
    'GoogleOnly_IndexHTMLisDirectory: other page',
    'User-Agent: *\nAllow: /allowed-slash/index.html\nDisallow: /\n',
    '/allowed-slash/index.htm',
    false,
  ],
  [
    'GoogleOnly_LineTooLong: the rules before it',
    `user-agent: FooBot\ndisallow: /a\nallow: /${'x'.repeat(20_000)}\n`,
    '/a',
    false,
  ],
  [
    'GoogleOnly_DocumentationChecks: /fish',
    'user-agent: FooBot\ndisallow: /\nallow: /fish\n',
    '/fish/salmon.html',
    true,
  ],
  [
    'GoogleOnly_DocumentationChecks: /Fish',
    'user-agent: FooBot\ndisallow: /\nallow: /fish\n',
    '/Fish.asp',
    false,
  ],
  [
    'GoogleOnly_DocumentationChecks: /fish*',
    'user-agent: FooBot\ndisallow: /\nallow: /fish*\n',
    '/fishheads/yummy.html',
    true,
  ],
  [
    'GoogleOnly_DocumentationChecks: /fish/',
    'user-agent: FooBot\ndisallow: /\nallow: /fish/\n',
    '/fish',
    false,
  ],
  [
    'GoogleOnly_DocumentationChecks: /*.php',
    'user-agent: FooBot\ndisallow: /\nallow: /*.php\n',
    '/folder/any.php.file.html',
    true,
  ],
  [
    'GoogleOnly_DocumentationChecks: /*.php, windows',
    'user-agent: FooBot\ndisallow: /\nallow: /*.php\n',
    '/windows.PHP',
    false,
  ],
  [
    'GoogleOnly_DocumentationChecks: /*.php$',
    'user-agent: FooBot\ndisallow: /\nallow: /*.php$\n',
    '/filename.php?parameters',
    false,
  ],
  [
    'GoogleOnly_DocumentationChecks: /fish*.php',
    'user-agent: FooBot\ndisallow: /\nallow: /fish*.php\n',
    '/fishheads/catfish.php?parameters',
    true,
  ],
  [
    'GoogleOnly_DocumentationChecks: order of precedence',
    'user-agent: FooBot\nallow: /$\ndisallow: /\n',
    '/',
    true,
  ],
  [
    'GoogleOnly_DocumentationChecks: order of precedence, page',
    'user-agent: FooBot\nallow: /$\ndisallow: /\n',
    '/page.html',
    false,
  ],
  [
    'ID_LinesNumbersAreCountedCorrectly: CR alone ends a line',
    'User-Agent: FooBot\rDisallow: /\r',
    '/',
    false,
  ],
  ['ID_LinesNumbersAreCountedCorrectly: CR LF', 'User-Agent: FooBot\r\nDisallow: /\r\n', '/', false],
  ['ID_UTF8ByteOrderMarkIsSkipped', '\uFEFFUser-Agent: FooBot\nDisallow: /\n', '/', false],
  ['slips of the pen', 'User agent: FooBot\nDisalow: /a\n', '/a', false],
  ['robots.txt itself', 'user-agent: *\ndisallow: /\n', '/robots.txt', true],
  ['HTML instead of rules', '<html><body>Disallow: / is what we would say</body></html>', '/a', true],
];

function groups(): string {
  return (
    'allow: /foo/bar/\n\nuser-agent: FooBot\ndisallow: /\nallow: /x/\nuser-agent: BarBot\ndisallow: /\nallow: /y/\n' +
    '\n\nallow: /w/\nuser-agent: BazBot\n\nuser-agent: FooBot\nallow: /z/\ndisallow: /\n'
  );
}

describe('robots.txt', () => {
  it.each(cases)('%s', (_name, text, path, allowed, robot) => {
    expect(allows(text, path, robot)).toBe(allowed);
  });

  it('beyond 500 KiB is not read', () => {
    const text = `user-agent: FooBot\n${'# x\n'.repeat(130_000)}disallow: /\n`;
    expect(allows(text, '/')).toBe(true);
  });

  it('says how long to wait, to us before everybody, and where the sitemaps are', () => {
    const text =
      'Sitemap: http://foo.bar/a.xml\nuser-agent: *\ncrawl-delay: 10\nallow: /\n' +
      'user-agent: FooBot\ncrawl-delay: 2.5\ndisallow: /x\nsitemap: http://foo.bar/b.xml\n';
    const file = readRobotsFile(text, origin, 'FooBot');
    expect(file.delaySeconds).toBe(2.5);
    expect([...file.sitemaps].sort()).toEqual(['http://foo.bar/a.xml', 'http://foo.bar/b.xml']);
    expect(readRobotsFile(text, origin, 'Other').delaySeconds).toBe(10);
    expect(readRobotsFile('user-agent: *\ncrawl-delay: soon\n', origin).delaySeconds).toBeUndefined();
    expect(readRobotsFile('user-agent: *\ncrawl-delay: -1\n', origin).delaySeconds).toBeUndefined();
  });

  it('of any content is read without an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.webPath(), (text, path) => {
        expect(typeof allows(text, path)).toBe('boolean');
      }),
    );
  });
});
