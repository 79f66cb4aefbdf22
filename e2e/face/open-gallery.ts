import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page, Route } from 'playwright-core';
import type { GalleryPages } from '../../src/ui/gallery/gallery-pages.tsx';

const root = fileURLToPath(new URL('../../', import.meta.url));
const origin = 'http://gallery.test';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'";
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** The style sheet must be the present one; the build does nothing when it is. */
export function buildAssets(): void {
  execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), 'assets'], { stdio: 'inherit' });
}

function asset(name: string): { body: Buffer; contentType: string | undefined } {
  const folder = path.join(root, 'dist/assets');
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(path.join(folder, 'manifest.json'), 'utf8'),
  );
  return {
    body: readFileSync(path.join(folder, manifest[name] ?? name)),
    contentType: types[path.extname(name)],
  };
}

function answer(route: Route, pages: GalleryPages): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname.startsWith('/assets/')) return route.fulfill(asset(pathname.slice('/assets/'.length)));
  const body = pages[pathname];
  if (body === undefined) return route.fulfill({ status: 404, body: '' });
  const contentType = types[path.extname(pathname)] ?? 'text/html; charset=utf-8';
  return route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } });
}

/** Opens one page of the gallery without a server, with the built assets and the site's content policy. */
export async function openGallery(
  browser: Browser,
  pages: GalleryPages,
  view: { path: string; width: number },
): Promise<{ page: Page; blocked: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: view.width, height: 900 }, locale: 'zh-CN' });
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
  await page.route('**/*', (route) => answer(route, pages));
  await page.goto(`${origin}${view.path}`);
  return { page, blocked };
}
