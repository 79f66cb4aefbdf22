import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { captureOffice, castSource } from '../../../../../test/capture-cast.ts';
import { testDatabase } from '../../../../../test/database.ts';
import { anyArticle, newsSite } from '../../../../../test/news-site.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { crawlFrontier } from './crawl-frontier.ts';
import { discoverSources } from './discover-sources.ts';

const { db } = await testDatabase();
const clock = { ahead: 0 };
const usual = await captureOffice(db, { clock: () => new Date(Date.now() + clock.ahead) });
/** Waits as the real client does, only shorter. */
const office: CaptureOffice = {
  ...usual,
  web: {
    fetchPage: (request) =>
      usual.web.fetchPage({
        ...request,
        limits: { ...request.limits, ms: 1_500, idleMs: 400, bytes: 200_000, inflatedBytes: 400_000 },
      }),
  },
};
const HOUR_MS = 3_600_000;
const crawl = () => crawlFrontier(office, { lanes: 2, ms: 25_000 });

function standing(host: string) {
  return db
    .selectFrom('news_addresses')
    .select(['url', 'status', 'outcome', 'due_at', 'snapshot_id'])
    .where('host', '=', host)
    .orderBy('url')
    .execute();
}

describe('hostile pages', () => {
  it('never stop the crawl: each is left for its reason, and the honest one is kept', async () => {
    const pages = ['bomb', 'dripping', 'endless', 'honest', 'huge', 'short'];
    const site = await newsSite({
      '/': pages.map((name) => `<a href="/2023/12/${name}.html">县总工会召开${name}会议的报道</a>`).join(''),
      '/2023/12/bomb.html': {
        body: gzipSync(Buffer.alloc(40_000_000, 'a')),
        headers: { 'content-encoding': 'gzip' },
      },
      '/2023/12/dripping.html': { body: 'late', after: 3_000 },
      '/2023/12/endless.html': { status: 302, headers: { location: '/2023/12/endless.html?1' } },
      '/2023/12/honest.html': anyArticle(1),
      '/2023/12/huge.html': { body: Buffer.alloc(5_000_000, 'a') },
      '/2023/12/short.html': { body: 'all', headers: { 'content-length': '4000' } },
    });
    for (let n = 1; n < 20; n += 1) {
      const location = `/2023/12/endless.html?${n + 1}`;
      site.pages.set(`/2023/12/endless.html?${n}`, { status: 302, headers: { location } });
    }
    await castSource(office, { url: `${site.origin}/` });
    await discoverSources(office);
    await crawl();
    const rows = await standing(site.host);
    expect(rows.map(({ url, status, outcome }) => `${url.split('/').at(-1)} ${status} ${outcome}`)).toEqual([
      ' kept listed',
      'bomb.html given-up unfit',
      'dripping.html waiting unreachable',
      'endless.html given-up unfit',
      'honest.html kept captured',
      'huge.html given-up unfit',
      'short.html waiting unreachable',
    ]);
  }, 60_000);
});

describe('a source that no longer answers in time', () => {
  it('keeps the copy it gave before, and is asked again later', async () => {
    const site = await newsSite({ '/page.html': anyArticle(2) });
    const id = await castSource(office, { url: `${site.origin}/page.html`, kind: 'single' });
    await discoverSources(office);
    await crawl();
    const [before] = await standing(site.host);
    site.pages.set('/page.html', { body: anyArticle(3), after: 3_000 });
    clock.ahead += 2 * HOUR_MS;
    await discoverSources(office);
    await crawl();
    const [after] = await standing(site.host);
    expect(after).toMatchObject({
      status: 'waiting',
      outcome: 'unreachable',
      snapshot_id: before?.snapshot_id,
    });
    const copies = await db.selectFrom('news_snapshots').select('id').where('source_id', '=', id).execute();
    expect(copies.map((copy) => copy.id)).toEqual([before?.snapshot_id]);
  });
});

describe('a clock that jumped', () => {
  it('far ahead and came back leaves no source, page or host waiting for years', async () => {
    const site = await newsSite({ '/': '<a href="/2023/12/1.html">县总工会第1次会议召开</a>' });
    await castSource(office, { url: `${site.origin}/` });
    clock.ahead += 400 * 24 * HOUR_MS;
    await discoverSources(office);
    await crawl();
    expect(site.paths()).toEqual(['/', '/2023/12/1.html']);
    clock.ahead -= 400 * 24 * HOUR_MS;
    site.pages.set('/2023/12/1.html', anyArticle(4));
    clock.ahead += 3 * HOUR_MS;
    await discoverSources(office);
    await crawl();
    const rows = await standing(site.host);
    expect(rows.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual([
      'kept listed',
      'kept captured',
    ]);
  });
});
