import { describe, expect, it } from 'vitest';
import { staffActor } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { moduleApp } from '../../../../test/module-app.ts';
import { publicActor } from '../../../platform/actor.ts';
import { orgsModule } from '../index.ts';

const { db } = await testDatabase();
const app = moduleApp(db, [orgsModule]);
const clerk = staffActor('469024', 'rights-clerk');
const program = { ...publicActor('469024'), kind: 'token' as const, scopes: ['orgs:read'] };
const firm = {
  kind: 'enterprise',
  name: '临高甲建筑有限公司',
  creditCode: '91350100M000100Y43',
  status: 'active',
};

describe('the register of organisations', () => {
  it('takes a firm, shows it, and finds it by its address', async () => {
    const saved = await app.post(clerk, '/console/orgs/new', {
      ...firm,
      contactPhone: '0898-28280000',
      townshipCode: '469024103',
    });
    expect(saved.status).toBe(303);
    const shown = await app.get(clerk, saved.location);
    expect(shown.text).toContain('91350100M000100Y43');
    expect(shown.text).toContain('博厚镇');
    expect(shown.text).toContain('0898-28280000');
    const list = await app.get(
      clerk,
      '/console/orgs?q=%E7%94%B2%E5%BB%BA&township=469024103&kind=enterprise',
    );
    expect(list.text).toContain('临高甲建筑有限公司');
    expect((await app.get(clerk, '/console/orgs?q=%E4%B9%99')).text).toContain('没有符合条件的单位');
  });

  it('shows what is wrong beside the field and keeps what was typed', async () => {
    const page = await app.post(clerk, '/console/orgs/new', {
      ...firm,
      name: '某厂',
      creditCode: '91350100M000100Y44',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('校验位不符');
    expect(page.document.querySelector('input[name=name]')?.getAttribute('value')).toBe('某厂');
  });

  it('asks about a same name, then takes the answer', async () => {
    const twin = { ...firm, name: '临高甲建筑有限责任公司', creditCode: '' };
    const asked = await app.post(clerk, '/console/orgs/new', twin);
    expect(asked.status).toBe(409);
    expect(asked.document.querySelector('input[name=distinct]')).not.toBeNull();
    expect((await app.post(clerk, '/console/orgs/new', { ...twin, distinct: 'on' })).status).toBe(303);
  });

  it('does one thing for a form that is sent twice', async () => {
    const form = {
      kind: 'school',
      name: '临高某校',
      status: 'active',
      _requestId: '01890000-0000-7000-8000-0000000000aa',
    };
    const first = await app.post(clerk, '/console/orgs/new', form);
    const second = await app.post(clerk, '/console/orgs/new', form);
    expect(second.location).toBe(first.location);
  });

  it('keeps the typed form when a colleague was faster', async () => {
    const { location } = await app.post(clerk, '/console/orgs/new', {
      kind: 'party',
      name: '某支部',
      status: 'active',
    });
    const edit = { kind: 'party', name: '某党支部', status: 'active', version: '1' };
    expect((await app.post(clerk, `${location}/edit`, edit)).status).toBe(303);
    const late = await app.post(clerk, `${location}/edit`, { ...edit, address: '新盈镇' });
    expect(late.status).toBe(409);
    expect(late.document.querySelector('input[name=address]')?.getAttribute('value')).toBe('新盈镇');
    expect(late.document.querySelector('input[name=version]')?.getAttribute('value')).toBe('2');
    expect((await app.post(clerk, `${location}/edit`, { ...edit, version: 'NaN' })).status).toBe(409);
  });

  it('answers 404 for an id that is none', async () => {
    expect((await app.get(clerk, '/console/orgs/1%27%3B--')).status).toBe(404);
    expect((await app.get(clerk, '/console/orgs/01890000-0000-7000-8000-0000000000ff')).status).toBe(404);
  });

  it('gives programs the list and one organisation, with unknown parameters refused', async () => {
    const list = JSON.parse((await app.get(program, '/api/v1/orgs?q=91350100M000100Y43')).body);
    expect(list.organisations).toHaveLength(1);
    const one = await app.get(program, `/api/v1/orgs/${list.organisations[0].id}`);
    expect(JSON.parse(one.body)).toMatchObject({ name: '临高甲建筑有限公司', kind: 'enterprise' });
    expect((await app.get(program, '/api/v1/orgs?foo=1')).status).toBe(422);
  });
});
