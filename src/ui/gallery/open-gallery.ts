import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const origin = 'http://gallery.test';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'";
const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' } as const;

export type GalleryPages = Readonly<Record<string, string>>;

/** The installed Chromium of CHROME_PATH, else the one that npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  return chromium.launch({
    executablePath: own ?? (await bundled.executablePath()),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
}

function asset(name: string): { body: Buffer; contentType: string } {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(`${root}dist/assets/manifest.json`, 'utf8'),
  );
  const extension = name.split('.').at(-1);
  const contentType =
    extension === 'css' || extension === 'js' || extension === 'svg' ? types[extension] : 'text/plain';
  return { body: readFileSync(`${root}dist/assets/${manifest[name] ?? name}`), contentType };
}

function answer(route: Route, pages: GalleryPages): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname.startsWith('/assets/')) return route.fulfill(asset(pathname.slice('/assets/'.length)));
  const body = pages[pathname];
  if (body === undefined) return route.fulfill({ status: 404, body: '' });
  const contentType = pathname.endsWith('.svg') ? 'image/svg+xml' : 'text/html; charset=utf-8';
  return route.fulfill({ body, contentType, headers: { 'content-security-policy': policy } });
}

/** Opens one of the given pages, with the built assets and the site's real content policy, without a server. */
export async function openGallery(
  browser: Browser,
  pages: GalleryPages,
  view: { path: string; width: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: view.width, height: 900 }, deviceScaleFactor: 1 });
  await page.route('**/*', (route) => answer(route, pages));
  await page.goto(`${origin}${view.path}`);
  return page;
}

/** The style sheet must be the present one; the build does nothing when it is. */
export function buildAssets(): void {
  execFileSync(process.execPath, [`${root}scripts/build.mjs`, 'assets'], { stdio: 'inherit' });
}
