import { expect, it } from 'vitest';
import { captureOffice } from '../../../../../test/capture-cast.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { type Answer, anyArticle, newsSite } from '../../../../../test/news-site.ts';
import { fetchNow } from './fetch-now.ts';

const { db } = await testDatabase();
const office = await captureOffice(db);
const to = (url: string): Answer => ({ status: 301, headers: { location: url } });
const closed = { type: 'text/plain', body: 'User-agent: *\nDisallow: /' };

/** Nothing stays in hand after a capture, whatever it came to. */
async function heldHosts() {
  return db.selectFrom('news_hosts').select('host').where('lease_id', 'is not', null).execute();
}

it('a capture that is led to another host asks that host’s robots.txt first and keeps the whole way', async () => {
  const b = await newsSite({ '/b.html': anyArticle(1) });
  const a = await newsSite({ '/a.html': to(`${b.origin}/b.html`) });
  const { capture } = await fetchNow(office, { url: `${a.origin}/a.html` });
  expect(b.seen.map(({ path }) => path)).toEqual(['/robots.txt', '/b.html']);
  expect(b.shortestPause()).toBeGreaterThanOrEqual(19);
  expect(capture.page.requestedUrl).toBe(`${a.origin}/a.html`);
  expect(capture.page.finalUrl).toBe(`${b.origin}/b.html`);
  expect(capture.page.redirects.map(({ url }) => url)).toEqual([`${a.origin}/a.html`]);
  expect(await heldHosts()).toEqual([]);
});

it('is refused, naming the host, where the other robots.txt forbids it, unless a reason is given', async () => {
  const b = await newsSite({ '/robots.txt': closed, '/b.html': anyArticle(2) });
  const a = await newsSite({ '/a.html': to(`${b.origin}/b.html`) });
  const url = `${a.origin}/a.html`;
  await expect(fetchNow(office, { url })).rejects.toMatchObject({
    code: 'news.robots-there',
    message: expect.stringContaining(b.host),
  });
  expect(b.paths()).toEqual([]);
  const { capture } = await fetchNow(office, { url, reason: '取证' });
  expect(capture.page.finalUrl).toBe(`${b.origin}/b.html`);
  expect(await heldHosts()).toEqual([]);
});

it('ends where hosts send it on for ever', async () => {
  const a = await newsSite({});
  const b = await newsSite({});
  for (let n = 0; n < 20; n += 1) {
    a.pages.set(`/${n}`, to(`${b.origin}/${n}`));
    b.pages.set(`/${n}`, to(`${a.origin}/${n + 1}`));
  }
  await expect(fetchNow(office, { url: `${a.origin}/0` })).rejects.toMatchObject({
    code: 'news.not-fetched',
  });
  expect(a.paths().length + b.paths().length).toBe(6);
  expect(await heldHosts()).toEqual([]);
});

it('leaves a site alone that asked for it, and says until when', async () => {
  const site = await newsSite({ '/a.html': { status: 429, headers: { 'retry-after': '7200' } } });
  const url = `${site.origin}/a.html`;
  await expect(fetchNow(office, { url })).rejects.toMatchObject({ code: 'news.not-fetched' });
  await expect(fetchNow(office, { url })).rejects.toMatchObject({
    code: 'news.host-resting',
    message: expect.stringMatching(/\d{2}:\d{2} 以后再试/),
  });
  expect(site.paths()).toEqual(['/a.html']);
}, 20_000);

it('says that robots.txt could not be read instead of blaming it', async () => {
  const site = await newsSite({ '/robots.txt': { status: 500 }, '/a.html': anyArticle(3) });
  await expect(fetchNow(office, { url: `${site.origin}/a.html` })).rejects.toMatchObject({
    code: 'news.not-fetched',
    message: expect.stringContaining('读不到网站的 robots.txt'),
  });
  expect(site.paths()).toEqual([]);
});
