import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { testApp } from '../../test/app.ts';
import { modules } from '../modules.ts';
import { homeModule } from './home-module.ts';

const { client, signInAsWorker } = await testApp({
  modules: modules.some((module) => module.name === 'home') ? modules : [...modules, homeModule],
});

describe('the portal home', () => {
  it('offers every service and the hotline without sign-in', async () => {
    const page = await client().get('/');
    expect(page.status).toBe(200);
    const always = modules.flatMap((module) => module.services ?? []).filter((one) => !one.isOffered);
    for (const service of always)
      expect(page.document.querySelector(`#services a[href="${service.href}"]`)?.textContent).toContain(
        service.label,
      );
    expect(page.document.querySelector('a[href="tel:12351"]')).not.toBeNull();
  });

  it('shows at most three figures', async () => {
    const page = await client().get('/');
    expect(page.document.querySelectorAll('.figure').length).toBeLessThanOrEqual(3);
    expect(page.text).toContain('追回欠薪金额');
  });

  it('weighs at most 15 kB itself, so that of 60 kB three quarters stay for style and script', async () => {
    expect(gzipSync((await client().get('/')).html).length).toBeLessThanOrEqual(15_000);
  });

  it('puts my matters on top once I am signed in', async () => {
    const worker = await signInAsWorker('13600000001');
    const started = await worker.post('/claims/new');
    const page = await worker.get('/');
    expect(page.document.querySelector('main section h2')?.textContent).toBe('我的事项');
    expect(page.html).toContain((started.location ?? '').replace(/\/[^/]+$/, ''));
  });

  it('sends to the sign-in before it lists matters', async () => {
    expect((await client().get('/matters')).location).toMatch(/^\/sign-in/);
  });
});

describe('large print', () => {
  it('is switched on and off for this browser, and leads back to the page', async () => {
    const browser = client();
    const on = await browser.post('/elder', { elder: '1', back: '/compass' });
    expect(on.location).toBe('/compass');
    expect((await browser.get('/')).document.documentElement.className).toContain('elder');
    await browser.post('/elder', { elder: '0', back: '/' });
    expect((await browser.get('/')).document.documentElement.className).not.toContain('elder');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a b', '<script>'])(
    'never leads to another site: %s',
    async (back) => {
      expect((await client().post('/elder', { elder: '1', back })).location).toBe('/');
    },
  );
});

it.each(['/about', '/privacy', '/accessibility'])('%s is readable by everybody', async (path) => {
  const page = await client().get(path);
  expect(page.status).toBe(200);
  expect(page.document.querySelectorAll('h1')).toHaveLength(1);
  expect(page.document.querySelectorAll('main h2').length).toBeGreaterThan(1);
});
