import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { castPhones, castRegion } from '../../../test/cast.ts';
import { eventPlan, makeOpenEvent } from '../../../test/event-cast.ts';
import { residentNumber } from '../../../test/numbers.ts';
import type { Act, Actor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import { enterEvent } from './entries/enter-event.ts';
import type { Entrant } from './entries/entry.ts';
import { listEntries } from './entries/entry-store.ts';
import { planEvent } from './event/plan-event.ts';
import { holdEvent, openSignUp } from './event/run-event.ts';

const site = await testApp();
const { db, deps, staff } = site;
const NOW = new Date('2023-11-02T01:30:00Z');

const actBy = (actor: Actor, now = NOW): Act => ({
  actor,
  now,
  requestId: newId(),
  keys: deps.keys,
  messenger: deps.messenger,
});
const clerk = staff['culture-clerk'];
const run = <Result>(work: Parameters<typeof inTransaction<Result>>[1]) => inTransaction(db, work);
const open = (over: Parameters<typeof eventPlan>[0] = {}) => makeOpenEvent(db, actBy(clerk), over);
const enterOnPaper = (eventId: string, entrants: readonly Entrant[]) =>
  run((tx) => enterEvent(tx, actBy(clerk), { region: castRegion, eventId, channel: 'paper', entrants }));
const entriesOf = (id: string) => listEntries(db, { region: castRegion, id });

describe('the pages', () => {
  it('keep a draft from the public', async () => {
    const { id } = await run((tx) => planEvent(tx, actBy(clerk), eventPlan()));
    expect((await site.client().get(`/events/${castRegion}/${id}`)).status).toBe(404);
    await run((tx) => openSignUp(tx, actBy(clerk), { eventId: id }));
    expect((await site.client().get(`/events/${castRegion}/${id}`)).text).toContain('职工排球友谊赛');
  });

  it('show nobody’s name to the public and masked names to leaders', async () => {
    const id = await open();
    await enterOnPaper(id, [{ name: '王大山', phone: '13812341234' }]);
    for (const path of ['', '/poster', '/form'])
      expect((await site.client().get(`/events/${castRegion}/${id}${path}`)).html).not.toContain('王大山');
    const leader = await (await site.signInAs('leader')).get(`/console/events/${id}`);
    expect(leader.text).toContain('王**');
    expect(leader.html).not.toContain('王大山');
    expect((await (await site.signInAs('leader')).get(`/console/events/${id}/insurance`)).status).toBe(403);
  });

  it('keep what was typed where a field is wrong', async () => {
    const browser = await site.signInAs('culture-clerk');
    const page = await browser.post('/console/events/new', {
      title: '读书会',
      startsAt: '25:99',
      workingHours: 'on',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="读书会"');
    expect(page.text).toContain('开始时间请写成 09:30');
  });

  it('take a pasted list once, and say which line is wrong', async () => {
    const id = await open();
    const browser = await site.signInAs('culture-clerk');
    const path = `/console/events/${id}/entries/new`;
    const wrong = await browser.post(path, { list: '姓名\t电话\n王大山\t138\n李小海\t13812341235' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('第 1 行：手机号应为 1 开头的 11 位数字');
    const form = {
      list: '王大山 13812341234\n李小海 13812341235',
      organisation: '甲公司',
      _requestId: newId(),
    };
    await browser.post(path, form);
    await browser.post(path, form);
    expect(await entriesOf(id)).toHaveLength(2);
  });

  it('let a unit see its own list alone', async () => {
    const id = await open();
    await enterOnPaper(id, [{ name: '别的单位' }]);
    const unit = await site.signInAs('employer-contact');
    const done = await unit.post(`/console/event-lists/${id}`, { list: '符阿妹 13812341236' });
    expect(done.status).toBe(303);
    const page = await unit.get(`/console/event-lists/${id}`);
    expect(page.text).toContain('符阿妹');
    expect(page.text).not.toContain('别的单位');
  });

  it('ask a worker without a file to make one first', async () => {
    const id = await open();
    const browser = await site.signInAsWorker(castPhones.fuAmei);
    expect((await browser.get(`/events/${castRegion}/${id}`)).text).toContain('先在“我的档案”里完成实名登记');
    expect((await browser.post(`/events/${castRegion}/${id}/sign-up`, {})).status).toBe(422);
  });

  it('record who got the insurance list, and give it in clear', async () => {
    const id = await open({ isInsured: true });
    const identityNumber = residentNumber(64);
    await enterOnPaper(id, [{ name: '王大山', identityNumber }]);
    const browser = await site.signInAs('culture-clerk');
    expect((await browser.post(`/console/events/${id}/insurance`, {})).status).toBe(422);
    const sheet = await browser.post(`/console/events/${id}/insurance?format=csv&encoding=utf-8`, {
      insurer: '某保险',
    });
    expect(sheet.html).toContain(identityNumber);
    const [audit] = await db
      .selectFrom('audit_events')
      .select(['reason'])
      .where('word', '=', 'event.insurance')
      .where('subject_id', '=', id)
      .execute();
    expect(audit?.reason).toContain('某保险');
  });

  it('give the news draft as a Word file once the event was held', async () => {
    const id = await open();
    const browser = await site.signInAs('culture-clerk');
    expect((await browser.get(`/console/events/${id}/news/word`)).status).toBe(404);
    await run((tx) =>
      holdEvent(tx, actBy(clerk, new Date('2023-11-13T01:30:00Z')), { eventId: id, attended: 9 }),
    );
    const file = await browser.get(`/console/events/${id}/news/word`);
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
    expect((await browser.get(`/console/events/${id}/news`)).text).toContain('9 名职工参加');
  });
});
