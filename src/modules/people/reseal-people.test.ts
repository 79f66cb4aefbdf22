import { describe, expect, it } from 'vitest';
import { actAs, staffActor, workerActor } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { mobileNumber, residentNumber } from '../../../test/numbers.ts';
import { CannotOpen, generateKeys, type KeyRing } from '../../platform/crypto.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { registerOrganisation } from '../orgs/index.ts';
import { askCorrection } from './corrections/ask-correction.ts';
import { findPersonByIdentity, findPersonByPhone, findPersonCard } from './find-person.ts';
import { registerPeople, registerPerson } from './register-people.ts';
import { resealPeople } from './reseal-people.ts';

const { db } = await testDatabase();
const region = '469024';
const oldRing = generateKeys(1);
const newRing = generateKeys(2);
const bothRing: KeyRing = { activeVersion: 2, keys: new Map([...oldRing.keys, ...newRing.keys]) };
const clerk = (keys: KeyRing) => actAs(staffActor(region, 'rights-clerk'), { keys });

const person = (n: number) => ({
  name: '王阿公',
  identityType: 'resident-id' as const,
  identityNumber: residentNumber(n),
  phone: mobileNumber(n),
  bankCard: '6217000010001234567',
});
const people = Array.from({ length: 25 }, (_, n) => person(n));

async function resealAll(batch: number): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await resealPeople(db, bothRing, { region, batch });
    total += done;
    if (done === 0) return total;
  }
}

describe('changing the keys', () => {
  it('seals every file anew, piece by piece, and the old key is then dispensable', async () => {
    const before = await inTransaction(db, (tx) => registerPeople(tx, clerk(oldRing), people));
    const asker = actAs(workerActor(region, before[0]?.id), { keys: oldRing });
    await inTransaction(db, (tx) =>
      askCorrection(tx, asker, { field: 'phone', wanted: mobileNumber(99), reason: '换号' }),
    );
    const firm = { kind: 'enterprise' as const, name: '临高甲公司', contactPhone: mobileNumber(98) };
    await inTransaction(db, (tx) => registerOrganisation(tx, clerk(oldRing), firm));

    expect(await resealPeople(db, bothRing, { region, batch: 10 })).toBe(10);
    const found = await findPersonByIdentity(db, clerk(bothRing), {
      type: 'resident-id',
      number: residentNumber(20),
    });
    expect(found?.id, 'found while the change is under way').toBe(before[20]?.id);
    const again = await inTransaction(db, (tx) => registerPerson(tx, clerk(bothRing), person(20)));
    expect(again, 'no second file while the change is under way').toMatchObject({
      id: before[20]?.id,
      existed: true,
    });

    expect(await resealAll(10)).toBe(15 + 1 + 1);
    for (const [n, { id }] of before.entries()) {
      const card = await findPersonCard(db, region, id, newRing);
      expect(card?.maskedPhone).toBe(`199****${String(n).padStart(4, '0')}`);
    }
    expect((await findPersonByPhone(db, clerk(newRing), mobileNumber(3)))?.id).toBe(before[3]?.id);
  });

  it('stops with a clear error where the old key is gone too early', async () => {
    await inTransaction(db, (tx) => registerPerson(tx, clerk(generateKeys(1)), person(500)));
    await expect(resealPeople(db, newRing, { region, batch: 10 })).rejects.toBeInstanceOf(CannotOpen);
  });
});
