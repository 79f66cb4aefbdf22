import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { castRegion } from '../../../../test/cast.ts';
import { makeArticle } from '../../../../test/takedown-cast.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { seedParameters } from '../../parameters/index.ts';

const site = await testApp();
const { db } = site;
const now = new Date('2023-11-02T01:30:00Z');
const set = (key: string, value: string | boolean) =>
  inTransaction(db, (tx) =>
    seedParameters(tx, castRegion, {
      rows: [{ key, value, validFrom: '2023-01-01', source: '测试' }],
      now,
    }),
  );
const text = '开头一句。'.repeat(60);
const articleId = await makeArticle(db, { url: 'https://paper.example/a/1.html', title: '渔港公开课', text });
const page = `/news/${castRegion}/${articleId}`;

describe('the public side of the news', () => {
  it('is off: no list, no article, no tile; the disclaimer and the forms are there', async () => {
    for (const path of ['/news', page]) {
      const answer = await site.client().get(path);
      expect([answer.status, answer.text.includes('未开放')], path).toEqual([404, true]);
    }
    expect((await site.client().get('/')).html).not.toContain('href="/news"');
    expect((await site.client().get('/search?q=渔港公开课')).html).not.toContain(page);
    for (const path of ['/news/disclaimer', '/news/takedown'])
      expect((await site.client().get(path)).status, path).toBe(200);
  });

  it('on: title, source, excerpt and the way to the original, never the whole text', async () => {
    await set('news.public', true);
    const list = await site.client().get('/news');
    expect(list.text).toContain('渔港公开课');
    const answer = await site.client().get(page);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('海边时报');
    expect(answer.html).toContain('https://paper.example/a/1.html');
    expect(answer.text).not.toContain(text.slice(0, 200));
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect((await site.client().get('/')).html).toContain('href="/news"');
  });

  it('of a short article, too, no more than a fifth is shown', async () => {
    const short = '县总工会今天开班。请职工报名，名额有限，先到先得。咨询电话印在海报上，周末也有人接。';
    const url = 'https://paper.example/a/4.html';
    const id = await makeArticle(db, { url, title: '短讯一则', text: short });
    for (const path of ['/news', `/news/${castRegion}/${id}`]) {
      const answer = await site.client().get(path);
      expect(answer.text, path).toContain('短讯一则');
      expect(answer.text, path).not.toContain('名额有限');
    }
  });

  it('the whole text only of a source whose basis is recorded, and only with a licence', async () => {
    const sourceId = await makeSource('与海边时报的转载协议（2023年第3号）');
    const url = 'https://paper.example/a/2.html';
    const whole = await makeArticle(db, { url, title: '夜校开班', text, sourceId });
    const open = () => site.client().get(`/news/${castRegion}/${whole}`);
    expect((await open()).text).toContain('这里只有摘要');
    await set('news.licence', '46120230001');
    const answer = await open();
    for (const said of [text, '与海边时报的转载协议（2023年第3号）', '46120230001', '记者 甲', '编辑 乙'])
      expect(answer.text, said).toContain(said);
    expect((await site.client().get(page)).text).toContain('这里只有摘要');
    await db.updateTable('news_sources').set({ republish_basis: null }).where('id', '=', sourceId).execute();
    expect((await open()).text).not.toContain(text);
  });

  it('shows nothing of a blocked article, anywhere', async () => {
    await db
      .updateTable('news_articles')
      .set({ status: 'blocked', blocked_at: now })
      .where('id', '=', articleId)
      .execute();
    expect((await site.client().get(page)).status).toBe(404);
    for (const path of ['/news', '/news?q=渔港公开课', '/search?q=渔港公开课'])
      expect((await site.client().get(path)).html, path).not.toContain(page);
  });

  it('answers 404 to another county and to broken ids', async () => {
    for (const path of [`/news/469025/${articleId}`, `/news/${castRegion}/x`, '/news/x/y'])
      expect((await site.client().get(path)).status, path).toBe(404);
  });
});

async function makeSource(basis: string): Promise<string> {
  const id = newId();
  await db
    .insertInto('news_sources')
    .values({
      region_code: castRegion,
      id,
      name: '海边时报（演示）',
      kind: 'page-list',
      url: 'https://paper.example/',
      host: 'paper.example',
      status: 'active',
      interval_minutes: 60,
      daily_budget: 100,
      impact_note: '每小时一次',
      republish_basis: basis,
      creator_id: 'system',
      creator_name: '系统',
      created_at: now,
      updated_at: now,
    })
    .execute();
  return id;
}
