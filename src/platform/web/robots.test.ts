import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robotsCases } from '../../../test/robots-cases.ts';
import { readRobotsFile } from './robots.ts';

const origin = 'http://foo.bar';

function allows(text: string, path: string, robot = 'FooBot'): boolean {
  return readRobotsFile(text, origin, robot).allows(path.startsWith('http') ? path : origin + path);
}

describe('robots.txt', () => {
  it.each(robotsCases)('%s', (_name, text, path, allowed, robot) => {
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
