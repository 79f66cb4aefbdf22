import type { KeyRing } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { lockOldSeals } from '../../../platform/db/old-seals.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { updateDraft } from './draft-store.ts';
import { resealSections } from './seal-draft.ts';

/** Seals up to `batch` drafts of a region anew with the active key. @returns how many; 0 when done. */
export async function resealDrafts(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const old = await lockOldSeals(tx, {
      table: 'case_drafts',
      column: 'sealed',
      region: scope.region,
      keyVersion: keys.activeVersion,
      limit: scope.batch,
    });
    for (const draft of old) {
      const where = { region: scope.region, id: draft.id };
      await updateDraft(tx, where, { sealed: resealSections(keys, draft.sealed) });
    }
    return old.length;
  });
}
