import type { KeyRing } from '../../platform/crypto.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { lockOldSeals } from '../../platform/db/old-seals.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { resealApplication } from './applications/application-store.ts';
import { updateClaimant } from './claims/claim-store.ts';
import { resealStatedPhone } from './claims/stated-phone.ts';
import { resealDrafts } from './drafts/reseal-drafts.ts';
import { resealContact } from './intakes/intake.ts';
import { type SealedTable, updateSeal } from './sealed-store.ts';

type Scope = { region: string; batch: number };

const tables: readonly { table: SealedTable; reseal: (keys: KeyRing, sealed: string) => string }[] = [
  { table: 'case_intakes', reseal: resealContact },
  { table: 'case_applications', reseal: resealApplication },
];

/** Seals up to `batch` values of this module anew with the active key. @returns how many; 0 when done. */
export async function resealCases(db: Db, keys: KeyRing, scope: Scope): Promise<number> {
  const drafts = await resealDrafts(db, keys, scope);
  if (drafts > 0) return drafts;
  for (const one of tables) {
    const done = await inTransaction(db, (tx) => resealTable(tx, keys, { ...scope, ...one }));
    if (done > 0) return done;
  }
  return inTransaction(db, (tx) => resealPhones(tx, keys, scope));
}

async function resealTable(
  tx: Transaction,
  keys: KeyRing,
  of: Scope & (typeof tables)[number],
): Promise<number> {
  const { table, region, batch: limit } = of;
  const old = await lockOldSeals(tx, {
    table,
    column: 'sealed',
    region,
    keyVersion: keys.activeVersion,
    limit,
  });
  for (const { id, sealed } of old) await updateSeal(tx, { region, table, id }, of.reseal(keys, sealed));
  return old.length;
}

async function resealPhones(tx: Transaction, keys: KeyRing, { region, batch }: Scope): Promise<number> {
  const old = await lockOldSeals(tx, {
    table: 'case_claimants',
    column: 'stated_phone',
    region,
    keyVersion: keys.activeVersion,
    limit: batch,
  });
  for (const { id, sealed } of old)
    await updateClaimant(tx, { region, claimantId: id }, { stated_phone: resealStatedPhone(keys, sealed) });
  return old.length;
}
