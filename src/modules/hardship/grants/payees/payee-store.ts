import type { DB, Db, Selectable, Transaction } from '../../../../platform/db/database.ts';
import { known, present } from '../row-values.ts';
import { type Payee, payeeHolders } from './payee.ts';

type Subject = { readonly region: string; readonly fileId: string; readonly subjectKey: string };

/** Replaces the account of a household or student: the old row stays, no longer current. */
export async function replacePayee(
  tx: Transaction,
  region: string,
  payee: Payee & { keyVersion: number; recorderId: string },
): Promise<void> {
  await tx
    .updateTable('hardship_payees')
    .set({ replaced_at: payee.recordedAt })
    .where('region_code', '=', region)
    .where('file_id', '=', payee.fileId)
    .where('subject_key', '=', payee.subjectKey)
    .where('replaced_at', 'is', null)
    .execute();
  await tx
    .insertInto('hardship_payees')
    .values({
      region_code: region,
      id: payee.id,
      file_id: payee.fileId,
      subject_key: payee.subjectKey,
      holder: payee.holder,
      holder_name: payee.holderName,
      beneficiary_name: payee.beneficiaryName,
      guardian_relation: payee.guardianRelation ?? null,
      bank_name: payee.bankName,
      card_sealed: payee.cardSealed,
      card_tail: payee.cardTail,
      key_version: payee.keyVersion,
      proof: payee.proof,
      warning: payee.warning ?? null,
      recorded_at: payee.recordedAt,
      recorder_id: payee.recorderId,
      recorder_name: payee.recorderName,
    })
    .execute();
}

/** The account in force, if any. */
export async function findCurrentPayee(db: Db | Transaction, on: Subject): Promise<Payee | undefined> {
  const row = await db
    .selectFrom('hardship_payees')
    .selectAll()
    .where('region_code', '=', on.region)
    .where('file_id', '=', on.fileId)
    .where('subject_key', '=', on.subjectKey)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  return row && toPayee(row);
}

/** All accounts of a file, newest first. */
export async function listPayees(
  db: Db | Transaction,
  where: { region: string; fileId: string },
): Promise<Payee[]> {
  const rows = await db
    .selectFrom('hardship_payees')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('file_id', '=', where.fileId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toPayee);
}

export async function findPayees(
  db: Db | Transaction,
  region: string,
  ids: readonly string[],
): Promise<Map<string, Payee>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('hardship_payees')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, toPayee(row)]));
}

/** Accounts that are sealed with another key than this version, locked. */
export async function lockOldPayeeSeals(
  tx: Transaction,
  region: string,
  search: { keyVersion: number; limit: number },
): Promise<{ id: string; sealed: string }[]> {
  const rows = await tx
    .selectFrom('hardship_payees')
    .select(['id', 'card_sealed'])
    .where('region_code', '=', region)
    .where('key_version', '!=', search.keyVersion)
    .orderBy('id')
    .limit(search.limit)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ id: row.id, sealed: row.card_sealed }));
}

export async function updatePayeeSeal(
  tx: Transaction,
  where: { region: string; id: string },
  to: { sealed: string; keyVersion: number },
): Promise<void> {
  await tx
    .updateTable('hardship_payees')
    .set({ card_sealed: to.sealed, key_version: to.keyVersion })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

function toPayee(row: Selectable<DB['hardship_payees']>): Payee {
  return {
    id: row.id,
    fileId: row.file_id,
    subjectKey: row.subject_key,
    holder: known(payeeHolders, row.holder),
    holderName: row.holder_name,
    beneficiaryName: row.beneficiary_name,
    guardianRelation: present(row.guardian_relation),
    bankName: row.bank_name,
    cardSealed: row.card_sealed,
    cardTail: row.card_tail,
    proof: row.proof,
    warning: present(row.warning),
    recordedAt: row.recorded_at,
    recorderName: row.recorder_name,
    replacedAt: present(row.replaced_at),
  };
}
