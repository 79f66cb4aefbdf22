import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { castRegion as region } from '../../../../test/cast.ts';
import { makeArticle } from '../../../../test/news-cast.ts';

const site = await testApp();
const clerk = await site.signInAs('culture-clerk');
const leader = await site.signInAs('leader');
const { db } = site;

const head = await makeArticle(db, region, {
  title: '快递技能竞赛开赛',
  themes: ['竞赛'],
  category: '社会',
  html: '<p>选手<script>alert(1)</script>到场。</p><p onclick="x()"><a href="javascript:x()">点</a></p>',
  images: [{ src: 'https://img.example/1.jpg', caption: '比赛现场' }],
});
const copy = await makeArticle(db, region, { title: '竞赛开赛（转）', headId: head, sourceName: '转载网' });
const flawed = await makeArticle(db, region, {
  title: '没有原文地址',
  url: undefined,
  sourceName: undefined,
  flags: ['origin-missing', 'address-missing', 'source-missing'],
  publishedAt: '2023-09-01T00:00:00Z',
});
const blocked = await makeArticle(db, region, { title: '已经下线的', status: 'blocked' });

const titles = async (query: string) => {
  const page = await leader.get(`/console/news?${query}`);
  return [...page.document.querySelectorAll('tbody tr')].map((row) =>
    (row.querySelector('td')?.textContent ?? '').trim(),
  );
};

describe('the register of articles', () => {
  it.each([
    ['', ['快递技能竞赛开赛', '没有原文地址']],
    ['view=copies', ['竞赛开赛（转）', '快递技能竞赛开赛', '没有原文地址']],
    ['copies=1&source=转载网', ['竞赛开赛（转）']],
    ['incomplete=1', ['没有原文地址']],
    ['view=incomplete', ['没有原文地址']],
    ['blocked=1', ['已经下线的']],
    ['theme=竞赛', ['快递技能竞赛开赛']],
    ['category=财经', []],
    ['to=2023-09-30', ['没有原文地址']],
    ['from=2023-10-30&to=2023-10-30', ['快递技能竞赛开赛']],
    ['from=2023-99-99&origin=x&entity=%00&page=abc', ['快递技能竞赛开赛', '没有原文地址']],
    ['origin=01890000-0000-7000-8000-000000000001', []],
    ['entity=01890000-0000-7000-8000-000000000001', []],
    [`q=${encodeURIComponent("'); DROP TABLE x; --")}`, []],
  ])('filters by %s', async (query, expected) => {
    expect((await titles(query)).sort()).toEqual([...expected].sort());
  });

  it('offers to subscribe to what it shows, with the lasting part of the filter', async () => {
    const page = await leader.get('/console/news?theme=竞赛&from=2023-01-01');
    const link = [...page.document.querySelectorAll('a')].find((a) => a.textContent === '订阅这些条件');
    expect(decodeURIComponent(link?.getAttribute('href') ?? '')).toBe(
      '/console/news/subscriptions/new?theme=竞赛',
    );
  });

  it('is exported with hashes and without full text', async () => {
    const answer = await clerk.get('/console/news/export?format=csv&encoding=utf-8&copies=1');
    expect(answer.html).toContain('网页 SM3');
    expect(answer.html.split('\n').filter((line) => line.includes('演示日报'))).toHaveLength(1);
    expect(answer.html).not.toContain('来自十家企业的选手参加');
    const audits = await db
      .selectFrom('audit_events')
      .select('word')
      .where('word', '=', 'news.export')
      .execute();
    expect(audits).toHaveLength(1);
  });
});

describe('the page of an article', () => {
  it('says three times apart and lets nothing of the page act', async () => {
    const page = await leader.get(`/console/news/articles/${head}`);
    expect(page.status).toBe(200);
    for (const term of ['内容截至', '发布时间', '快照时间']) expect(page.text).toContain(term);
    expect(page.text).toContain('2023-10-30 10:00:00');
    const text = page.document.getElementById('article-text');
    expect(text?.querySelectorAll('script, img, [onclick], a[href^="javascript"]')).toHaveLength(0);
    expect(text?.textContent).toContain('选手到场。');
    const picture = text?.querySelector('a');
    expect(picture?.getAttribute('href')).toBe('https://img.example/1.jpg');
    expect(picture?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  it('leads to the copies and back to the earliest', async () => {
    expect((await leader.get(`/console/news/articles/${head}`)).text).toContain('转载（1 篇）');
    expect((await leader.get(`/console/news/articles/${copy}`)).text).toContain('（最早）');
  });

  it('never shows an incomplete source as if it were whole', async () => {
    const page = await leader.get(`/console/news/articles/${flawed}`);
    expect(page.text).toContain('来源不完整，未经核实');
    expect(page.text).toContain('没有网址（由文件交入）');
  });

  it('keeps the text of what was taken down for a reason that is recorded', async () => {
    const address = `/console/news/articles/${blocked}`;
    const words = '来自十家企业的选手参加';
    for (const who of [clerk, leader]) {
      for (const path of [address, `${address}?print=1`, '/console/news?blocked=1']) {
        const page = await who.get(path);
        expect(page.text).toContain('下线');
        expect(page.text).not.toContain(words);
      }
    }
    expect((await clerk.post(`${address}/open`, { reason: '' })).status).toBe(422);
    expect((await leader.post(`${address}/open`, { reason: '看看' })).status).toBe(403);
    expect((await clerk.post(`${address}/open`, { reason: '答复来函' })).text).toContain(words);
    const audit = await db
      .selectFrom('audit_events')
      .select('reason')
      .where('word', '=', 'news.open-blocked')
      .execute();
    expect(audit).toEqual([{ reason: '答复来函' }]);
  });

  it('prints on paper, also in large type', async () => {
    const page = await leader.get(`/console/news/articles/${head}?print=1`);
    expect(page.text).toContain('SM3');
    expect(page.document.querySelector('.prose-large')).toBeNull();
    const large = await leader.get(`/console/news/articles/${head}?print=large`);
    expect(large.document.querySelector('.prose-large')).not.toBeNull();
  });

  it('is not found under an id that is nothing or another county’s', async () => {
    const elsewhere = await makeArticle(db, '469025', {});
    for (const id of ['x', '../x', elsewhere, '01890000-0000-7000-8000-000000000001'])
      expect((await leader.get(`/console/news/articles/${id}`)).status).toBe(404);
  });
});
