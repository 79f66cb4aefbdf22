import { beforeEach, describe, expect, it } from 'vitest';
import { testNow } from '../../../../test/act.ts';
import { testApp } from '../../../../test/app.ts';
import { castOrganisation, castPassword, uniqueName } from '../../../../test/cast.ts';
import type { Client } from '../../../../test/client.ts';
import { modules } from '../../../modules.ts';
import { apiScope, type Route, unrecorded } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/id.ts';
import type { OrganisationDirectory } from '../../../platform/module.ts';
import type { Role } from '../role.ts';

const program: Route = {
  method: 'GET',
  path: '/api/v1/things',
  permission: apiScope('things:read'),
  audit: unrecorded('测试'),
  handler: (c) => c.json({ by: c.var.actor.name }),
};
const directory: OrganisationDirectory = {
  search: async (_db, _region, { text }) =>
    '临城镇总工会'.includes(text) ? [{ id: castOrganisation, name: '临城镇总工会' }] : [],
  findNames: async () => new Map([[castOrganisation, '临城镇总工会']]),
};
const others = modules.map((module) => ({ ...module, organisations: undefined }));
const site = await testApp({
  modules: [...others, { name: 'things', routes: [program], organisations: directory }],
});
const { pool } = site;
const [system, security] = [await site.signInAs('system-admin'), await site.signInAs('security-admin')];

beforeEach(() => site.setNow(testNow));

async function makeAccount(): Promise<{ id: string; userName: string; password: string }> {
  const userName = uniqueName('clerk');
  const page = await system.post('/console/accounts/new', { userName, name: '新同志', _requestId: newId() });
  const password = /([A-Z][2-9][a-z2-9]{3}-){3}[A-Z][2-9][a-z2-9]{3}/.exec(page.text)?.[0] ?? '';
  const { rows } = await pool.query('SELECT id FROM staff_accounts WHERE user_name = $1', [userName]);
  return { id: rows[0].id, userName, password };
}

const grant = (client: Client, id: string, roles: readonly Role[]) =>
  client.post(`/console/accounts/${id}/roles`, { roles, reason: '岗位调整' });

async function rolesOf(id: string): Promise<string[]> {
  return (await pool.query('SELECT roles FROM staff_accounts WHERE id = $1', [id])).rows[0].roles;
}

describe('creating an account', () => {
  it('gives a first password that is shown once, must be changed, and no role', async () => {
    const { id, userName, password } = await makeAccount();
    expect(await rolesOf(id)).toEqual([]);
    const signIn = await site.client().post('/console/sign-in', { userName, password });
    expect(signIn.location).toBe('/console/sign-in/new-password');
    expect((await system.get(`/console/accounts/${id}`)).html).not.toContain(password);
  });

  it('happens once on a double click', async () => {
    const form = { userName: uniqueName('twice'), name: '双击', _requestId: newId() };
    const pages = await Promise.all([
      system.post('/console/accounts/new', form),
      system.post('/console/accounts/new', form),
    ]);
    expect(pages.map((page) => page.status).sort()).toEqual([200, 303]);
  });

  it('refuses a user name that is taken or malformed, keeping what was typed', async () => {
    const taken = await system.post('/console/accounts/new', { userName: 'leader', name: '另一位' });
    expect(taken.document.querySelector('#f-userName-error')?.textContent).toContain('已有人使用');
    expect(taken.document.querySelector('#f-name')?.getAttribute('value')).toBe('另一位');
    expect((await system.post('/console/accounts/new', { userName: '张三', name: '张三' })).status).toBe(422);
  });
});

describe('granting roles', () => {
  it('is done by the security admin with a reason, ends open sessions and is on record', async () => {
    const { id } = await makeAccount();
    expect((await grant(security, id, ['rights-clerk', 'care-clerk'])).status).toBe(303);
    expect(await rolesOf(id)).toEqual(['rights-clerk', 'care-clerk']);
    const { rows } = await pool.query(
      "SELECT reason, detail FROM audit_events WHERE word = 'account.grant-roles' AND subject_id = $1",
      [id],
    );
    expect(rows).toMatchObject([
      { reason: '岗位调整', detail: { from: [], to: ['rights-clerk', 'care-clerk'] } },
    ]);
  });

  it('never mixes admin and business roles', async () => {
    const { id } = await makeAccount();
    const page = await grant(security, id, ['audit-admin', 'rights-clerk']);
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('三类管理员必须分设')]);
  });

  it('asks for an organisation before a role that sees its own organisation only', async () => {
    const { id } = await makeAccount();
    expect((await grant(security, id, ['township-clerk'])).text).toContain('请先由系统管理员设置所属单位');
    const found = await system.get(`/console/accounts/${id}?q=临城`);
    await system.submit(found, `/console/accounts/${id}/organisation`, { organisationId: castOrganisation });
    expect((await grant(security, id, ['township-clerk'])).status).toBe(303);
    expect((await system.get(`/console/accounts/${id}`)).text).toContain('临城镇总工会');
    const cleared = await system.post(`/console/accounts/${id}/organisation`, { organisationId: '' });
    expect(cleared.text).toContain('不能清空所属单位');
  });

  it('is not for the system admin, and for nobody about himself', async () => {
    const { id } = await makeAccount();
    expect((await grant(system, id, ['leader'])).status).toBe(403);
    const own = await grant(security, site.staff['security-admin'].id, ['leader']);
    expect(own.text).toContain('不能对自己的账号');
  });

  it('cannot get past the database either', async () => {
    const { id } = await makeAccount();
    for (const roles of [
      ['system-admin', 'audit-admin'],
      ['leader', 'liaison'],
      ['king'],
      ['audit-admin', 'leader'],
    ]) {
      await expect(
        pool.query('UPDATE staff_accounts SET roles = $2 WHERE id = $1', [id, roles]),
      ).rejects.toThrow(/roles_separated/);
    }
  });
});

describe('leaving', () => {
  it('closes the account at once, names who takes over, and keeps the row', async () => {
    const { id, userName, password } = await makeAccount();
    await grant(security, id, ['rights-clerk']);
    const page = await system.post(`/console/accounts/${id}/deactivate`, {
      reason: '退休',
      successor: 'rights-clerk',
    });
    expect(page.status).toBe(303);
    expect((await site.client().post('/console/sign-in', { userName, password })).text).toContain(
      '用户名或密码不对',
    );
    const shown = await system.get(`/console/accounts/${id}`);
    expect(shown.text).toContain('退休');
    expect(shown.text).toContain(site.staff['rights-clerk'].name);
    expect((await system.post(`/console/accounts/${id}/reactivate`, { reason: '返聘' })).status).toBe(303);
    expect((await site.client().post('/console/sign-in', { userName, password })).status).toBe(303);
  });

  it('refuses a successor who is not there', async () => {
    const { id } = await makeAccount();
    expect(
      (await system.post(`/console/accounts/${id}/deactivate`, { reason: '退休', successor: 'nobody' })).text,
    ).toContain('接手人');
  });

  it('shows what is open on a hand-over list', async () => {
    expect((await system.get(`/console/accounts/${site.staff['rights-clerk'].id}/hand-over`)).text).toContain(
      '待办',
    );
  });
});

describe('restoring access', () => {
  it('gives a new first password', async () => {
    const { id, userName, password } = await makeAccount();
    const page = await system.post(`/console/accounts/${id}/reset-password`, { reason: '忘记密码' });
    expect(page.text).toContain('初始密码');
    expect((await site.client().post('/console/sign-in', { userName, password })).status).toBe(422);
  });

  it('lifts a lock and ends sessions, by the security admin', async () => {
    const { id } = site.staff.leader;
    await pool.query(
      "UPDATE staff_accounts SET failed_attempts = 5, locked_until = '2100-01-01' WHERE id = $1",
      [id],
    );
    await security.post(`/console/accounts/${id}/unlock`, { reason: '本人确认' });
    expect(
      (await site.client().post('/console/sign-in', { userName: 'leader', password: castPassword })).status,
    ).toBe(303);
    const leader = await site.signInAs('leader');
    await security.post(`/console/accounts/${id}/end-sessions`, { reason: '设备丢失' });
    expect((await leader.get('/console/account')).status).toBe(303);
  });
});

describe("one's own account", () => {
  it('lists where one is signed in and ends one place or all', async () => {
    const [here, there] = [await site.signInAs('care-clerk'), await site.signInAs('care-clerk')];
    const page = await here.get('/console/account');
    const action = page.document.querySelector('form[action*="/sessions/"]')?.getAttribute('action') ?? '';
    expect((await here.post(action)).status).toBe(303);
    expect((await there.get('/console/account')).status).toBe(303);
    await here.post('/console/account/sign-out-everywhere');
    expect((await here.get('/console/account')).status).toBe(303);
  });

  it('ends no session of anybody else', async () => {
    const [mine, other] = [await site.signInAs('care-clerk'), await site.signInAs('liaison')];
    const { rows } = await pool.query('SELECT id FROM sessions WHERE staff_account_id = $1', [
      site.staff.liaison.id,
    ]);
    await mine.post(`/console/account/sessions/${rows[0].id}/end`);
    expect((await other.get('/console/account')).status).toBe(200);
  });

  it('changes the password with the present one and stays signed in here only', async () => {
    const [here, there] = [await site.signInAs('talent-clerk'), await site.signInAs('talent-clerk')];
    const change = (password: string) =>
      here.post('/console/account/password', {
        password,
        newPassword: 'Another@2024',
        again: 'Another@2024',
      });
    expect((await change('wrong-Password-1')).text).toContain('当前密码不对');
    expect((await change(castPassword)).status).toBe(303);
    expect((await here.get('/console/account')).status).toBe(200);
    expect((await there.get('/console/account')).status).toBe(303);
  });
});

describe('API tokens', () => {
  it('are issued with scopes and an end, shown once, and revoked at once', async () => {
    const issued = await security.post('/console/tokens', {
      name: '省总交换',
      scopes: 'things:read',
      expiresOn: '2023-11-30',
    });
    const token = /令牌 ?([\w-]{43})/.exec(issued.text)?.[1] ?? '';
    const client = site.client();
    client.useToken(token);
    expect((await client.get('/api/v1/things')).status).toBe(200);
    const page = await security.get('/console/tokens');
    expect(page.html).not.toContain(token);
    const action = page.document.querySelector('form[action$="/revoke"]')?.getAttribute('action') ?? '';
    expect((await security.post(action)).status).toBe(303);
    expect((await client.get('/api/v1/things')).status).toBe(401);
  });

  it('end after their last day, and open nothing outside their scopes', async () => {
    const client = await site.withToken('things:read');
    site.setNow(new Date(testNow.getTime() + 86_400_000));
    const page = await client.get('/api/v1/things');
    expect([page.status, page.headers.get('content-type')]).toEqual([
      401,
      expect.stringContaining('application/problem+json'),
    ]);
    expect((await (await site.withToken('others:read')).get('/api/v1/things')).status).toBe(403);
  });

  it('are refused with a scope that no route has, or for longer than a year', async () => {
    const scope = await security.post('/console/tokens', {
      name: 'x',
      scopes: 'everything',
      expiresOn: '2023-11-30',
    });
    const end = await security.post('/console/tokens', {
      name: 'x',
      scopes: 'things:read',
      expiresOn: '2033-11-30',
    });
    expect([scope.status, end.status]).toEqual([422, 422]);
  });
});

describe('the security policy', () => {
  it('begins on a day, not in the past, within its bounds, and is on record', async () => {
    const form = await security.get('/console/security');
    const shown = Object.fromEntries(
      [...form.document.querySelectorAll('form.form input')].map((input) => [
        input.getAttribute('name') ?? '',
        input.getAttribute('value') ?? '',
      ]),
    );
    const values = {
      ...shown,
      secondFactor: 'off',
      lockoutTries: '4',
      validFrom: '2023-12-01',
      source: '本县规定',
      verified: 'on',
    };
    expect((await security.post('/console/security', { ...values, validFrom: '2023-11-01' })).text).toContain(
      '不能早于今天',
    );
    expect((await security.post('/console/security', { ...values, lockoutTries: '400' })).text).toContain(
      '3 到 10 次',
    );
    expect((await security.post('/console/security', values)).status).toBe(303);
    const page = await security.get('/console/security');
    expect(page.text).toContain('连续输错几次锁定 5 → 4 次');
    expect(page.text).toContain('本县规定');
  });
});
