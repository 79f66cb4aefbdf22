import { type KeyRing, needsReseal } from '../../../../platform/crypto.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { lockOldCounters, lockOldParties, updateCounterSeal, updatePartySeal } from './party-seal-store.ts';
import { openParty, partyIndex, resealParty } from './seal-party.ts';

/** Seals up to `batch` takedown and counter-notices of a region anew with the active key. @returns how many; 0 when done. */
export async function resealTakedowns(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const search = { keyVersion: keys.activeVersion, limit: scope.batch };
    const notices = await lockOldParties(tx, scope.region, search);
    for (const { id, sealed } of notices) {
      const fresh = needsReseal(keys, sealed) ? resealParty(keys, sealed) : sealed;
      const index = partyIndex(keys, openParty(keys, fresh));
      await updatePartySeal(tx, { region: scope.region, id }, { sealed: fresh, index });
    }
    const counters = await lockOldCounters(tx, scope.region, search);
    for (const { id, sealed } of counters)
      await updateCounterSeal(tx, { region: scope.region, id }, resealParty(keys, sealed));
    return notices.length + counters.length;
  });
}
