import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { type Act, type Actor, publicActor } from '../../../platform/actor.ts';
import { generateKeys } from '../../../platform/crypto.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { MessageTemplate } from '../../../platform/messenger.ts';
import { createMessenger } from '../create-messenger.ts';
import { recipientIdsOf } from '../notice-policy.ts';
import { countUnreadMessages } from './inbox-store.ts';
import { listInbox } from './list-inbox.ts';
import { markRead } from './mark-read.ts';

const { db } = await testDatabase();
const keys = generateKeys();
const accepted: MessageTemplate = {
  name: 'cases.accepted',
  purpose: '已受理',
  kind: 'notice',
  texts: {
    'in-site': {
      title: '已受理：{number}',
      body: '{number}已由{handler}受理。',
      href: '/matters/{region}/{id}',
    },
  },
};
const messenger = createMessenger(keys, [accepted]);
const now = new Date('2023-11-02T15:00:00Z');

let region = '';
let worker: Actor;
beforeEach(() => {
  region = randomUUID().replaceAll('-', '').slice(0, 6);
  worker = { ...publicActor(region), kind: 'worker', id: 'account-1', personId: 'person-1' };
});

const actOf = (actor: Actor): Act => ({ actor, now, requestId: 'request-1', keys, messenger });
const read = (actor: Actor, id?: string) => inTransaction(db, (tx) => markRead(tx, actOf(actor), id));
const inbox = (actor: Actor, before?: string) => listInbox(db, { actor, keys, before });
const unread = (actor: Actor) => countUnreadMessages(db, { region, recipientIds: recipientIdsOf(actor) });

async function tell(to: string, number: string, key?: string): Promise<void> {
  const values = { number, handler: '王经办', region, id: 'c-1' };
  await inTransaction(db, (tx) =>
    messenger.send(tx, {
      region,
      channel: 'in-site',
      to,
      template: 'cases.accepted',
      values,
      now,
      ...(key ? { key } : {}),
    }),
  );
}

describe('in-site messages', () => {
  it('are there at once, at night too, newest first, with the link to the matter', async () => {
    await tell('person-1', '1号');
    await tell('account-1', '2号');
    const { messages } = await inbox(worker);
    expect(messages).toMatchObject([
      { title: '已受理：2号', body: '2号已由王经办受理。', href: `/matters/${region}/c-1`, isRead: false },
      { title: '已受理：1号' },
    ]);
  });

  it('come once for the same key', async () => {
    await tell('person-1', '1号', 'accepted:1');
    await tell('person-1', '1号', 'accepted:1');
    expect(await unread(worker)).toBe(1);
  });

  it('are read one by one or all together', async () => {
    for (const number of ['1号', '2号', '3号']) await tell('person-1', number);
    const { messages } = await inbox(worker);
    await read(worker, messages[0]?.id);
    expect(await unread(worker)).toBe(2);
    expect((await inbox(worker)).messages.map((message) => message.isRead)).toEqual([true, false, false]);
    await read(worker);
    expect(await unread(worker)).toBe(0);
  });

  it('of somebody else are neither seen nor marked, whatever id is sent', async () => {
    await tell('person-1', '1号');
    const stranger: Actor = { ...worker, id: 'account-2', personId: 'person-2' };
    const neighbour: Actor = { ...worker, region: '469025' };
    const id = (await inbox(worker)).messages[0]?.id;
    for (const other of [stranger, neighbour]) {
      expect((await inbox(other)).messages).toEqual([]);
      await read(other, id);
      await read(other);
    }
    expect(await unread(worker)).toBe(1);
  });

  it('are leafed through twenty at a time', async () => {
    for (let number = 1; number <= 41; number += 1) await tell('person-1', `${number}号`);
    const first = await inbox(worker);
    const second = await inbox(worker, first.olderThan);
    const third = await inbox(worker, second.olderThan);
    expect([first, second, third].map((page) => page.messages.length)).toEqual([20, 20, 1]);
    expect(third.olderThan).toBeUndefined();
    expect(third.messages[0]?.title).toBe('已受理：1号');
  });
});
