import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../../test/app.ts';
import { castRegion } from '../../../../../test/cast.ts';
import { anyArticle, newsSite } from '../../../../../test/news-site.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { seedParameters } from '../../../parameters/index.ts';
import { sealDay } from '../chain/seal-day.ts';
import { crawlFrontier } from '../frontier/crawl-frontier.ts';
import { discoverSources } from '../frontier/discover-sources.ts';
import { openOffice } from '../open-office.ts';

const stage = await testApp({ environment: { WENLAN_NEWS_ALLOW_LOOPBACK: 'on' } });
const site = await newsSite({
  '/': '<a href="/2023/12/1.html">县总工会第1次会议召开</a>',
  '/2023/12/1.html': anyArticle(1),
  '/page.html': anyArticle(2).replace('一年来的工作', '追回184名职工工资'),
});
// Before the sign-in: the session of 2023 would have ended long ago.
stage.setNow(new Date());
const clerk = await stage.signInAs('culture-clerk');
// The clock of the test stands still: a pause would never end.
const rows = [{ key: 'news.crawl-delay-seconds', value: 0, validFrom: '2020-01-01', source: '测试' }];
await inTransaction(stage.db, (tx) => seedParameters(tx, castRegion, { rows, now: new Date() }));

const source = {
  name: '临高新闻网',
  kind: 'page-list',
  url: `${site.origin}/`,
  intervalMinutes: '60',
  dailyBudget: '100',
  impactNote: '每小时看一次栏目页，没有影响。',
};

describe('a county that has not set the local values of the crawl', () => {
  it('is told which are missing and what happens meanwhile, until they are set', async () => {
    for (const page of ['/console/news/sources', '/console/news/sources/new']) {
      const { text, html } = await clerk.get(page);
      expect(html).toContain('/console/parameters/news.contact');
      expect(text).toContain('网站只看得到程序名称');
      expect(text).toContain('未填写时按 300 次');
      expect(html).not.toContain('/console/parameters/news.crawl-delay-seconds');
    }
    const rows = [
      { key: 'news.contact', value: 'news@lingao.example', validFrom: '2020-01-01', source: '测试' },
      { key: 'news.daily-budget', value: 40, validFrom: '2020-01-01', source: '测试' },
    ];
    await inTransaction(stage.db, (tx) => seedParameters(tx, castRegion, { rows, now: new Date() }));
    const { text, html } = await clerk.get('/console/news/sources/new');
    expect(text).not.toContain('还没有填写');
    expect(html).toContain('value="40"');
  });
});

describe('a source', () => {
  it('is not kept with an address that cannot be fetched, a wild budget or no impact note; what was typed stays', async () => {
    const page = await clerk.post('/console/news/sources/new', {
      ...source,
      url: 'file:///etc/passwd',
      dailyBudget: '1e9',
      impactNote: '',
    });
    expect(page.status).toBe(422);
    for (const said of ['请填写完整网址', '每天最多访问次数应为', '请填写影响评估'])
      expect(page.text).toContain(said);
    expect(page.html).toContain('file:///etc/passwd');
  });

  it('is not registered where its address leads into the house', async () => {
    const page = await clerk.post('/console/news/sources/new', {
      ...source,
      url: 'http://192.168.1.1/news/',
    });
    expect(page.status).toBe(409);
    expect(page.text).toContain('内部网络或保留地址');
  });

  it('is tried without keeping anything', async () => {
    const page = await clerk.post('/console/news/sources/try', source);
    expect(page.status).toBe(200);
    expect(page.text).toContain('没有保存任何内容');
    expect(page.text).toContain('临高县总工会第1次推进会召开');
    expect(await stage.db.selectFrom('news_sources').select('id').execute()).toEqual([]);
    expect(await stage.db.selectFrom('news_snapshots').select('id').execute()).toEqual([]);
  });

  it('is registered once, also by a double click, and crawled', async () => {
    const form = await clerk.get('/console/news/sources/new');
    const first = await clerk.submit(form, '/console/news/sources/new', source);
    const again = await clerk.submit(form, '/console/news/sources/new', source);
    expect(first.status).toBe(303);
    expect(again.location).toBe(first.location);
    const taken = await clerk.post('/console/news/sources/new', source);
    expect(taken.status).toBe(409);
    expect(taken.text).toContain('这个网址已经登记为来源');

    const office = await openOffice(stage.deps, castRegion);
    await discoverSources(office);
    await crawlFrontier(office, { lanes: 2, ms: 20_000 });
    const page = await clerk.get(first.location?.split('?')[0] ?? '');
    for (const said of ['已读取列表', '网站没有设置', '/2023/12/1.html']) {
      if (said !== '已读取列表') expect(page.text).toContain(said);
    }
    const register = await clerk.get('/console/news/sources?q=临高');
    expect(register.text).toContain('正常');
  });

  it('changed by a colleague meanwhile is not written over', async () => {
    const { id } = await stage.db.selectFrom('news_sources').select('id').executeTakeFirstOrThrow();
    const form = await clerk.get(`/console/news/sources/${id}/edit`);
    const action = `/console/news/sources/${id}/edit`;
    expect((await clerk.submit(form, action, { ...source, name: '改过的名称' })).status).toBe(303);
    const late = await clerk.post(action, { ...source, name: '迟到的名称', version: '1' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('迟到的名称');
  });

  it('is paused and resumed by a button, and not what its state forbids', async () => {
    const { id } = await stage.db.selectFrom('news_sources').select('id').executeTakeFirstOrThrow();
    const act = (word: string) => clerk.post(`/console/news/sources/${id}/${word}`);
    expect((await act('pause')).status).toBe(303);
    expect((await act('pause')).status).toBe(409);
    expect((await act('resume')).status).toBe(303);
    expect(
      (await clerk.post('/console/news/sources/01890000-0000-7000-8000-00000000ffff/pause')).status,
    ).toBe(404);
  });
});

describe('a snapshot', () => {
  it('taken by its address shows its card, is checked again, and the change is shown in words', async () => {
    const form = await clerk.get('/console/news/snapshots/new');
    const kept = await clerk.submit(form, '/console/news/snapshots/new', { url: `${site.origin}/page.html` });
    expect(kept.status).toBe(303);
    const href = kept.location?.split('?')[0] ?? '';
    const card = await clerk.get(href);
    for (const said of ['来源卡片', '网页 SM3', '对方服务器时间', '等待当日封存', 'HTTP 200']) {
      expect(card.text).toContain(said);
    }
    const same = await clerk.submit(card, `${href}/recheck`);
    expect((await clerk.get(same.location ?? '')).text).toContain('逐字节相同');

    site.pages.set('/page.html', anyArticle(2).replace('一年来的工作', '追回185名职工工资'));
    const changed = await clerk.submit(await clerk.get(href), `${href}/recheck`);
    const diff = await clerk.get(changed.location ?? '');
    expect(diff.text).toContain('［删 184］');
    expect(diff.text).toContain('［增 185］');

    site.pages.set('/page.html', { status: 503, body: 'no' });
    const failed = await clerk.submit(await clerk.get(href), `${href}/recheck`);
    expect(failed.status).toBe(422);
    expect(failed.text).toContain('原快照不变');
  });

  it('may be a saved file; what is no page is refused beside the field', async () => {
    const file = (name: string, content: string) => new File([content], name);
    const kept = await clerk.post('/console/news/snapshots/file', {
      file: file('a.html', anyArticle(3)),
      whereFrom: '符记者微信发来',
    });
    const card = await clerk.get(kept.location?.split('?')[0] ?? '');
    expect(card.text).toContain('来源不完整');
    expect(card.text).toContain('没有网址（由文件交入）');
    const refused = await clerk.post('/console/news/snapshots/file', {
      file: file('a.exe', 'MZ'),
      whereFrom: '符记者微信发来',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('请交 .html、.htm 或 .txt 文件');
    expect(refused.html).toContain('符记者微信发来');
  });

  it('of an inner address is refused in words', async () => {
    const page = await clerk.post('/console/news/snapshots/new', { url: 'http://169.254.169.254/latest/' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('内部网络');
  });

  it('stands in the register, filtered by what is incomplete', async () => {
    const register = await clerk.get('/console/news/snapshots?flagged=1');
    expect(register.text).toContain('来源不完整');
    expect(register.text).not.toContain(`${site.origin}/page.html`);
  });
});

it('the chain page verifies rows and files, and names a changed row', async () => {
  await inTransaction(stage.db, (tx) => sealDay(tx, castRegion, new Date()));
  const verify = () => clerk.post('/console/news/chain');
  expect((await verify()).text).toContain('全部相符，未被改动');
  await stage.db.updateTable('news_snapshots').set({ note: '改过' }).where('origin', '=', 'file').execute();
  expect((await verify()).text).toContain('快照登记内容在封存后被改动过');
});
