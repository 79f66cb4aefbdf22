import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { lockOldSeals, updateSeals } from './entry-store.ts';
import { resealEntry } from './seal-entry.ts';

/** Seals up to `batch` entries of a region anew with the active key. @returns how many; 0 when done. */
export async function resealEntries(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const search = { keyVersion: keys.activeVersion, limit: scope.batch };
    const old = await lockOldSeals(tx, scope.region, search);
    for (const one of old)
      await updateSeals(tx, { region: scope.region, id: one.id }, resealEntry(keys, one));
    return old.length;
  });
}
