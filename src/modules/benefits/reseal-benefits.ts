import { type KeyRing, reseal } from '../../platform/crypto.ts';
import type { Db } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { resealCode } from './claims/seal-code.ts';
import { SEED } from './draws/prepare-draw.ts';
import { NOTE } from './milestones/apply-milestone.ts';
import { lockOldSeals, saveCodeIndexes, saveSeals } from './reseal-store.ts';

/**
 * Seals up to `batch` rows of a region anew with the active key: codes, then seeds, then notes. May be stopped and
 * started again; codes are found under every key of the ring meanwhile.
 * @returns how many were sealed anew; 0 when all are under the active key.
 */
export async function resealBenefits(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  return (
    (await resealCodes(db, keys, scope)) ||
    (await resealTexts(db, keys, { ...scope, table: 'benefit_draws', context: SEED })) ||
    (await resealTexts(db, keys, { ...scope, table: 'benefit_milestones', context: NOTE }))
  );
}

function resealCodes(db: Db, keys: KeyRing, scope: { region: string; batch: number }): Promise<number> {
  const { region, batch } = scope;
  const keyVersion = keys.activeVersion;
  return inTransaction(db, async (tx) => {
    const old = await lockOldSeals(tx, 'benefit_claims', { region, keyVersion, limit: batch });
    if (old.length === 0) return 0;
    const renewed = old.map(({ id, sealed }) => resealCode(keys, { id, saltSealed: sealed }));
    const rows = renewed.map(({ id, saltSealed }) => ({ id, sealed: saltSealed }));
    await saveSeals(tx, 'benefit_claims', { region, keyVersion, rows });
    await saveCodeIndexes(tx, region, renewed);
    return old.length;
  });
}

function resealTexts(
  db: Db,
  keys: KeyRing,
  scope: {
    region: string;
    batch: number;
    table: 'benefit_draws' | 'benefit_milestones';
    context: string;
  },
): Promise<number> {
  const { region, batch, table, context } = scope;
  const keyVersion = keys.activeVersion;
  return inTransaction(db, async (tx) => {
    const old = await lockOldSeals(tx, table, { region, keyVersion, limit: batch });
    const rows = old.map(({ id, sealed }) => ({ id, sealed: reseal(keys, context, sealed) }));
    if (rows.length > 0) await saveSeals(tx, table, { region, keyVersion, rows });
    return rows.length;
  });
}
