import type { DB, Db, Selectable, Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { known, present } from '../row-values.ts';
import type { MatchedRow } from './bank-result.ts';

/** applied: changed its line; known: said nothing new; conflict: contradicts what is on record. */
export const answerStandings = ['waiting', 'applied', 'known', 'conflict', 'unmatched'] as const;
export type AnswerStanding = (typeof answerStandings)[number];

const outcomes = ['paid', 'returned', 'unclear'] as const;

/** One row of a bank's file, kept until and after it was applied. */
export interface StoredAnswer extends MatchedRow {
  readonly id: string;
  readonly bankFileId: string;
  readonly batchId: string;
  readonly standing: AnswerStanding;
}

export interface BankFile {
  readonly id: string;
  readonly batchId: string;
  readonly sha256: string;
  readonly name: string;
  readonly receivedAt: Date;
  readonly receiver: { readonly id: string; readonly name: string };
}

/** @returns false where these bytes were taken for this batch before. */
export async function insertBankFile(tx: Transaction, region: string, file: BankFile): Promise<boolean> {
  const inserted = await tx
    .insertInto('hardship_bank_files')
    .values({
      region_code: region,
      id: file.id,
      batch_id: file.batchId,
      sha256: file.sha256,
      name: file.name,
      received_at: file.receivedAt,
      receiver_id: file.receiver.id,
      receiver_name: file.receiver.name,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'batch_id', 'sha256']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function insertAnswers(
  tx: Transaction,
  file: { region: string; id: string; batchId: string },
  rows: readonly MatchedRow[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500)
    await tx
      .insertInto('hardship_bank_answers')
      .values(
        rows.slice(at, at + 500).map((row) => ({
          region_code: file.region,
          id: newId(),
          bank_file_id: file.id,
          batch_id: file.batchId,
          line_id: row.lineId ?? null,
          row_number: row.rowNumber,
          shown: row.shown,
          outcome: row.outcome,
          happened_on: row.on,
          bank_serial: row.serial ?? null,
          reason: row.reason ?? null,
          standing: row.lineId === undefined || row.outcome === 'unclear' ? 'unmatched' : 'waiting',
        })),
      )
      .execute();
}

/** Rows that wait, in the order of their file; those of an interrupted import are among them. */
export async function listWaitingAnswers(
  db: Db | Transaction,
  where: { region: string; batchId: string },
): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('hardship_bank_answers')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('batch_id', '=', where.batchId)
    .where('standing', '=', 'waiting')
    .orderBy('id')
    .execute();
  return rows.map(toAnswer);
}

/** One row, held until the transaction ends; undefined where somebody else applied it meanwhile. */
export async function lockWaitingAnswer(
  tx: Transaction,
  where: { region: string; id: string },
): Promise<StoredAnswer | undefined> {
  const row = await tx
    .selectFrom('hardship_bank_answers')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .where('standing', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  return row && toAnswer(row);
}

export async function setStanding(
  tx: Transaction,
  where: { region: string; id: string },
  standing: AnswerStanding,
): Promise<void> {
  await tx
    .updateTable('hardship_bank_answers')
    .set({ standing })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

export async function findBankFile(
  db: Db | Transaction,
  where: { region: string; batchId: string; sha256: string },
): Promise<BankFile | undefined> {
  const files = await listBankFiles(db, where);
  return files.find((file) => file.sha256 === where.sha256);
}

/** Newest first. */
export async function listBankFiles(
  db: Db | Transaction,
  where: { region: string; batchId: string },
): Promise<BankFile[]> {
  const rows = await db
    .selectFrom('hardship_bank_files')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('batch_id', '=', where.batchId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    batchId: row.batch_id,
    sha256: row.sha256,
    name: row.name,
    receivedAt: row.received_at,
    receiver: { id: row.receiver_id, name: row.receiver_name },
  }));
}

/** Rows that a person has to look at. */
export async function listOddAnswers(
  db: Db | Transaction,
  where: { region: string; batchId: string },
): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('hardship_bank_answers')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('batch_id', '=', where.batchId)
    .where('standing', 'in', ['conflict', 'unmatched'])
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(toAnswer);
}

function toAnswer(row: Selectable<DB['hardship_bank_answers']>): StoredAnswer {
  return {
    id: row.id,
    bankFileId: row.bank_file_id,
    batchId: row.batch_id,
    rowNumber: row.row_number,
    lineId: present(row.line_id),
    shown: row.shown,
    outcome: known(outcomes, row.outcome),
    on: row.happened_on,
    serial: present(row.bank_serial),
    reason: present(row.reason),
    standing: known(answerStandings, row.standing),
  };
}
