import { describe, expect, it } from 'vitest';
import { testApp } from '../../../test/app.ts';
import { castRegion } from '../../../test/cast.ts';
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
import { editEvent, planEvent } from './event/plan-event.ts';
import { cancelEvent, closeSignUp, holdEvent } from './event/run-event.ts';
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
const AFTER = new Date('2023-11-13T01:30:00Z');
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

describe('a worker of another county', () => {
  it('finds no event to sign up for', async () => {
    const id = await open();
    await expect(signUp(id, { ...worker(), region: '460108' })).rejects.toMatchObject({ status: 404 });
    expect(await entriesOf(id)).toEqual([]);
  });
});

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

describe('what came of it', () => {
  it('is written down after the event has begun, not before', async () => {
    const id = await open();
    const early = run((tx) => holdEvent(tx, actBy(clerk), { eventId: id, attended: 1 }));
    await expect(early).rejects.toMatchObject({ code: 'events.not-begun' });
    expect((await eventOf(id))?.status).toBe('open');
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
    await run((tx) => holdEvent(tx, actBy(clerk, AFTER), { eventId: id, attended: 2 }));
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
    await run((tx) => holdEvent(tx, actBy(clerk, AFTER), { eventId: id, attended: 9 }));
    await award([prize(100), prize(80, '李小海')]);
    await award([prize(300)]);
    await expect(award([prize(600)])).rejects.toMatchObject({ code: 'events.prize-over-cap' });
    const page = await (await site.signInAs('culture-clerk')).get(`/console/events/${id}/prizes/print`);
    expect(page.text).toContain('人民币叁佰元整');
  });
});
