import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { lockOldSeals } from '../../../platform/db/old-seals.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { updateSampleSeal } from '../visits/sampling/sample-store.ts';
import { resealWords } from '../visits/sampling/sealed-words.ts';
import { resealDifference } from './conflict.ts';
import { updateConflictSeal } from './conflict-store.ts';

/**
 * Seals sampled workers' words and unsettled differences anew with the active key, `batch` rows of each at a time.
 * @returns how many; 0 when done
 */
export async function resealFieldWork(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const search = {
      column: 'sealed',
      region: scope.region,
      keyVersion: keys.activeVersion,
      limit: scope.batch,
    } as const;
    const samples = await lockOldSeals(tx, { table: 'supervision_samples', ...search });
    for (const { id, sealed } of samples)
      await updateSampleSeal(tx, scope.region, { id, sealed: resealWords(keys, sealed) });
    const conflicts = await lockOldSeals(tx, { table: 'supervision_conflicts', ...search });
    for (const { id, sealed } of conflicts)
      await updateConflictSeal(tx, scope.region, { id, sealed: resealDifference(keys, sealed) });
    return samples.length + conflicts.length;
  });
}
