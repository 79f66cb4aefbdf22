import { beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../../../test/act.ts';
import { testApp } from '../../../../test/app.ts';
import { castPassword, castRegion } from '../../../../test/cast.ts';
import type { Client, Page } from '../../../../test/client.ts';
import { totpCode } from '../second-factor/totp.ts';

const site = await testApp();
const { pool } = site;
await pool.query("UPDATE security_policies SET second_factor = 'required' WHERE region_code = $1", [
  castRegion,
]);

let now = testNow;
beforeEach(async () => {
  now = new Date(now.getTime() + 3_600_000);
  site.setNow(now);
  await pool.query('UPDATE staff_accounts SET failed_attempts = 0, locked_until = NULL');
});

/** The clock runs on between one code and the next. */
function tick(seconds: number): void {
  now = new Date(now.getTime() + seconds * 1_000);
  site.setNow(now);
}

async function password(userName: string, more = {}): Promise<{ client: Client; page: Page }> {
  const client = site.client();
  return {
    client,
    page: await client.post('/console/sign-in', { userName, password: castPassword, ...more }),
  };
}

const path = { code: '/console/sign-in/code', enrol: '/console/sign-in/enrol' };

interface Enrolled {
  readonly secret: string;
  readonly recovery: readonly string[];
}

/** First sign-in of somebody whose county requires a second factor. */
async function enrol(userName: string): Promise<Enrolled> {
  const { client, page } = await password(userName);
  expect(page.location).toBe(path.enrol);
  const form = await client.get(path.enrol);
  const secret = (/密钥:([A-Z2-7 ]+)/.exec(form.text)?.[1] ?? '').replaceAll(' ', '');
  expect(form.document.querySelector('img')?.getAttribute('src')).toMatch(/^data:image\/png/);
  const wrong = await client.submit(form, path.enrol, { code: '000000' });
  expect(wrong.text).toContain('口令不对');
  expect(wrong.text.replaceAll(' ', '')).toContain(secret);
  const done = await client.submit(form, path.enrol, { code: totpCode(secret, now) });
  expect((await client.get('/console/account')).status).toBe(200);
  return {
    secret,
    recovery: [...done.document.querySelectorAll('ol li')].map((item) => item.textContent?.trim() ?? ''),
  };
}

describe('a required second factor', () => {
  it('is enrolled at the first sign-in, with ten recovery codes, and asked for from then on', async () => {
    const { secret, recovery } = await enrol('rights-clerk');
    expect(recovery).toHaveLength(10);
    tick(30);
    const { client, page } = await password('rights-clerk', { next: '/console/account' });
    expect(page.location).toBe(`${path.code}?next=%2Fconsole%2Faccount`);
    expect((await client.get('/console/account')).status).toBe(303);
    const form = await client.get(page.location ?? '');
    expect((await client.submit(form, path.code, { code: totpCode(secret, now) })).location).toBe(
      '/console/account',
    );
    expect((await client.get('/console/account')).status).toBe(200);
  });

  it('takes no code twice', async () => {
    const { secret } = await enrol('rights-head');
    tick(60);
    const first = await password('rights-head');
    expect((await first.client.post(path.code, { code: totpCode(secret, now) })).status).toBe(303);
    const second = await password('rights-head');
    const page = await second.client.post(path.code, { code: totpCode(secret, now) });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('已用过')]);
  });

  it('takes each recovery code once', async () => {
    const { recovery } = await enrol('care-clerk');
    const code = ` ${recovery[3]?.toUpperCase().replaceAll('-', ' ')} `;
    expect((await (await password('care-clerk')).client.post(path.code, { code })).status).toBe(303);
    expect((await (await password('care-clerk')).client.post(path.code, { code })).status).toBe(422);
  });

  it('locks the account at the fifth wrong code; the right password does not start the count anew', async () => {
    const { secret } = await enrol('leader');
    for (let n = 0; n < 4; n += 1) {
      const { client } = await password('leader');
      expect((await client.post(path.code, { code: '000000' })).text).toContain('口令不对');
    }
    const { client } = await password('leader');
    expect((await client.post(path.code, { code: '000000' })).text).toContain('已锁定');
    tick(60);
    expect((await client.post(path.code, { code: totpCode(secret, now) })).text).toContain('已锁定');
  });

  it('is not passed over by asking for another step or by waiting', async () => {
    await enrol('talent-clerk');
    const { client } = await password('talent-clerk');
    expect((await client.post(path.enrol, { code: '123456' })).status).toBe(401);
    expect(
      (
        await client.post('/console/sign-in/new-password', {
          newPassword: 'A1@aaaaaaaa',
          again: 'A1@aaaaaaaa',
        })
      ).status,
    ).toBe(401);
    tick(601);
    expect((await client.get(path.code)).location).toBe('/console/sign-in');
  });

  it('cannot be turned off by its owner, but reset by a security admin', async () => {
    await enrol('security-admin');
    const admin = await site.signInAs('security-admin');
    expect(
      (await admin.post('/console/account/second-factor/remove', { password: castPassword })).status,
    ).toBe(403);
    await enrol('audit-admin');
    const { id } = site.staff['audit-admin'];
    const page = await admin.post(`/console/accounts/${id}/reset-second-factor`, { reason: '手机丢失' });
    expect(page.status).toBe(303);
    expect((await password('audit-admin')).page.location).toBe(path.enrol);
  });

  it('moves to another phone only with the password', async () => {
    await enrol('system-admin');
    const client = await site.signInAs('system-admin');
    const form = await client.get('/console/account/second-factor');
    const secret = (/密钥:([A-Z2-7 ]+)/.exec(form.text)?.[1] ?? '').replaceAll(' ', '');
    const code = totpCode(secret, now);
    const send = (given: string) => client.post('/console/account/second-factor', { code, password: given });
    expect((await send('wrong-Password-1')).text).toContain('当前密码不对');
    expect((await send(castPassword)).text).toContain('恢复码');
  });
});
