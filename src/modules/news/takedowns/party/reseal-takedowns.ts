import { type KeyRing, needsReseal } from '../../../../platform/crypto.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { lockOldSeals } from '../../../../platform/db/old-seals.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { updateCounterSeal, updatePartySeal } from './party-seal-store.ts';
import { openParty, partyIndex, resealParty } from './seal-party.ts';

/** Seals up to `batch` takedown and counter-notices of a region anew with the active key. @returns how many; 0 when done. */
export async function resealTakedowns(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const search = {
      column: 'party_sealed',
      region: scope.region,
      keyVersion: keys.activeVersion,
      limit: scope.batch,
    } as const;
    const notices = await lockOldSeals(tx, { table: 'news_takedowns', ...search });
    for (const { id, sealed } of notices) {
      const fresh = needsReseal(keys, sealed) ? resealParty(keys, sealed) : sealed;
      const index = partyIndex(keys, openParty(keys, fresh));
      await updatePartySeal(tx, { region: scope.region, id }, { sealed: fresh, index });
    }
    const counters = await lockOldSeals(tx, { table: 'news_takedown_counters', ...search });
    for (const { id, sealed } of counters)
      await updateCounterSeal(tx, { region: scope.region, id }, resealParty(keys, sealed));
    return notices.length + counters.length;
  });
}
