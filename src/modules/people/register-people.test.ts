import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actAs, staffActor, testKeys, workerActor } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { mobileNumber, residentNumber } from '../../../test/numbers.ts';
import type { Act } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { findPeopleByPhone, findPersonByIdentity, findPersonByPhone, findPersonCard } from './find-person.ts';
import type { PersonInput } from './person.ts';
import { registerPeople, registerPerson } from './register-people.ts';

const { db } = await testDatabase();

function input(sequence: number, over: Partial<PersonInput> = {}): PersonInput {
  return { name: '符阿妹', identityType: 'resident-id', identityNumber: residentNumber(sequence), ...over };
}

const register = (act: Act, person: PersonInput) =>
  inTransaction(db, (tx) => registerPerson(tx, act, person));
const clerk = (region: string) => actAs(staffActor(region, 'rights-clerk'));

describe('one file per person', () => {
  it('finds the same file again, however the number is typed', async () => {
    const act = clerk('469101');
    const number = '46902419900307123';
    const valid = residentNumber(122, { birth: '19900307' });
    expect(valid.startsWith(number)).toBe(true);
    const first = await register(act, input(0, { identityNumber: valid }));
    const typed = `'${valid.slice(0, 6)} ${valid.slice(6)}`.replaceAll(/\d/g, (d) =>
      String.fromCharCode(d.charCodeAt(0) + 0xfee0),
    );
    const second = await register(act, input(0, { identityNumber: typed }));
    expect(second).toMatchObject({ id: first.id, existed: true, conflicts: [] });
  });

  it('takes sex and birth date from the number', async () => {
    const act = clerk('469102');
    const { id } = await register(act, input(0, { identityNumber: '11010519491231002X' }));
    expect(await findPersonCard(db, '469102', id, testKeys)).toMatchObject({
      sex: 'female',
      birthDate: '1949-12-31',
    });
  });

  it('reports differences and keeps what is on file', async () => {
    const act = clerk('469103');
    const known = await register(act, input(1, { phone: mobileNumber(1), householdType: 'rural' }));
    const again = await register(
      act,
      input(1, { name: '符阿姐', phone: mobileNumber(2), householdType: 'urban' }),
    );
    expect(again.conflicts).toEqual(['name', 'phone', 'household-type']);
    const card = await findPersonCard(db, '469103', known.id, testKeys);
    expect(card).toMatchObject({ name: '符阿妹', maskedPhone: '199****0001', householdType: 'rural' });
  });

  it('fills in what was empty', async () => {
    const act = clerk('469104');
    const { id } = await register(act, input(1));
    await register(
      act,
      input(1, { phone: mobileNumber(7), householdType: 'rural', townshipCode: '469024107' }),
    );
    const card = await findPersonCard(db, '469104', id, testKeys);
    expect(card).toMatchObject({
      maskedPhone: '199****0007',
      householdType: 'rural',
      townshipCode: '469024107',
    });
  });

  it('lets a worker add nothing to the file of somebody else', async () => {
    const { id } = await register(clerk('469105'), input(1));
    const stranger = actAs(workerActor('469105', '01890000-0000-7000-8000-00000000000f'));
    expect(await register(stranger, input(1, { phone: mobileNumber(9) }))).toMatchObject({
      id,
      existed: true,
    });
    expect((await findPersonCard(db, '469105', id, testKeys))?.maskedPhone).toBeUndefined();
  });

  it('makes one file when two counters register the same person at once', async () => {
    const act = clerk('469106');
    const results = await Promise.all(Array.from({ length: 8 }, () => register(act, input(5))));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(results.filter(({ existed }) => !existed)).toHaveLength(1);
  });

  it('makes one file per person whatever the order and number of repeats', async () => {
    const regions = [...Array(10).keys()].map((n) => String(469200 + n));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 20 }),
        async (sequence) => {
          const act = clerk(regions.pop() ?? '469299');
          const results = await inTransaction(db, (tx) =>
            registerPeople(
              tx,
              act,
              sequence.map((n) => input(n)),
            ),
          );
          const idBySequence = new Map<number, string>();
          for (const [position, n] of sequence.entries()) {
            const id = results[position]?.id ?? '';
            expect(idBySequence.get(n) ?? id).toBe(id);
            idBySequence.set(n, id);
          }
          expect(new Set(idBySequence.values()).size).toBe(idBySequence.size);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('refuses a broken number and says which row', async () => {
    const act = clerk('469107');
    const people = [input(1), input(2, { identityNumber: '469024199003071231' })];
    await expect(inTransaction(db, (tx) => registerPeople(tx, act, people))).rejects.toMatchObject({
      code: 'person.invalid',
      message: expect.stringContaining('第 2 行'),
    });
  });

  it('keeps rare characters of a name and finds the person by them', async () => {
    const act = clerk('469108');
    const { id } = await register(act, input(3, { name: '𬭎𠮷' }));
    const { findPeoplePage } = await import('./find-person.ts');
    const found = await findPeoplePage(db, act, { filter: { name: '𠮷' }, page: 1, limit: 10 });
    expect(found.people.map((person) => person.id)).toEqual([id]);
    expect((await findPeoplePage(db, act, { filter: { name: '吉' }, page: 1, limit: 10 })).people).toEqual(
      [],
    );
  });
});

describe('looking somebody up', () => {
  it('finds by identity number and type', async () => {
    const act = clerk('469109');
    const { id } = await register(act, input(4));
    const number = residentNumber(4);
    expect((await findPersonByIdentity(db, act, { type: 'resident-id', number }))?.id).toBe(id);
    expect(await findPersonByIdentity(db, act, { type: 'passport', number })).toBeUndefined();
    expect(await findPersonByIdentity(db, clerk('469110'), { type: 'resident-id', number })).toBeUndefined();
  });

  it('finds everybody who shares a phone, and nobody as the only one', async () => {
    const act = clerk('469111');
    const phone = mobileNumber(3);
    await register(act, input(1, { phone }));
    expect(await findPersonByPhone(db, act, `+86 ${phone}`)).toBeDefined();
    await register(act, input(2, { phone }));
    expect(await findPeopleByPhone(db, act, phone)).toHaveLength(2);
    expect(await findPersonByPhone(db, act, phone)).toBeUndefined();
  });
});

describe('the database', () => {
  it('holds no identity number, phone or card in clear', async () => {
    const act = clerk('469112');
    const secrets = { phone: mobileNumber(55), bankCard: '6217000010001234567' };
    await register(act, input(55, secrets));
    const rows = await db.selectFrom('people').selectAll().where('region_code', '=', '469112').execute();
    const trail = await db
      .selectFrom('audit_events')
      .selectAll()
      .where('region_code', '=', '469112')
      .execute();
    const text = JSON.stringify([rows, trail]);
    for (const secret of [residentNumber(55), ...Object.values(secrets)]) expect(text).not.toContain(secret);
  });
});
