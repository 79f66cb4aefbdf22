import { beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../../../test/act.ts';
import { testApp } from '../../../../test/app.ts';
import { castPassword, castRegion } from '../../../../test/cast.ts';
import type { Client, Page } from '../../../../test/client.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { savePolicy } from '../policies/policy-store.ts';
import { levelThreePolicy } from '../policies/security-policy.ts';

const site = await testApp();
const { pool } = site;

beforeEach(async () => {
  site.setNow(testNow);
  await pool.query('DELETE FROM throttles');
  await pool.query('UPDATE staff_accounts SET failed_attempts = 0, locked_until = NULL');
});

const later = (seconds: number) => site.setNow(new Date(testNow.getTime() + seconds * 1_000));

function signIn(client: Client, userName: string, password = castPassword, more = {}): Promise<Page> {
  return client.post('/console/sign-in', { userName, password, ...more });
}

async function fail(userName: string, times: number): Promise<Page> {
  let page = await signIn(site.client(), userName, 'wrong-Password-1');
  for (let n = 1; n < times; n += 1) page = await signIn(site.client(), userName, 'wrong-Password-1');
  return page;
}

describe('signing in with user name and password', () => {
  it('opens the console and writes it down', async () => {
    const client = site.client();
    const page = await signIn(client, 'rights-clerk');
    expect([page.status, page.location]).toEqual([303, '/console']);
    expect((await client.get('/console/account')).text).toContain('rights-clerk');
    const { rows } = await pool.query(
      "SELECT actor_id FROM audit_events WHERE word = 'session.open' ORDER BY id DESC LIMIT 1",
    );
    expect(rows[0].actor_id).toBe(site.staff['rights-clerk'].id);
  });

  it('takes the user name with capitals and spaces around it', async () => {
    expect((await signIn(site.client(), ' Rights-Clerk ')).status).toBe(303);
  });

  it('answers a wrong password and an unknown name with the same words', async () => {
    const known = await signIn(site.client(), 'leader', 'wrong-Password-1');
    const unknown = await signIn(site.client(), 'nobody', 'wrong-Password-1');
    expect(known.status).toBe(422);
    const words = (page: Page) => page.document.querySelector('#f-password-error')?.textContent;
    expect(words(known)).toContain('用户名或密码不对');
    expect(words(unknown)).toBe(words(known));
  });

  it('asks beside the field for what was left empty and never sends a password back', async () => {
    const page = await signIn(site.client(), 'leader', '');
    expect(page.document.querySelector('#f-password-error')?.textContent).toContain('请填写密码');
    expect((await signIn(site.client(), 'leader', 'wrong-Password-1')).html).not.toContain(
      'wrong-Password-1',
    );
  });

  it('sends on to the page that was asked for, on this site only', async () => {
    const client = site.client();
    const sent = await client.get('/console/accounts?state=active');
    expect(sent.location).toBe('/console/sign-in?next=%2Fconsole%2Faccounts%3Fstate%3Dactive');
    const form = await client.get(sent.location ?? '');
    const page = await client.submit(form, '/console/sign-in', {
      userName: 'system-admin',
      password: castPassword,
    });
    expect(page.location).toBe('/console/accounts?state=active');
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      expect((await signIn(site.client(), 'leader', castPassword, { next })).location).toBe('/console');
    }
  });

  it('keeps the account closed that was deactivated, without saying so', async () => {
    await pool.query(
      "UPDATE staff_accounts SET deactivated_at = now(), deactivation_reason = '离岗' WHERE user_name = 'liaison'",
    );
    expect((await signIn(site.client(), 'liaison')).text).toContain('用户名或密码不对');
  });
});

describe('the lock', () => {
  it('closes at the fifth failure, even for the right password, and opens after 300 seconds', async () => {
    expect((await fail('care-clerk', 4)).text).toContain('用户名或密码不对');
    expect((await fail('care-clerk', 1)).text).toContain('已锁定');
    later(299);
    expect((await signIn(site.client(), 'care-clerk')).text).toContain('已锁定');
    later(300);
    expect((await signIn(site.client(), 'care-clerk')).status).toBe(303);
  });

  it('is shown for unknown names alike', async () => {
    expect((await fail('no-such-name', 5)).text).toContain('已锁定');
    later(301);
    expect((await fail('no-such-name', 1)).text).toContain('用户名或密码不对');
  });

  it('counts failures that come at the same moment', async () => {
    await Promise.all(Array.from({ length: 8 }, () => fail('talent-clerk', 1)));
    expect((await signIn(site.client(), 'talent-clerk')).text).toContain('已锁定');
  });

  it('slows one address down after 30 failures, whatever the names', async () => {
    for (let n = 0; n < 30; n += 1) await pool.query(...failureFrom('unknown'));
    expect((await signIn(site.client(), 'leader')).status).toBe(429);
    later(301);
    expect((await signIn(site.client(), 'leader')).status).toBe(303);
  });
});

function failureFrom(address: string): [string, unknown[]] {
  const statement = `INSERT INTO throttles AS t VALUES ($1, $2, 1) ON CONFLICT (key) DO UPDATE SET count = t.count + 1`;
  return [statement, [`staff-address:${address}`, testNow]];
}

describe('a session', () => {
  it('ends after ten minutes without a request', async () => {
    const client = await site.signInAs('leader');
    later(599);
    expect((await client.get('/console/account')).status).toBe(200);
    later(599 + 600);
    const page = await client.get('/console/account');
    expect([page.status, page.location]).toEqual([303, expect.stringContaining('expired=1')]);
    expect((await client.get(page.location ?? '')).text).toContain('登录已超时');
  });

  it('ends after twelve hours of work', async () => {
    const client = await site.signInAs('leader');
    for (let minute = 9; minute < 12 * 60; minute += 9) {
      later(minute * 60);
      await client.get('/console/account');
    }
    later(12 * 3_600 - 1);
    expect((await client.get('/console/account')).status).toBe(200);
    later(12 * 3_600);
    expect((await client.get('/console/account')).status).toBe(303);
  });

  it('ends with 退出, on the server too', async () => {
    const client = await site.signInAs('leader');
    const token = client.cookie('wenlan_staff') ?? '';
    await client.post('/console/sign-out');
    client.setCookie('wenlan_staff', token);
    expect((await client.get('/console/account')).status).toBe(303);
  });

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const cookie = (await signIn(site.client(), 'leader')).headers.getSetCookie().join();
    expect(cookie).toMatch(/^wenlan_staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is one kind for one door: a staff cookie opens no worker page', async () => {
    const client = await site.signInAs('leader');
    expect((await client.get('/my/messages')).location).toContain('/sign-in?next=');
  });
});

describe('a password that has aged or was given', () => {
  it('must be changed before anything else, by the rules', async () => {
    await pool.query("UPDATE staff_accounts SET must_change_password = true WHERE user_name = 'rights-head'");
    const client = site.client();
    const first = await signIn(client, 'rights-head', castPassword, { next: '/console/account' });
    expect(first.location).toBe('/console/sign-in/new-password?next=%2Fconsole%2Faccount');
    expect((await client.get('/console/account')).status).toBe(303);
    const form = await client.get(first.location ?? '');
    const send = (newPassword: string, again = newPassword) =>
      client.submit(form, '/console/sign-in/new-password', { newPassword, again });
    expect((await send('Short@1')).text).toContain('密码至少 10 位');
    expect((await send(castPassword)).text).toContain('不能与最近 5 次用过的密码相同');
    expect((await send('Wenlan@2024', 'Wenlan@2025')).text).toContain('两次输入的密码不一样');
    expect((await send('Wenlan@2024')).location).toBe('/console/account');
    expect((await client.get('/console/account')).status).toBe(200);
    expect((await signIn(site.client(), 'rights-head', 'Wenlan@2024')).location).toBe('/console');
  });

  it('must be changed after 90 days', async () => {
    later(90 * 86_400);
    expect((await signIn(site.client(), 'leader')).location).toBe('/console/sign-in/new-password');
  });
});

describe('over https', () => {
  it('marks the cookie Secure under the __Host- prefix', async () => {
    const safe = await testApp({ environment: { WENLAN_SITE_URL: 'https://ghy.example' } });
    const page = await signIn(safe.client(), 'leader');
    expect(page.headers.getSetCookie().join()).toMatch(
      /^__Host-wenlan_staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await (await safe.signInAs('leader')).get('/console/account')).status).toBe(200);
  });
});

it('follows the policy in force on the day', async () => {
  const dated = {
    policy: { ...levelThreePolicy, lockoutTries: 3, secondFactor: 'off' as const },
    source: '测试',
    verified: true,
  };
  await inTransaction(site.db, (tx) =>
    savePolicy(tx, castRegion, { ...dated, validFrom: '2023-11-03', createdAt: testNow, createdBy: '测试' }),
  );
  expect((await fail('leader', 3)).text).toContain('用户名或密码不对');
  later(86_400);
  await pool.query('UPDATE staff_accounts SET failed_attempts = 0');
  expect((await fail('leader', 3)).text).toContain('已锁定');
});
