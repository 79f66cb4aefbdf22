import type { KeyRing } from '../../../../platform/crypto.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { lockOldPayeeSeals, updatePayeeSeal } from './payee-store.ts';
import { resealCard } from './seal-card.ts';

/** Seals up to `batch` accounts of a region anew with the active key. @returns how many; 0 when done. */
export async function resealPayees(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const search = { keyVersion: keys.activeVersion, limit: scope.batch };
    const old = await lockOldPayeeSeals(tx, scope.region, search);
    for (const { id, sealed } of old) {
      const renewed = { sealed: resealCard(keys, sealed), keyVersion: keys.activeVersion };
      await updatePayeeSeal(tx, { region: scope.region, id }, renewed);
    }
    return old.length;
  });
}
