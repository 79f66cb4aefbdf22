import { describe, expect, it } from 'vitest';
import { testApp } from '../../../../test/app.ts';
import { castRegion } from '../../../../test/cast.ts';
import type { Act, Actor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { findEvent } from '../event/event-store.ts';
import { askSpeaker } from './ask-speaker.ts';
import { bookSpeaker, closeInvitation, confirmSpeaker } from './book-speaker.ts';
import { findInvitation } from './invitation-store.ts';
import { addSpeaker } from './keep-speaker.ts';
import type { Wish } from './speaker.ts';

const site = await testApp();
const { db, deps, staff } = site;
const PHONE = '13812341234';
const HOST_PHONE = '13812345678';

const actBy = (actor: Actor, day = '2023-11-02'): Act => ({
  actor,
  now: new Date(`${day}T09:30:00+08:00`),
  requestId: newId(),
  keys: deps.keys,
  messenger: deps.messenger,
});
const clerk = staff['culture-clerk'];
const run = <Result>(work: Parameters<typeof inTransaction<Result>>[1]) => inTransaction(db, work);
const wish: Wish = {
  hostKind: 'school',
  hostName: '临高县第一小学',
  townshipCode: '469024100',
  place: '阶梯教室',
  topic: '工匠精神',
  trade: undefined,
  days: ['2023-11-20'],
  listeners: 120,
  note: undefined,
  contact: '林老师',
  phone: HOST_PHONE,
};
const ask = async () => (await run((tx) => askSpeaker(tx, actBy(clerk), wish))).id;
const speaker = async (name: string) =>
  (
    await run((tx) =>
      addSpeaker(tx, actBy(clerk), {
        name,
        honour: '海南省劳动模范',
        trade: '建筑',
        townshipCode: '469024100',
        topics: ['工匠精神'],
        freeWhen: undefined,
        phone: PHONE,
        isActive: true,
      }),
    )
  ).id;
const book = (invitationId: string, speakerId: string, on = '2023-11-20') =>
  run((tx) => bookSpeaker(tx, actBy(clerk), { invitationId, speakerId, on, time: '09:30' }));

describe('an invitation', () => {
  it('goes from the wish over booking and consent to the ledger of events', async () => {
    const [invitationId, speakerId] = [await ask(), await speaker('陈劳模')];
    await book(invitationId, speakerId);
    await run((tx) => confirmSpeaker(tx, actBy(clerk), { invitationId }));
    const input = { invitationId, attended: 118, feedback: '学生提问踊跃。' };
    await run((tx) => closeInvitation(tx, actBy(clerk, '2023-11-21'), input));
    const closed = await findInvitation(db, castRegion, invitationId);
    expect(closed?.status).toBe('held');
    const event = await findEvent(db, castRegion, closed?.eventId ?? '');
    expect(event).toMatchObject({ kind: 'outreach', status: 'held', attended: 118 });
    const sms = site.sent
      .filter((message) => message.channel === 'sms')
      .map(({ to, template }) => [to, template]);
    expect(sms).toEqual([
      [PHONE, 'events.speaker-booked'],
      [HOST_PHONE, 'events.host-confirmed'],
    ]);
  });

  it('never sends one speaker to two places on one day', async () => {
    const speakerId = await speaker('王劳模');
    const attempts = await Promise.allSettled(
      [await ask(), await ask(), await ask()].map((invitationId) => book(invitationId, speakerId)),
    );
    expect(attempts.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual([
      'speakers.busy',
      'speakers.busy',
    ]);
  });

  it('may be booked anew while the speaker has not come', async () => {
    const [invitationId, first, second] = [await ask(), await speaker('李劳模'), await speaker('吴劳模')];
    await book(invitationId, first);
    await run((tx) => confirmSpeaker(tx, actBy(clerk), { invitationId }));
    await book(invitationId, second, '2023-11-21');
    expect((await findInvitation(db, castRegion, invitationId))?.status).toBe('booked');
  });
});

describe('the pages', () => {
  it('take a wish from anybody and show the host no contact afterwards', async () => {
    const visitor = site.client();
    const fields = {
      ...{
        hostKind: 'school',
        hostName: '第二小学',
        township: '469024100',
        place: '操场',
        topic: '工匠精神',
      },
      ...{ day1: '2023-11-28', listeners: '80', contact: '林老师', phone: HOST_PHONE },
    };
    const past = await visitor.post('/events/invite', { ...fields, day1: '2023-11-01' });
    expect(past.status).toBe(422);
    expect(past.html).toContain('value="第二小学"');
    const sent = await visitor.post('/events/invite', fields);
    const receipt = await visitor.get(sent.location ?? '');
    expect(receipt.text).toContain('待安排');
    expect(receipt.html).not.toContain(HOST_PHONE);
    expect(receipt.html).not.toContain('林老师');
  });

  it('take so many wishes a day from one address, and keep what was typed in the one too many', async () => {
    const visitor = site.client();
    const fields = {
      ...{ hostKind: 'school', hostName: '第三小学', township: '469024100', place: '礼堂', topic: '安全' },
      ...{ day1: '2023-11-28', listeners: '80', contact: '林老师', phone: HOST_PHONE },
    };
    const statuses = new Set<number>();
    for (let time = 0; time < 10; time += 1)
      statuses.add((await visitor.post('/events/invite', fields)).status);
    const over = await visitor.post('/events/invite', fields);
    expect(over.status).toBe(429);
    expect(over.html).toContain('value="第三小学"');
    expect(statuses.has(303)).toBe(true);
  });

  it('show three speakers with their reasons, and the letter', async () => {
    const invitationId = await ask();
    await Promise.all(['甲劳模', '乙劳模', '丙劳模', '丁劳模'].map(speaker));
    const desk = await site.signInAs('culture-clerk');
    const page = await desk.get(`/console/invitations/${invitationId}`);
    expect(page.document.querySelectorAll('#book input[type=radio]')).toHaveLength(3);
    expect(page.text).toContain('讲题相符：工匠精神');
    const speakerId = page.document.querySelector('#book input[type=radio]')?.getAttribute('value') ?? '';
    const booking = { speaker: speakerId, on: '2023-11-20', time: '14:30', version: '1' };
    expect((await desk.post(`/console/invitations/${invitationId}/book`, booking)).status).toBe(303);
    expect((await desk.post(`/console/invitations/${invitationId}/confirm`, { version: '1' })).status).toBe(
      409,
    );
    const letter = await desk.get(`/console/invitations/${invitationId}/letter`);
    expect(letter.text).toContain('邀 请 函');
    expect(letter.text).toContain('2023年11月20日14:30');
  });

  it('are closed to others', async () => {
    const invitationId = await ask();
    const leader = await site.signInAs('leader');
    expect((await leader.get('/console/invitations')).status).toBe(200);
    expect((await leader.get(`/console/invitations/${invitationId}`)).status).toBe(403);
  });
});
