import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GalleryPages, galleryPages } from './gallery-pages.tsx';

const faces = [
  '/',
  '/elder',
  '/console',
  '/console-elder',
  '/field',
  '/plain',
  '/official',
  '/bulletin',
  '/poster',
  '/error',
];

describe.each(faces)('the gallery page %s', (path) => {
  let pages: GalleryPages;
  let document: Document;

  beforeAll(async () => {
    pages = await galleryPages();
    document = parseHTML(pages[path] ?? '').document;
  });

  const all = (selector: string) => [...document.querySelectorAll(selector)];

  it('is a Chinese HTML document with one main part and one first heading', () => {
    expect(pages[path]).toMatch(/^<!DOCTYPE html>/);
    expect(document.documentElement.getAttribute('lang')).toBe('zh-CN');
    expect(all('main')).toHaveLength(1);
    expect(all('h1')).toHaveLength(1);
    expect(all('a.skip-link[href="#main"]')).toHaveLength(1);
  });

  it('never skips a heading level', () => {
    const levels = all('h1, h2, h3, h4').map((heading) => Number(heading.tagName.slice(1)));
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  it('uses every id once, and every reference finds its target', () => {
    const ids = all('[id]').map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = all('[aria-describedby], [aria-labelledby], label[for], input[list]').flatMap(
      (element) =>
        ['aria-describedby', 'aria-labelledby', 'for', 'list'].flatMap((name) =>
          (element.getAttribute(name) ?? '').split(' ').filter(Boolean),
        ),
    );
    const anchors = all('a[href^="#"]').map((link) => (link.getAttribute('href') ?? '').slice(1));
    expect([...references, ...anchors].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('gives every control a label', () => {
    const bare = all('input:not([type=hidden]), select, textarea').filter(
      (control) =>
        !control.getAttribute('aria-label') && !document.querySelector(`label[for="${control.id}"]`),
    );
    expect(bare.map((control) => control.outerHTML)).toEqual([]);
  });

  it('holds no inline script, no inline style and no event attribute', () => {
    expect(all('script:not([src]), style, [style]')).toEqual([]);
    expect(pages[path]).not.toMatch(/\son\w+=/);
  });

  it('says where one is in every menu and marks only one place each', () => {
    for (const menu of all('nav'))
      expect(menu.querySelectorAll('[aria-current=page]').length).toBeLessThanOrEqual(1);
  });
});
