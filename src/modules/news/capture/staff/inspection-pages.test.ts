import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../../test/app.ts';
import { anyArticle } from '../../../../../test/news-site.ts';

const stage = await testApp();
const clerk = await stage.signInAs('culture-clerk');
const file = new File([anyArticle(1)], 'a.html');
const kept = await clerk.post('/console/news/snapshots/file', { file, whereFrom: '符记者微信发来' });
const href = kept.location?.split('?')[0] ?? '';

const todos = async () => (await clerk.get('/console')).html;
const versions = async () =>
  (await stage.db.selectFrom('news_inspections').select('version').execute()).map(({ version }) => version);

describe('an incomplete source', () => {
  it('stands on today’s list until somebody says what came of looking into it, and keeps its flags', async () => {
    expect(await todos()).toContain(`${href}#inspection`);
    expect((await clerk.get('/console/news/snapshots?flagged=open')).html).toContain(href);
    const card = await clerk.get(href);
    expect(card.text).toContain('来源不完整，未经核实');

    const done = await clerk.submit(card, `${href}/inspect`, { note: '已向符记者核实，原文在县报第三版' });
    const again = await clerk.submit(card, `${href}/inspect`, { note: '已向符记者核实，原文在县报第三版' });
    expect([done.status, again.status]).toEqual([303, 303]);
    expect(await versions()).toEqual([1]);

    const after = await clerk.get(done.location ?? '');
    expect(after.text).toContain('核对情况已登记');
    expect(after.text).toContain('来源不完整，已核对');
    expect(after.text).not.toContain('未经核实');
    expect(after.text).toContain('已向符记者核实，原文在县报第三版');
    expect((await clerk.get(`${href}?print=1`)).text).toContain('已向符记者核实，原文在县报第三版');
    expect(await todos()).not.toContain(href);
    expect((await clerk.get('/console/news/snapshots?flagged=open')).html).not.toContain(href);
    expect((await clerk.get('/console/news/snapshots?flagged=1')).text).toContain('来源不完整，已核对');
  });

  it('is looked into with a sentence; too little is said beside the field', async () => {
    const page = await clerk.submit(await clerk.get(href), `${href}/inspect`, { note: '好' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('核对情况请写得具体一些');
    expect(page.html).toContain('value="好"');
  });

  it('is not written over by a form that has not seen what a colleague wrote; what was typed stays', async () => {
    const older = await clerk.get(href);
    await clerk.submit(await clerk.get(href), `${href}/inspect`, { note: '县报社已补来原文地址' });
    const stale = await clerk.submit(older, `${href}/inspect`, { note: '还没有人看过这份' });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('value="还没有人看过这份"');
    expect(stale.text).toContain('县报社已补来原文地址');
    expect(await versions()).toEqual([2]);
  });

  it('is nobody else’s to look into: readers see what was found and no form', async () => {
    const leader = await stage.signInAs('leader');
    const card = await leader.get(href);
    expect(card.text).toContain('县报社已补来原文地址');
    expect(card.html).not.toContain(`${href}/inspect`);
    expect((await leader.post(`${href}/inspect`, { note: '我来核对一下', version: '2' })).status).toBe(403);
  });

  it('that is not there, or not incomplete, is refused', async () => {
    const unknown = '/console/news/snapshots/01890000-0000-7000-8000-00000000ffff/inspect';
    expect((await clerk.post(unknown, { note: '没有这份快照' })).status).toBe(404);
    await stage.db.updateTable('news_snapshots').set({ flags: [] }).execute();
    const whole = await clerk.post(`${href}/inspect`, { note: '没有缺项', version: '2' });
    expect(whole.status).toBe(409);
    expect(whole.text).toContain('不需要核对');
  });
});

it('six incomplete sources are five lines and one that leads to the others', async () => {
  for (let number = 10; number < 16; number += 1) {
    const body = new File([anyArticle(number)], 'a.html');
    await clerk.post('/console/news/snapshots/file', { file: body, whereFrom: '符记者微信发来' });
  }
  const page = await todos();
  expect(page.match(/#inspection/g)).toHaveLength(5);
  expect(page).toContain('/console/news/snapshots?flagged=open');
});
