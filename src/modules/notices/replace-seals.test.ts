import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { publicActor } from '../../platform/actor.ts';
import { generateKeys, type KeyRing } from '../../platform/crypto.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { MessageTemplate } from '../../platform/messenger.ts';
import { createMessenger } from './create-messenger.ts';
import { listInbox } from './inbox/list-inbox.ts';
import { listOutbox } from './outbox/list-outbox.ts';
import { resealMessages } from './replace-seals.ts';

const { db } = await testDatabase();
const region = '469024';
const now = new Date('2023-11-02T01:00:00Z');
const old = generateKeys(1);
const fresh = generateKeys(2);
const both: KeyRing = { activeVersion: 2, keys: new Map([...old.keys, ...fresh.keys]) };
const template: MessageTemplate = {
  name: 'cases.accepted',
  purpose: '受理通知',
  kind: 'notice',
  texts: { 'in-site': { title: '已受理', body: '{number}' }, sms: '{number}' },
};

it('after a key change every message opens with the new key alone, and a recipient is found all the time', async () => {
  const messenger = createMessenger(old, [template]);
  for (const number of ['1', '2', '3', '4', '5']) {
    const message = { region, template: 'cases.accepted', values: { number }, now };
    await inTransaction(db, async (tx) => {
      await messenger.send(tx, { ...message, channel: 'sms', to: '13800138000' });
      await messenger.send(tx, { ...message, channel: 'in-site', to: 'account-1' });
    });
  }
  const found = async (keys: KeyRing) => {
    const recipient = { channel: 'sms', to: '13800138000' } as const;
    return (await listOutbox({ db, keys, region }, { recipient, page: 1 })).entries.length;
  };
  expect(await found(both)).toBe(5);
  expect(await resealMessages(db, both, { region, batch: 2 })).toBe(10);
  expect(await found(fresh)).toBe(5);
  const actor = { ...publicActor(region), id: 'account-1' };
  const { messages } = await listInbox(db, { actor, keys: fresh, before: undefined });
  expect(messages.map((message) => message.body)).toEqual(['5', '4', '3', '2', '1']);
  expect(await resealMessages(db, both, { region, batch: 2 })).toBe(0);
});
