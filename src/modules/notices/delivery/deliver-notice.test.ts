import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { generateKeys } from '../../../platform/crypto.ts';
import { sql } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Message, MessageTemplate } from '../../../platform/messenger.ts';
import type { Delivery, Parcel } from '../carriers/carrier.ts';
import { createMessenger } from '../create-messenger.ts';
import { listNotices } from '../notice-store.ts';
import { templateRegister } from '../templates/template-register.ts';
import { type DeliveryOffice, deliverNotice } from './deliver-notice.ts';
import { sweepNotices } from './sweep-notices.ts';

const { db } = await testDatabase();
const keys = generateKeys();
const templates: MessageTemplate[] = [
  {
    name: 'cases.paid',
    purpose: '到账登记',
    kind: 'notice',
    texts: { sms: '{number}登记到账{amount}元，请确认。' },
  },
  {
    name: 'accounts.sign-in-code',
    purpose: '登录验证码',
    kind: 'code',
    texts: { sms: '验证码{code}，五分钟内有效。' },
  },
];
const messenger = createMessenger(keys, templates);
const morning = new Date('2023-11-02T01:00:00Z');

let region = '';
let now = morning;
let parcels: Parcel[] = [];
let answers: (Delivery | Error)[] = [];

beforeEach(() => {
  // A region of its own per test, so that nothing is shared.
  region = randomUUID().replaceAll('-', '').slice(0, 6);
  now = morning;
  parcels = [];
  answers = [];
});

const carrier = {
  name: 'sms-gateway',
  deliver: async (parcel: Parcel): Promise<Delivery> => {
    parcels.push(parcel);
    const answer = answers.shift() ?? { kind: 'sent' };
    if (answer instanceof Error) throw answer;
    return answer;
  },
};

const office = (changed: Partial<DeliveryOffice> = {}): DeliveryOffice => ({
  db,
  keys,
  register: templateRegister(templates),
  carriers: { sms: carrier, email: undefined, wechat: undefined },
  clock: () => now,
  isDemo: async () => false,
  ...changed,
});

async function send(changed: Partial<Message> = {}): Promise<string> {
  const message: Message = {
    region,
    channel: 'sms',
    to: '13800138000',
    template: 'cases.paid',
    values: { number: '临工维〔2023〕12号', amount: '300.00' },
    now,
    ...changed,
  };
  await inTransaction(db, (tx) => messenger.send(tx, message));
  return (await newest()).id;
}

async function newest() {
  const [notice] = await listNotices(db, region, { filter: {}, offset: 0, limit: 1 });
  if (notice === undefined) throw new Error('nothing was sent');
  return notice;
}

async function queuedAt(id: string): Promise<Date | undefined> {
  const jobs = await sql<{
    run_at: Date;
  }>`SELECT run_at FROM graphile_worker.jobs WHERE key = ${`notices.deliver:${id}`}`.execute(db);
  return jobs.rows[0]?.run_at;
}

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('sending', () => {
  it('writes message and job in the same transaction, and neither where it is undone', async () => {
    const id = await send();
    expect(await queuedAt(id)).toEqual(now);
    await expect(
      inTransaction(db, async (tx) => {
        await messenger.send(tx, {
          region,
          channel: 'sms',
          to: '1',
          template: 'cases.paid',
          values: { number: '', amount: '' },
          now,
        });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await listNotices(db, region, { filter: {}, offset: 0, limit: 9 })).toHaveLength(1);
  });

  it('stores neither the number nor the text in clear', async () => {
    await send();
    const rows = await sql<{
      row: string;
    }>`SELECT notices::text AS row FROM notices WHERE region_code = ${region}`.execute(db);
    expect(rows.rows[0]?.row).not.toContain('13800138000');
    expect(rows.rows[0]?.row).not.toContain('300.00');
  });

  it('happens once for the same key, also when two do it at the same time', async () => {
    const message = {
      region,
      channel: 'sms',
      to: '13800138000',
      template: 'cases.paid',
      values: { number: '1', amount: '1' },
      now,
      key: 'paid:1',
    } as const;
    await Promise.all([1, 2, 3].map(() => inTransaction(db, (tx) => messenger.send(tx, message))));
    expect(await listNotices(db, region, { filter: {}, offset: 0, limit: 9 })).toHaveLength(1);
  });

  it('fails in the sender’s hands when a value, the text or the template is missing', async () => {
    await expect(send({ values: { number: '1' } })).rejects.toThrow('"amount" is missing');
    await expect(send({ channel: 'email' })).rejects.toThrow('no text for email');
    await expect(send({ template: 'cases.unknown' })).rejects.toThrow('no module registered');
  });

  it('waits for the morning at night, except for a sign-in code', async () => {
    now = new Date('2023-11-02T15:00:00Z');
    const id = await send();
    expect(await queuedAt(id)).toEqual(new Date('2023-11-03T00:00:00Z'));
    const code = await send({ template: 'accounts.sign-in-code', values: { code: '123456' } });
    expect(await queuedAt(code)).toEqual(now);
  });
});

describe('delivering', () => {
  it('hands the message over with its id and writes who carried it', async () => {
    const id = await send();
    await deliverNotice(office(), { region, id });
    expect(parcels).toMatchObject([
      { id, to: '13800138000', text: '临工维〔2023〕12号登记到账300.00元，请确认。' },
    ]);
    expect(await newest()).toMatchObject({ state: 'sent', attempts: 1, carrier: 'sms-gateway' });
  });

  it('does nothing the second time, or twice at the same time', async () => {
    const id = await send();
    await Promise.all([1, 2, 3].map(() => deliverNotice(office(), { region, id })));
    await deliverNotice(office(), { region, id });
    expect(parcels).toHaveLength(1);
  });

  it('forgets a code once it was sent, and keeps other messages', async () => {
    const code = await send({ template: 'accounts.sign-in-code', values: { code: '123456' } });
    await deliverNotice(office(), { region, id: code });
    expect((await newest()).valuesSealed).toBeUndefined();
    const other = await send();
    await deliverNotice(office(), { region, id: other });
    expect((await newest()).valuesSealed).toBeDefined();
  });

  it('tries again later with the same id, and not before', async () => {
    const id = await send();
    answers = [{ kind: 'try-later', reason: '通道答复 503' }];
    await deliverNotice(office(), { region, id });
    expect(await newest()).toMatchObject({
      state: 'waiting',
      lastError: '通道答复 503',
      nextTryAt: later(60),
    });
    expect(await queuedAt(id)).toEqual(later(60));
    await deliverNotice(office(), { region, id });
    expect(parcels).toHaveLength(1);
    now = later(61);
    await deliverNotice(office(), { region, id });
    expect(parcels.map((parcel) => parcel.id)).toEqual([id, id]);
    expect(await newest()).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('gives up after twelve tries', async () => {
    const id = await send();
    for (let tries = 0; tries < 14; tries += 1) {
      answers = [{ kind: 'try-later', reason: '通道连接不上' }];
      await deliverNotice(office(), { region, id });
      now = later(7_300);
    }
    expect(parcels).toHaveLength(12);
    expect(await newest()).toMatchObject({ state: 'failed', attempts: 12, lastError: '通道连接不上' });
  });

  it('gives up at once when the provider refuses, when the number is none, or when nobody carries', async () => {
    const refused = await send();
    answers = [{ kind: 'refused', reason: '空号' }];
    await deliverNotice(office(), { region, id: refused });
    expect(await newest()).toMatchObject({ state: 'failed', lastError: '空号' });
    const noNumber = await send({ to: '110' });
    await deliverNotice(office(), { region, id: noNumber });
    expect(await newest()).toMatchObject({ state: 'failed', lastError: '收件地址无法送达' });
    const noCarrier = await send();
    await deliverNotice(office({ carriers: { sms: undefined, email: undefined, wechat: undefined } }), {
      region,
      id: noCarrier,
    });
    expect(await newest()).toMatchObject({ state: 'failed', lastError: '本系统没有配置这个通道' });
    expect(parcels).toHaveLength(1);
  });

  it('ends on the demo’s page where a demo county has no carrier; the code stays to be read', async () => {
    const id = await send({ template: 'accounts.sign-in-code', values: { code: '123456' } });
    const none = { sms: undefined, email: undefined, wechat: undefined };
    await deliverNotice(office({ carriers: none, isDemo: async () => true }), { region, id });
    const notice = await newest();
    expect(notice).toMatchObject({ state: 'sent', carrier: 'demo' });
    expect(notice.valuesSealed).toBeDefined();
  });

  it('waits for the next try when our own code fails, and the failure is not swallowed', async () => {
    const id = await send();
    answers = [new Error('bug')];
    await expect(deliverNotice(office(), { region, id })).rejects.toThrow('bug');
    expect(await newest()).toMatchObject({ state: 'waiting', attempts: 1 });
  });
});

describe('a process that dies while sending', () => {
  it('leaves the message to another one after the lease, with the same id for the provider', async () => {
    const id = await send();
    const dead = { ...carrier, deliver: () => new Promise<Delivery>(() => undefined) };
    void deliverNotice(office({ carriers: { sms: dead, email: undefined, wechat: undefined } }), {
      region,
      id,
    });
    await expect.poll(async () => (await newest()).state).toBe('sending');
    await sweepNotices(db, later(60));
    expect(await queuedAt(id)).toEqual(now);
    now = later(130);
    await sweepNotices(db, now);
    expect(await queuedAt(id)).toEqual(now);
    await deliverNotice(office(), { region, id });
    expect(await newest()).toMatchObject({ state: 'sent', attempts: 2 });
  });
});
