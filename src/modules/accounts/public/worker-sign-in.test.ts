import { beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../../../test/act.ts';
import { testApp } from '../../../../test/app.ts';
import type { Client, Page } from '../../../../test/client.ts';
import { publicActor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { findWorkerPhone, linkWorkerToPerson } from '../worker/link-worker.ts';

const site = await testApp();
const { pool } = site;
let serial = 0;
let phone = '';

beforeEach(async () => {
  serial += 1;
  phone = `1390000${String(serial).padStart(4, '0')}`;
  site.setNow(testNow);
  await pool.query('DELETE FROM throttles');
});

const later = (seconds: number) => site.setNow(new Date(testNow.getTime() + seconds * 1_000));
const ask = (client: Client) => client.post('/sign-in', { phone });
const lastCode = () => site.sent.at(-1)?.values.code ?? '';

async function enter(client: Client, code = lastCode()): Promise<Page> {
  return client.post('/sign-in/code', { phone, code });
}

function wrongCode(): string {
  return lastCode() === '000000' ? '000001' : '000000';
}

describe('signing in by phone', () => {
  it('needs a number and the code that was sent to it; the first time makes the account', async () => {
    const client = site.client();
    const page = await client.post('/sign-in', {
      phone: `+86 ${phone.slice(0, 3)} ${phone.slice(3)}`,
      next: '/my/messages',
    });
    expect(page.text).toContain('验证码已发送');
    expect(page.text).toContain(`139****${phone.slice(-4)}`);
    const message = site.sent.at(-1);
    expect(message).toMatchObject({
      channel: 'sms',
      to: phone,
      template: 'accounts.sign-in-code',
      values: { minutes: '5' },
    });
    const done = await client.submit(page, '/sign-in/code', { code: lastCode() });
    expect([done.status, done.location]).toEqual([303, '/my/messages']);
    expect((await client.get('/my/messages')).status).toBe(200);
    expect(done.headers.getSetCookie().join()).toMatch(
      /HttpOnly; Expires=.*SameSite=Lax|HttpOnly.*SameSite=Lax/,
    );
  });

  it('answers known and unknown numbers alike', async () => {
    const unknown = await ask(site.client());
    await enter(site.client());
    later(61);
    const known = await ask(site.client());
    expect(known.text).toBe(unknown.text);
  });

  it('keeps neither code nor phone number readable in the database', async () => {
    await ask(site.client());
    await enter(site.client());
    const tables = ['sign_in_codes', 'worker_accounts', 'sessions', 'audit_events', 'notices'];
    for (const table of tables) {
      const { rows } = await pool.query(`SELECT t::text AS line FROM ${table} t`);
      expect(rows.map((row) => row.line).join('\n')).not.toContain(phone);
    }
  });

  it.each(['', '12345', 'abc', '02012345678'])('asks again for the number %j', async (typed) => {
    const page = await site.client().post('/sign-in', { phone: typed });
    expect(page.status).toBe(422);
    expect(page.document.querySelector('#f-phone-error')?.textContent).toMatch(/手机号/);
  });
});

describe('the code', () => {
  it('is sent once a minute and ten times a day', async () => {
    for (let n = 0; n < 10; n += 1) {
      later(n * 60);
      expect((await ask(site.client())).status).toBe(200);
      const early = await ask(site.client());
      expect([early.status, early.text]).toEqual([429, expect.stringContaining('60 秒后再获取')]);
    }
    later(3_600);
    expect((await ask(site.client())).text).toContain('次数太多');
    later(86_400);
    expect((await ask(site.client())).status).toBe(200);
  });

  it('is sent once when two browsers ask at the same moment', async () => {
    const before = site.sent.length;
    await Promise.all([ask(site.client()), ask(site.client()), ask(site.client())]);
    expect(site.sent.length).toBe(before + 1);
  });

  it('is not sent more than 30 times an hour to one address', async () => {
    for (let n = 0; n < 30; n += 1)
      await site.client().post('/sign-in', { phone: `1370000${String(n).padStart(4, '0')}` });
    expect((await ask(site.client())).status).toBe(429);
  });

  it('allows five tries', async () => {
    await ask(site.client());
    for (let n = 0; n < 5; n += 1)
      expect((await enter(site.client(), wrongCode())).text).toContain('验证码不对');
    expect((await enter(site.client())).text).toContain('已失效');
  });

  it('allows five tries also when they come at the same moment', async () => {
    await ask(site.client());
    await Promise.all(Array.from({ length: 12 }, () => enter(site.client(), wrongCode())));
    expect((await enter(site.client())).text).toContain('已失效');
  });

  it('is good for five minutes and for one sign-in', async () => {
    await ask(site.client());
    later(300);
    expect((await enter(site.client())).text).toContain('已失效');
    await ask(site.client());
    expect((await enter(site.client())).status).toBe(303);
    expect((await enter(site.client())).text).toContain('已失效');
  });

  it('of one number opens no other', async () => {
    await ask(site.client());
    const page = await site.client().post('/sign-in/code', { phone: '13700009999', code: lastCode() });
    expect(page.status).toBe(422);
  });
});

describe("a worker's account", () => {
  it('ends its session with 退出', async () => {
    const client = await site.signInAsWorker(phone);
    expect((await client.get('/my/messages')).status).toBe(200);
    expect((await client.post('/sign-out')).location).toBe('/');
    expect((await client.get('/my/messages')).status).toBe(303);
  });

  it('is tied to a file once there is one, and shows the name from then on', async () => {
    const client = await site.signInAsWorker(phone);
    const { rows } = await pool.query('SELECT id FROM worker_accounts ORDER BY id DESC LIMIT 1');
    const accountId: string = rows[0].id;
    const { deps } = site;
    const act = {
      actor: publicActor('469024'),
      now: testNow,
      requestId: newId(),
      keys: deps.keys,
      messenger: deps.messenger,
    };
    await inTransaction(site.db, (tx) =>
      linkWorkerToPerson(tx, act, { accountId, personId: newId(), name: '符阿妹' }),
    );
    expect((await client.get('/my/messages')).text).toContain('符阿妹');
    expect(await findWorkerPhone(site.db, act, accountId)).toBe(phone);
  });
});
