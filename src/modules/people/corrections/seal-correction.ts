import { type KeyRing, open, reseal, seal } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { lockOldCorrections, updateCorrectionSeals } from './correction-store.ts';

const WANTED = 'people.correction';

export function sealWanted(keys: KeyRing, wanted: string): string {
  return seal(keys, WANTED, wanted);
}

export function openWanted(keys: KeyRing, sealed: string): string {
  return open(keys, WANTED, sealed);
}

/** Seals up to `batch` requests anew with the active key. @returns how many. */
export async function resealCorrections(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const keyVersion = keys.activeVersion;
    const old = await lockOldCorrections(tx, scope.region, { keyVersion, limit: scope.batch });
    const corrections = old.map(({ id, wantedSealed }) => ({
      id,
      wantedSealed: reseal(keys, WANTED, wantedSealed),
    }));
    if (old.length > 0) await updateCorrectionSeals(tx, scope.region, { keyVersion, corrections });
    return old.length;
  });
}
