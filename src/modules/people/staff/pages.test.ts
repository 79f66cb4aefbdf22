import { describe, expect, it } from 'vitest';
import { staffActor } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { moduleApp } from '../../../../test/module-app.ts';
import { mobileNumber, residentNumber } from '../../../../test/numbers.ts';
import { publicActor } from '../../../platform/actor.ts';
import { peopleModule } from '../index.ts';

const { db } = await testDatabase();
const region = '469024';
const note = {
  on: 'person',
  permission: { name: 'x', door: 'staff' as const, roles: ['*'], scope: undefined },
  render: async () => '证书两本',
};
const app = moduleApp(db, [peopleModule, { name: 'talents', panels: [note] }]);
const clerk = staffActor(region, 'rights-clerk');
const program = { ...publicActor(region), kind: 'token' as const, scopes: ['people:read'] };
let sequence = 100;

function form(over: Record<string, string> = {}) {
  sequence += 1;
  return {
    name: '符阿妹',
    identityType: 'resident-id',
    identityNumber: residentNumber(sequence),
    phone: mobileNumber(sequence),
    householdType: 'rural',
    townshipCode: '469024107',
    ...over,
  };
}

async function newPerson(over: Record<string, string> = {}) {
  const typed = form(over);
  const saved = await app.post(clerk, '/console/people/new', typed);
  expect(saved.status).toBe(303);
  return { typed, path: saved.location };
}

describe('the register of people', () => {
  it('shows a new file with masked numbers only', async () => {
    const { typed, path } = await newPerson({ bankCard: '6217000010001234567' });
    const page = await app.get(clerk, path);
    expect(page.text).toContain('符阿妹');
    expect(page.text).toContain('南宝镇');
    expect(page.text).toContain('证书两本');
    for (const secret of [typed.identityNumber, typed.phone, '6217000010001234567']) {
      expect(page.body).not.toContain(secret);
    }
    expect(app.looks.at(-1)).toMatchObject({ word: 'person.view', subject: path });
  });

  it('finds by name and filters, and looks whole numbers up without showing them in an address', async () => {
    const { typed, path } = await newPerson({ name: '𬭎小满' });
    const list = await app.get(
      clerk,
      `/console/people?name=${encodeURIComponent('𬭎')}&household=rural&township=469024107`,
    );
    expect(list.text).toContain('𬭎小满');
    expect(list.body).not.toContain(typed.identityNumber);
    const byNumber = await app.post(clerk, '/console/people/look-up', {
      number: ` ${typed.identityNumber} `,
    });
    expect(byNumber.location).toBe(path);
    const byPhone = await app.post(clerk, '/console/people/look-up', { number: typed.phone });
    expect(byPhone.location).toBe(path);
    const nobody = await app.post(clerk, '/console/people/look-up', { number: '13800000000' });
    expect(nobody.text).toContain('没有找到使用这个号码的档案');
  });

  it('lists everybody who shares a phone', async () => {
    const phone = mobileNumber(9_001);
    await newPerson({ name: '张甲', phone });
    await newPerson({ name: '张乙', phone });
    const found = await app.post(clerk, '/console/people/look-up', { number: phone });
    expect(found.text).toContain('张甲');
    expect(found.text).toContain('张乙');
  });

  it('says so instead of making a second file', async () => {
    const { typed, path } = await newPerson();
    const again = await app.post(clerk, '/console/people/new', { ...typed, name: '符阿姐' });
    expect(again.location).toBe(`${path}?known=name`);
    expect((await app.get(clerk, again.location)).text).toContain('姓名与档案不一致');
  });

  it.each([
    ['identityNumber', '46902419900307', '身份证号应为 18 位'],
    ['identityNumber', '4.69E+17', '科学计数法'],
    ['phone', '123', '手机号应为'],
    ['name', '<script>', '姓名只能包含文字'],
    ['name', '', '请填写姓名'],
    ['identityType', 'x', '请选择证件类型'],
    ['ethnicCode', '99', '请选择民族'],
  ])('shows what is wrong with %s %s and keeps what was typed', async (field, value, sentence) => {
    const page = await app.post(clerk, '/console/people/new', form({ [field]: value, bankName: '农信社' }));
    expect(page.status).toBe(422);
    expect(page.text).toContain(sentence);
    expect(page.document.querySelector('input[name=bankName]')?.getAttribute('value')).toBe('农信社');
  });
});

describe('whole numbers', () => {
  it('are shown once, for a reason', async () => {
    const { typed, path } = await newPerson();
    const reveal = (fields: [string, string][]) => app.post(clerk, `${path}/reveal`, fields);
    expect((await reveal([['reason', '核对银行转账信息']])).text).toContain('请选择要查看的号码');
    const vague = await reveal([
      ['fields', 'identity'],
      ['reason', '看'],
    ]);
    expect(vague.status).toBe(422);
    expect(vague.body).not.toContain(typed.identityNumber);
    const shown = await reveal([
      ['fields', 'identity'],
      ['fields', 'phone'],
      ['reason', '核对银行转账信息'],
    ]);
    expect(shown.text).toContain(typed.identityNumber);
    expect(shown.text).toContain(typed.phone);
    expect((await app.get(clerk, path)).body).not.toContain(typed.identityNumber);
  });
});

describe('changing a file', () => {
  const kept = {
    name: '符阿妹',
    identityType: 'resident-id',
    householdType: 'rural',
    townshipCode: '469024107',
  };

  it('keeps numbers that were left empty and names what was changed', async () => {
    const { typed, path } = await newPerson();
    const change = { ...kept, householdSource: '户口簿', reason: '本人带户口簿', version: '1' };
    expect((await app.post(clerk, `${path}/edit`, change)).status).toBe(303);
    const page = await app.get(clerk, path);
    expect(page.text).toContain('户口簿');
    expect(page.text).toContain(typed.phone.slice(-4));
    const id = path.split('/').at(-1) ?? '';
    const events = await db.selectFrom('audit_events').selectAll().where('subject_id', '=', id).execute();
    expect(events.find(({ word }) => word === 'person.edit')?.detail).toEqual({ fields: ['household'] });
  });

  it('takes a number off the file, and refuses one that belongs to another file', async () => {
    const other = await newPerson();
    const { path } = await newPerson();
    const base = { ...kept, householdSource: '本人陈述', reason: '本人要求' };
    expect((await app.post(clerk, `${path}/edit`, { ...base, clear: 'phone', version: '1' })).status).toBe(
      303,
    );
    expect((await app.get(clerk, path)).text).toMatch(/手机号\s*未填写/);
    const taken = { ...base, identityNumber: other.typed.identityNumber, version: '2' };
    const refused = await app.post(clerk, `${path}/edit`, taken);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('另一份档案已使用这个证件号码');
  });

  it('keeps the typed form when a colleague was faster', async () => {
    const { path } = await newPerson();
    const change = { ...kept, householdSource: '本人陈述', reason: '更正', version: '1' };
    await app.post(clerk, `${path}/edit`, { ...change, name: '符阿姐' });
    const late = await app.post(clerk, `${path}/edit`, { ...change, name: '符阿婆' });
    expect(late.status).toBe(409);
    expect(late.document.querySelector('input[name=name]')?.getAttribute('value')).toBe('符阿婆');
  });

  it('takes employment and consents on paper', async () => {
    const { path } = await newPerson();
    const spell = { employerName: '某工地', from: '2023.3.1', to: '2023-2-1' };
    expect((await app.post(clerk, `${path}/employment`, spell)).text).toContain('结束日期早于开始日期');
    expect((await app.post(clerk, `${path}/employment`, { ...spell, to: '' })).status).toBe(303);
    await app.post(clerk, `${path}/consents`, { purpose: 'share', act: 'give' });
    const page = await app.get(clerk, path);
    expect(page.text).toContain('某工地');
    expect(page.text).toContain('书面同意');
  });
});

describe('programs', () => {
  it('get masked people and nothing else', async () => {
    await newPerson();
    const list = await app.get(program, '/api/v1/people?limit=100');
    expect(list.body).not.toContain('符阿妹');
    expect(list.body).not.toMatch(/\d{11,}(?!-)/);
    const [first] = JSON.parse(list.body).people;
    expect(Object.keys(first)).not.toContain('name');
    expect(JSON.parse((await app.get(program, `/api/v1/people/${first.id}`)).body)).toEqual(first);
    expect((await app.get(program, '/api/v1/people?name=x')).status).toBe(422);
  });
});

describe('people of another county', () => {
  it('are not there', async () => {
    const { path } = await newPerson();
    const stranger = staffActor('469025', 'rights-clerk');
    for (const address of [path, `${path}/edit`, `${path}/employment`]) {
      expect((await app.get(stranger, address)).status).toBe(404);
    }
    expect((await app.post(stranger, `${path}/consents`, { purpose: 'share', act: 'give' })).status).toBe(
      404,
    );
  });
});
