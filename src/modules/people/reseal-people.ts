import type { KeyRing } from '../../platform/crypto.ts';
import type { Db } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { resealOrganisations } from '../orgs/index.ts';
import { resealCorrections } from './corrections/seal-correction.ts';
import { lockOldSeals } from './person-store.ts';
import { updateSeals } from './person-write-store.ts';
import { resealPerson } from './seal-person.ts';

/**
 * Seals up to `batch` files of a region anew with the active key: people, then correction requests, then contacts of
 * organisations. May be stopped and started again; look-ups work throughout.
 * @returns how many were sealed anew; 0 when all are under the active key.
 * @throws CannotOpen where the ring lacks a key that is still needed.
 */
export async function resealPeople(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  const people = await inTransaction(db, async (tx) => {
    const search = { keyVersion: keys.activeVersion, limit: scope.batch };
    const old = await lockOldSeals(tx, scope.region, search);
    if (old.length > 0) {
      const renewed = old.map((person) => resealPerson(keys, person));
      await updateSeals(tx, scope.region, renewed);
    }
    return old.length;
  });
  if (people > 0) return people;
  const corrections = await resealCorrections(db, keys, scope);
  return corrections > 0 ? corrections : resealOrganisations(db, keys, scope);
}
