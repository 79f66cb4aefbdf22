import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import type { Act, Actor } from '../../../platform/actor.ts';
import { generateKeys } from '../../../platform/crypto.ts';
import { sql } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { MessageTemplate } from '../../../platform/messenger.ts';
import { createMessenger } from '../create-messenger.ts';
import { forgetOldContents } from '../delivery/sweep-notices.ts';
import { type NoticeState, noticeStates } from '../notice.ts';
import { templateRegister } from '../templates/template-register.ts';
import { cancelNotice } from './cancel-notice.ts';
import { listDemoMessages, type OutboxOffice } from './list-demo-messages.ts';
import { listOutbox } from './list-outbox.ts';
import { requestRetry } from './request-retry.ts';

const { db } = await testDatabase();
const keys = generateKeys();
const templates: MessageTemplate[] = [
  {
    name: 'accounts.sign-in-code',
    purpose: '登录验证码',
    kind: 'code',
    texts: { sms: '验证码{code}，五分钟内有效。', email: { subject: '验证码', body: '{code}' } },
  },
];
const messenger = createMessenger(keys, templates);
const now = new Date('2023-11-02T01:00:00Z');
const unconfigured = { smtp: undefined, smsGateway: undefined, wechatGateway: undefined };

let region = '';
beforeEach(() => {
  region = randomUUID().replaceAll('-', '').slice(0, 6);
});

function act(changed: Partial<Actor> = {}): Act {
  const actor: Actor = {
    kind: 'staff',
    id: 'staff-1',
    name: '系统管理员',
    region,
    roles: ['system-admin'],
    scopes: [],
    organisationId: undefined,
    personId: undefined,
    ...changed,
  };
  return { actor, now, requestId: 'request-1', keys, messenger };
}

async function sent(state: NoticeState = 'waiting', to = '13800138000'): Promise<string> {
  await inTransaction(db, (tx) =>
    messenger.send(tx, {
      region,
      channel: to.includes('@') ? 'email' : 'sms',
      to,
      template: 'accounts.sign-in-code',
      values: { code: '123456' },
      now,
    }),
  );
  const id = (await listOutbox({ db, keys, region }, { page: 1 })).entries[0]?.id ?? '';
  const settledAt = ['sent', 'failed', 'cancelled'].includes(state) ? now : null;
  await sql`UPDATE notices SET state = ${state}, settled_at = ${settledAt}, lease_until = ${state === 'sending' ? now : null}
    WHERE region_code = ${region} AND id = ${id}`.execute(db);
  return id;
}

async function stateOf(id: string): Promise<string | undefined> {
  const { entries } = await listOutbox({ db, keys, region }, { page: 1 });
  return entries.find((entry) => entry.id === id)?.state;
}

const retry = (id: string, as = act()) => inTransaction(db, (tx) => requestRetry(tx, as, id));
const cancel = (id: string, as = act()) => inTransaction(db, (tx) => cancelNotice(tx, as, id));

describe('the system administrator', () => {
  it.each(noticeStates)('may do what the table allows with a message that is %s', async (state) => {
    const retried = retry(await sent(state));
    await (state === 'failed'
      ? retried
      : expect(retried).rejects.toMatchObject({ code: 'notice.not-failed' }));
    const cancelled = cancel(await sent(state));
    await (state === 'failed' || state === 'waiting'
      ? cancelled
      : expect(cancelled).rejects.toMatchObject({ code: 'notice.not-open' }));
  });

  it('gives a failed message its tries again, on the record and in the queue', async () => {
    const id = await sent('failed');
    await retry(id);
    expect(await stateOf(id)).toBe('waiting');
    const audit = await sql<{
      word: string;
    }>`SELECT word FROM audit_events WHERE region_code = ${region}`.execute(db);
    expect(audit.rows).toEqual([{ word: 'notice.retry' }]);
    const jobs = await sql`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`notices.deliver:${id}`}`.execute(
      db,
    );
    expect(jobs.rows).toHaveLength(1);
  });

  it('erases the content of a message by cancelling it', async () => {
    const id = await sent();
    await cancel(id);
    const rows = await sql<{
      values_sealed: string | null;
    }>`SELECT values_sealed FROM notices WHERE id = ${id}`.execute(db);
    expect(rows.rows).toEqual([{ values_sealed: null }]);
    expect(
      await listDemoMessages(
        { db, keys, config: unconfigured, register: templateRegister(templates) },
        region,
      ),
    ).toEqual([]);
  });

  it('finds one recipient in any spelling, and sees everybody masked', async () => {
    await sent('waiting', '13800138000');
    await sent('waiting', '13900139000');
    const recipient = { channel: 'sms', to: '+86 139 0013 9000' } as const;
    const { entries } = await listOutbox({ db, keys, region }, { recipient, page: 1 });
    expect(entries.map((entry) => entry.maskedRecipient)).toEqual(['139****9000']);
  });

  it('filters by state and channel, and leafs', async () => {
    await sent('failed');
    await sent('waiting', 'zhang@example.org');
    const list = async (query: object) =>
      (await listOutbox({ db, keys, region }, { page: 1, ...query })).entries.length;
    expect(await list({ state: 'failed' })).toBe(1);
    expect(await list({ channel: 'email' })).toBe(1);
    expect(await list({ channel: 'email', state: 'failed' })).toBe(0);
    expect(await list({ page: 2 })).toBe(0);
  });
});

describe('nobody else', () => {
  it('may retry or cancel: other staff, workers, the administrator of another county', async () => {
    const id = await sent('failed');
    for (const roles of [['rights-clerk'], ['security-admin'], []]) {
      await expect(retry(id, act({ roles }))).rejects.toMatchObject({ status: 403 });
      await expect(cancel(id, act({ roles }))).rejects.toMatchObject({ status: 403 });
    }
    await expect(cancel(id, act({ kind: 'worker' }))).rejects.toMatchObject({ status: 403 });
    await expect(cancel(id, act({ region: '469025' }))).rejects.toMatchObject({ status: 404 });
    expect(await stateOf(id)).toBe('failed');
  });
});

describe('the demo’s page', () => {
  const list = (config: OutboxOffice['config'] = unconfigured) =>
    listDemoMessages({ db, keys, config, register: templateRegister(templates) }, region);

  it('shows the newest code first, with the number masked', async () => {
    await sent();
    await sent('waiting', '13900139000');
    expect((await list()).map(({ to, text }) => ({ to, text }))).toEqual([
      { to: '139****9000', text: '验证码123456，五分钟内有效。' },
      { to: '138****8000', text: '验证码123456，五分钟内有效。' },
    ]);
  });

  it('never shows messages of a channel that really sends', async () => {
    await sent();
    await sent('waiting', 'zhang@example.org');
    const gateway = { url: 'http://127.0.0.1:9/send', token: 't' };
    const shown = await list({ ...unconfigured, smsGateway: gateway });
    expect(shown.map((message) => message.channel)).toEqual(['email']);
  });
});

it('what was said is forgotten after half a year, that it was sent is not', async () => {
  const id = await sent('sent');
  await forgetOldContents(db, new Date(now.getTime() + 181 * 86_400_000));
  expect(await stateOf(id)).toBe('sent');
  const rows = await sql<{
    values_sealed: string | null;
  }>`SELECT values_sealed FROM notices WHERE id = ${id}`.execute(db);
  expect(rows.rows).toEqual([{ values_sealed: null }]);
});
