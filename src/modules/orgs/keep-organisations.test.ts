import { describe, expect, it } from 'vitest';
import { actAs, staffActor } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { editOrganisation } from './edit-organisation.ts';
import type { OrganisationInput } from './organisation.ts';
import {
  findOrganisationByCreditCode,
  findOrganisationFile,
  findOrganisations,
  searchOrganisations,
} from './organisation-store.ts';
import { registerOrganisation, registerOrganisations } from './register-organisation.ts';

const { db } = await testDatabase();
const FIRM_CODE = '91350100M000100Y43';
const clerk = (region: string) => actAs(staffActor(region, 'rights-clerk'));

function register(region: string, input: Partial<OrganisationInput> & { name: string; distinct?: boolean }) {
  return inTransaction(db, (tx) => registerOrganisation(tx, clerk(region), { kind: 'enterprise', ...input }));
}

describe('registering an organisation', () => {
  it('refuses a credit code that is on file and names who has it', async () => {
    await register('469101', { name: '临高甲公司', creditCode: FIRM_CODE });
    await expect(register('469101', { name: '临高乙公司', creditCode: FIRM_CODE })).rejects.toMatchObject({
      code: 'organisation.code-taken',
      message: expect.stringContaining('临高甲公司'),
    });
    await register('469102', { name: '临高甲公司', creditCode: FIRM_CODE });
  });

  it('asks before it takes a second one of the same name', async () => {
    await register('469103', { name: '临高甲建筑有限责任公司' });
    await expect(register('469103', { name: '临高甲建筑有限公司' })).rejects.toMatchObject({
      code: 'organisation.same-name',
    });
    await register('469103', { name: '临高甲建筑有限公司', distinct: true });
  });

  it('takes a code once, also when two clerks are equally fast', async () => {
    const names = ['甲', '乙', '丙', '丁'];
    const outcomes = await Promise.allSettled(
      names.map((name) => register('469104', { name, creditCode: FIRM_CODE })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of many at once gives each row its organisation, known ones included', async () => {
    const known = await register('469105', { name: '临高甲公司', creditCode: FIRM_CODE });
    const rows = Array.from({ length: 1_201 }, (_, n) => ({
      kind: 'enterprise' as const,
      name: `第${n}公司`,
      creditCode: n === 700 ? FIRM_CODE : undefined,
    }));
    const ids = await inTransaction(db, (tx) => registerOrganisations(tx, clerk('469105'), rows));
    expect(new Set(ids).size).toBe(1_201);
    expect(ids[700]).toBe(known.id);
    expect((await findOrganisations(db, '469105', ids.slice(1_195))).size).toBe(6);
  });
});

describe('finding an organisation', () => {
  it('by any piece of its present, former or short name, or its code', async () => {
    const region = '469106';
    const { id } = await register(region, {
      name: '海南临高东联长富制药有限公司',
      formerNames: ['临高第一制药厂'],
      aliases: ['东联'],
      creditCode: FIRM_CODE,
    });
    await register(region, { name: '海南临高制糖有限公司' });
    for (const text of ['长富', '制药厂', '东联', '药', FIRM_CODE.toLowerCase(), '临高东']) {
      const found = await searchOrganisations(db, region, { text, limit: 10 });
      expect(
        found.map((organisation) => organisation.id),
        text,
      ).toContain(id);
    }
    for (const text of ['药制', '%', '_', '  ', '长联']) {
      expect(await searchOrganisations(db, region, { text, limit: 10 }), text).toEqual([]);
    }
    expect((await findOrganisationByCreditCode(db, region, FIRM_CODE))?.id).toBe(id);
    expect(await searchOrganisations(db, region, { text: '临高', kind: 'school', limit: 10 })).toEqual([]);
  });

  it('stays within the county', async () => {
    await register('469107', { name: '邻县公司' });
    expect(await searchOrganisations(db, '469108', { text: '邻县', limit: 10 })).toEqual([]);
  });
});

describe('changing an organisation', () => {
  it('keeps the former name and refuses what a colleague has changed meanwhile', async () => {
    const region = '469109';
    const { id } = await register(region, { name: '老名字公司', contactPhone: '0898-28280000' });
    const input = { kind: 'enterprise' as const, name: '新名字公司' };
    const edit = (version: number) =>
      inTransaction(db, (tx) => editOrganisation(tx, clerk(region), { id, version, input }));
    await edit(1);
    const file = await findOrganisationFile(db, region, id);
    expect(file).toMatchObject({ name: '新名字公司', formerNames: ['老名字公司'], version: 2 });
    expect(file?.contactPhoneSealed).toBeUndefined();
    expect((await searchOrganisations(db, region, { text: '老名字', limit: 5 }))[0]?.id).toBe(id);
    await expect(edit(1)).rejects.toMatchObject({ code: 'stale' });
  });

  it('does not give it the code of another one', async () => {
    const region = '469110';
    await register(region, { name: '甲', creditCode: FIRM_CODE });
    const { id } = await register(region, { name: '乙' });
    const input = { kind: 'enterprise' as const, name: '乙', creditCode: FIRM_CODE };
    const edit = inTransaction(db, (tx) => editOrganisation(tx, clerk(region), { id, version: 1, input }));
    await expect(edit).rejects.toMatchObject({ code: 'organisation.code-taken' });
  });

  it('is not for those who only look', async () => {
    const act = actAs(staffActor('469111', 'leader'));
    const registering = inTransaction(db, (tx) =>
      registerOrganisation(tx, act, { kind: 'union', name: '某工会' }),
    );
    await expect(registering).rejects.toMatchObject({ code: 'forbidden' });
  });
});
