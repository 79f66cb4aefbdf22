import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { resealChecks, resealMembers, resealStories, resealVisits } from './reseal-store.ts';

/**
 * Seals up to `batch` rows of each kind anew with the active key: members, stories, visits, answers. May be stopped
 * and started again. @returns how many; 0 when all are under the active key.
 */
export async function resealFiles(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    let done = 0;
    for (const seals of [resealMembers, resealStories, resealVisits, resealChecks])
      done += await seals(tx, keys, scope);
    return done;
  });
}
