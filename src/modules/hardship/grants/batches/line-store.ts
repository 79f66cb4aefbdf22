import type { DB, Db, Selectable, Transaction } from '../../../../platform/db/database.ts';
import { known, present } from '../row-values.ts';
import { type BatchLine, type LineReceipt, lineReceipts, lineStates } from './batch.ts';

type Where = { readonly region: string; readonly id: string };

/** A grant that has a live line already violates hardship_batch_lines_one_live. */
export async function insertLines(
  tx: Transaction,
  region: string,
  lines: readonly Pick<
    BatchLine,
    'id' | 'batchId' | 'grantId' | 'fundId' | 'payeeId' | 'position' | 'amountFen'
  >[],
): Promise<void> {
  for (let at = 0; at < lines.length; at += 500)
    await tx
      .insertInto('hardship_batch_lines')
      .values(
        lines.slice(at, at + 500).map((line) => ({
          region_code: region,
          id: line.id,
          batch_id: line.batchId,
          grant_id: line.grantId,
          fund_id: line.fundId,
          payee_id: line.payeeId,
          position: line.position,
          amount_fen: line.amountFen,
          state: 'pending',
        })),
      )
      .execute();
}

/** Lines in the order of the sheet. */
export async function listLines(
  db: Db | Transaction,
  where: { region: string; batchId: string },
): Promise<BatchLine[]> {
  const rows = await db
    .selectFrom('hardship_batch_lines')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('batch_id', '=', where.batchId)
    .orderBy('position')
    .execute();
  return rows.map(toLine);
}

/** What became of one grant at the bank, newest first. */
export async function listLinesOfGrants(
  db: Db | Transaction,
  region: string,
  grantIds: readonly string[],
): Promise<BatchLine[]> {
  if (grantIds.length === 0) return [];
  const rows = await db
    .selectFrom('hardship_batch_lines')
    .selectAll()
    .where('region_code', '=', region)
    .where('grant_id', 'in', grantIds)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toLine);
}

export async function lockLine(tx: Transaction, where: Where): Promise<BatchLine | undefined> {
  const row = await tx
    .selectFrom('hardship_batch_lines')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .forUpdate()
    .executeTakeFirst();
  return row && toLine(row);
}

/** The line that was paid, of this grant, held until the transaction ends. */
export async function lockPaidLine(
  tx: Transaction,
  where: { region: string; grantId: string },
): Promise<BatchLine | undefined> {
  const row = await tx
    .selectFrom('hardship_batch_lines')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('grant_id', '=', where.grantId)
    .where('state', '=', 'paid')
    .forUpdate()
    .executeTakeFirst();
  return row && toLine(row);
}

type Answer = { readonly at: Date; readonly by: string };

export async function markPaid(
  tx: Transaction,
  where: Where,
  paid: Answer & { on: string; serial: string | undefined },
): Promise<void> {
  await change(tx, where, {
    state: 'paid',
    answered_at: paid.at,
    answered_by: paid.by,
    paid_on: paid.on,
    bank_serial: paid.serial ?? null,
    receipt: 'awaited',
  });
}

/** The bank sent it back, at once or after it had paid; or it left the batch before that was sent. */
export async function markNotPaid(
  tx: Transaction,
  where: Where,
  returned: Answer & { state: 'returned' | 'withdrawn'; reason: string },
): Promise<void> {
  const none = { paid_on: null, receipt: null, receipt_at: null, receipt_by: null, receipt_note: null };
  await change(tx, where, {
    ...none,
    state: returned.state,
    answered_at: returned.at,
    answered_by: returned.by,
    return_reason: returned.reason,
  });
}

export async function markReceipt(
  tx: Transaction,
  where: Where,
  receipt: Answer & { is: LineReceipt; note: string | undefined },
): Promise<void> {
  await change(tx, where, {
    receipt: receipt.is,
    receipt_at: receipt.at,
    receipt_by: receipt.by,
    receipt_note: receipt.note ?? null,
  });
}

/** How many lines of a batch still wait for the bank. */
export async function countPending(
  tx: Transaction,
  where: { region: string; batchId: string },
): Promise<number> {
  const row = await tx
    .selectFrom('hardship_batch_lines')
    .select(({ fn }) => fn.countAll<bigint>().as('lines'))
    .where('region_code', '=', where.region)
    .where('batch_id', '=', where.batchId)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  return Number(row.lines);
}

async function change(
  tx: Transaction,
  where: Where,
  to: Partial<Selectable<DB['hardship_batch_lines']>>,
): Promise<void> {
  await tx
    .updateTable('hardship_batch_lines')
    .set(to)
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

function toLine(row: Selectable<DB['hardship_batch_lines']>): BatchLine {
  return {
    id: row.id,
    batchId: row.batch_id,
    grantId: row.grant_id,
    fundId: row.fund_id,
    payeeId: row.payee_id,
    position: row.position,
    amountFen: row.amount_fen,
    state: known(lineStates, row.state),
    answeredAt: present(row.answered_at),
    answeredBy: present(row.answered_by),
    paidOn: present(row.paid_on),
    bankSerial: present(row.bank_serial),
    returnReason: present(row.return_reason),
    receipt: row.receipt === null ? undefined : known(lineReceipts, row.receipt),
    receiptAt: present(row.receipt_at),
    receiptBy: present(row.receipt_by),
    receiptNote: present(row.receipt_note),
  };
}
