import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { castPhones, castRegion } from '../../../test/cast.ts';
import { eventPlan, makeOpenEvent } from '../../../test/event-cast.ts';
import { residentNumber } from '../../../test/numbers.ts';
import type { Act, Actor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import { cancelEntry } from './entries/cancel-entry.ts';
import { enterEvent } from './entries/enter-event.ts';
import type { Entrant } from './entries/entry.ts';
import { listEntries } from './entries/entry-store.ts';
import { eventStatuses, lifecycle } from './event/event.ts';
import { findEvent } from './event/event-store.ts';
import { weeksOf } from './event/month.ts';
import { editEvent, planEvent } from './event/plan-event.ts';
import { cancelEvent, closeSignUp, holdEvent, openSignUp } from './event/run-event.ts';
import { awardPrizes } from './prizes/award-prizes.ts';
import { judgePrizes } from './prizes/prize.ts';

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
const worker = (personId = newId()): Actor => ({
  ...clerk,
  kind: 'worker',
  roles: [],
  id: newId(),
  personId,
});
const run = <Result>(work: Parameters<typeof inTransaction<Result>>[1]) => inTransaction(db, work);
const open = (over: Parameters<typeof eventPlan>[0] = {}) => makeOpenEvent(db, actBy(clerk), over);
const signUp = (eventId: string, who: Actor, entrant: Partial<Entrant> = {}) =>
  run((tx) =>
    enterEvent(tx, actBy(who), {
      region: castRegion,
      eventId,
      channel: 'portal',
      entrants: [{ name: '某人', personId: who.personId, ...entrant }],
    }),
  );
const enterOnPaper = (eventId: string, entrants: readonly Entrant[]) =>
  run((tx) => enterEvent(tx, actBy(clerk), { region: castRegion, eventId, channel: 'paper', entrants }));
const eventOf = (id: string) => findEvent(db, castRegion, id);
const entriesOf = (id: string) => listEntries(db, { region: castRegion, id });

describe('the life of an event', () => {
  it('reaches every station from a draft', () => {
    const reached = new Set(['draft']);
    for (const from of eventStatuses) for (const to of Object.values(lifecycle[from])) reached.add(to);
    expect([...reached].sort()).toEqual([...eventStatuses].sort());
  });

  it('needs the employers’ consent in working hours (工会法 §41)', async () => {
    const plan = eventPlan({ inWorkingHours: true });
    await expect(run((tx) => planEvent(tx, actBy(clerk), plan))).rejects.toMatchObject({
      code: 'events.consent-needed',
    });
  });
});

describe('places', () => {
  it('are never given twice, however many come at once', async () => {
    const id = await open({ capacity: 7 });
    await Promise.all(Array.from({ length: 25 }, () => signUp(id, worker())));
    const entries = await entriesOf(id);
    expect(entries.filter((entry) => entry.status === 'taken')).toHaveLength(7);
    expect(entries.filter((entry) => entry.status === 'waiting')).toHaveLength(18);
    expect((await eventOf(id))?.taken).toBe(7);
    // First come, first served: the places are those of the lowest numbers.
    expect(entries.filter((entry) => entry.status === 'taken').map((entry) => entry.sequence)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('cannot be overbooked by any statement', async () => {
    const id = await open({ capacity: 2 });
    const change = db
      .updateTable('events')
      .set({ taken: 3 })
      .where('id', '=', id)
      .where('region_code', '=', castRegion);
    await expect(change.execute()).rejects.toThrow(/events_not_overbooked/);
  });

  it('go to who waits longest when somebody cancels, and that person is told', async () => {
    const id = await open({ capacity: 1 });
    const [first, second, third] = [worker(), worker(), worker()];
    for (const who of [first, second, third]) await signUp(id, who);
    const [entry] = await entriesOf(id);
    await run((tx) => cancelEntry(tx, actBy(first), { region: castRegion, entryId: entry?.id ?? '' }));
    expect((await entriesOf(id)).map((one) => one.status)).toEqual(['cancelled', 'taken', 'waiting']);
    const told = site.sent.filter(
      (message) => message.template === 'events.moved-up' && message.values.eventId === id,
    );
    expect(told.map((message) => message.to)).toEqual([second.personId]);
    expect((await eventOf(id))?.taken).toBe(1);
  });

  it('stay right when everybody cancels at once', async () => {
    const id = await open({ capacity: 3 });
    const people = Array.from({ length: 9 }, () => worker());
    for (const who of people) await signUp(id, who);
    const entries = await entriesOf(id);
    await Promise.all(
      entries
        .slice(0, 6)
        .map((entry) =>
          run((tx) => cancelEntry(tx, actBy(clerk), { region: castRegion, entryId: entry.id })),
        ),
    );
    const left = await entriesOf(id);
    expect(left.filter((entry) => entry.status === 'taken')).toHaveLength(3);
    expect(left.filter((entry) => entry.status === 'waiting')).toHaveLength(0);
    expect((await eventOf(id))?.taken).toBe(3);
  });

  it('added later let the next ones move up; fewer than given are refused', async () => {
    const id = await open({ capacity: 1 });
    for (const who of [worker(), worker(), worker()]) await signUp(id, who);
    await run((tx) => editEvent(tx, actBy(clerk), { eventId: id, plan: eventPlan({ capacity: 2 }) }));
    expect((await entriesOf(id)).map((one) => one.status)).toEqual(['taken', 'taken', 'waiting']);
    const fewer = run((tx) => editEvent(tx, actBy(clerk), { eventId: id, plan: eventPlan({ capacity: 1 }) }));
    await expect(fewer).rejects.toMatchObject({ code: 'events.capacity-below-taken' });
  });
});

describe('an entry', () => {
  it('is one for each person, on paper too', async () => {
    const id = await open({ isInsured: true });
    const who = worker();
    const identityNumber = residentNumber(61);
    await signUp(id, who, { identityNumber });
    await expect(signUp(id, who, { identityNumber: residentNumber(62) })).rejects.toMatchObject({
      code: 'events.twice',
    });
    await expect(enterOnPaper(id, [{ name: '同一人', identityNumber }])).rejects.toMatchObject({
      code: 'events.twice',
    });
    expect((await eventOf(id))?.taken).toBe(1);
  });

  it('holds an identity number only where an insurance needs it', async () => {
    const id = await open();
    await enterOnPaper(id, [{ name: '王大山', identityNumber: residentNumber(63) }]);
    expect((await entriesOf(id))[0]?.hasIdentity).toBe(false);
    const insured = await open({ isInsured: true });
    await expect(enterOnPaper(insured, [{ name: '王大山' }])).rejects.toMatchObject({
      code: 'events.identity-needed',
    });
  });

  it('comes too late after the last day, but paper is typed in until the event is held', async () => {
    const id = await open({ signUpUntil: '2023-11-01' });
    await expect(signUp(id, worker())).rejects.toMatchObject({ code: 'events.sign-up-over' });
    await enterOnPaper(id, [{ name: '王大山' }]);
    await run((tx) => closeSignUp(tx, actBy(clerk), { eventId: id }));
    await enterOnPaper(id, [{ name: '李小海' }]);
    await run((tx) => holdEvent(tx, actBy(clerk), { eventId: id, attended: 2 }));
    await expect(enterOnPaper(id, [{ name: '迟到者' }])).rejects.toMatchObject({ code: 'events.not-open' });
  });

  it('is cancelled by nobody else', async () => {
    const id = await open();
    await signUp(id, worker());
    const [entry] = await entriesOf(id);
    for (const stranger of [worker(), staff['employer-contact'], staff['rights-clerk']]) {
      const attempt = run((tx) =>
        cancelEntry(tx, actBy(stranger), { region: castRegion, entryId: entry?.id ?? '' }),
      );
      await expect(attempt).rejects.toMatchObject({ status: 404 });
    }
  });

  it('hears that the event does not take place', async () => {
    const id = await open();
    const who = worker();
    await signUp(id, who);
    await enterOnPaper(id, [{ name: '王大山', phone: '13812341234' }]);
    await run((tx) => cancelEvent(tx, actBy(clerk), { eventId: id, reason: '台风' }));
    const told = site.sent.filter(
      (message) => message.template === 'events.cancelled' && message.values.eventId === id,
    );
    expect(told.map(({ channel, to }) => [channel, to])).toEqual([
      ['in-site', who.personId],
      ['sms', '13812341234'],
    ]);
  });
});

describe('prizes', () => {
  const prize = (yuan: number, name = '王大山') => ({
    name,
    organisationName: undefined,
    prize: '一等奖',
    amountFen: BigInt(yuan) * 100n,
  });

  it.each([
    [[500], 3, undefined],
    [[501], 3, 'over-cap'],
    [[100, 100], 3, 'too-many'],
    [[100, 100], 6, undefined],
    [[100], 0, undefined],
  ])('of %j yuan where %i came: %s', (amounts, attended, problem) => {
    const limits = { capFen: 50_000n, share: 3 };
    expect(
      judgePrizes(
        amounts.map((yuan) => prize(yuan)),
        { attended, limits },
      )?.kind,
    ).toBe(problem);
  });

  it('are written for events that were held, and replaced as a whole', async () => {
    const id = await open();
    const award = (prizes: ReturnType<typeof prize>[]) =>
      run((tx) => awardPrizes(tx, actBy(clerk), { eventId: id, prizes }));
    await expect(award([prize(100)])).rejects.toMatchObject({ code: 'events.not-open' });
    await run((tx) => holdEvent(tx, actBy(clerk), { eventId: id, attended: 9 }));
    await award([prize(100), prize(80, '李小海')]);
    await award([prize(300)]);
    await expect(award([prize(600)])).rejects.toMatchObject({ code: 'events.prize-over-cap' });
    const page = await (await site.signInAs('culture-clerk')).get(`/console/events/${id}/prizes/print`);
    expect(page.text).toContain('人民币叁佰元整');
  });
});

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
});

describe('a month', () => {
  it('has whole weeks from Monday', () => {
    expect(weeksOf('2023-11')).toHaveLength(5);
    expect(weeksOf('2023-11')[0]).toEqual([
      undefined,
      undefined,
      '2023-11-01',
      '2023-11-02',
      '2023-11-03',
      '2023-11-04',
      '2023-11-05',
    ]);
  });
});
