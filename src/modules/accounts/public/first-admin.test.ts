import { describe, expect, it } from 'vitest';
import { testNow } from '../../../../test/act.ts';
import { testApp } from '../../../../test/app.ts';
import { castRegion } from '../../../../test/cast.ts';
import { systemActor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { createAdminInvitation } from '../first-admin/create-admin-invitation.ts';

const site = await testApp();

function invite(): Promise<string> {
  const { deps } = site;
  const act = {
    actor: systemActor(castRegion),
    now: testNow,
    requestId: newId(),
    keys: deps.keys,
    messenger: deps.messenger,
  };
  return inTransaction(site.db, (tx) => createAdminInvitation(tx, act, { region: castRegion }));
}

const three = (prefix: string) => ({
  'system-admin.userName': `${prefix}-system`,
  'system-admin.name': '甲',
  'security-admin.userName': `${prefix}-security`,
  'security-admin.name': '乙',
  'audit-admin.userName': `${prefix}-audit`,
  'audit-admin.name': '丙',
});

describe('the one-time link for the first administrators', () => {
  it('makes three accounts for three people, once', async () => {
    const path = await invite();
    const client = site.client();
    const form = await client.get(path);
    const same = await client.submit(form, '/console/first-admin', {
      ...three('one'),
      'audit-admin.userName': 'one-system',
    });
    expect(same.text).toContain('三位管理员的用户名不能相同');
    const made = await client.submit(form, '/console/first-admin', three('one'));
    const passwords = [...made.text.matchAll(/初始密码 ?([A-Za-z2-9-]{23})/g)].map((match) => match[1] ?? '');
    expect(passwords).toHaveLength(3);
    const signIn = await client.post('/console/sign-in', {
      userName: 'one-audit',
      password: passwords[2] ?? '',
    });
    expect(signIn.location).toBe('/console/sign-in/new-password');
    expect((await client.submit(form, '/console/first-admin', three('two'))).status).toBe(410);
    expect((await client.get(path)).status).toBe(410);
  });

  it('without it there is nothing to fill in, however wrong the rest is', async () => {
    const answer = await site.client().post('/console/first-admin', { token: 'made-up' });
    expect(answer.status).toBe(410);
  });

  it('makes all three or none', async () => {
    const form = await site.client().get(await invite());
    const client = site.client();
    const page = await client.submit(form, '/console/first-admin', {
      ...three('mix'),
      'audit-admin.userName': 'leader',
    });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('已有人使用')]);
    const { rows } = await site.pool.query("SELECT 1 FROM staff_accounts WHERE user_name LIKE 'mix%'");
    expect(rows).toEqual([]);
    expect((await client.submit(form, '/console/first-admin', three('mix'))).status).toBe(200);
  });

  it('is good for 24 hours', async () => {
    const path = await invite();
    site.setNow(new Date(testNow.getTime() + 86_400_000));
    expect((await site.client().get(path)).status).toBe(410);
    expect(
      (await site.client().post('/console/first-admin', { token: path.slice(-43), ...three('late') })).status,
    ).toBe(410);
  });
});
