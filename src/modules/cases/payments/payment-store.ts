import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import { member, present } from '../case-row-store.ts';
import { type PayChannel, type Payment, payChannels, type Receipt, receipts } from './payment.ts';

export interface NewPayment {
  readonly id: string;
  readonly claimantId: string;
  readonly amountFen: bigint;
}

/** What all payments of one sheet share. */
export interface PaymentSheet {
  readonly region: string;
  readonly caseId: string;
  readonly batchId: string;
  readonly paidOn: string;
  readonly channel: PayChannel;
  readonly payerLinkId: string | undefined;
  readonly payerName: string;
  readonly voucher: string | undefined;
  readonly recordedAt: Date;
  readonly recorder: { readonly id: string; readonly name: string };
}

/** Writes a sheet of payments, 500 rows a statement. The caller raises the balances in the same transaction. */
export async function insertPayments(
  tx: Transaction,
  sheet: PaymentSheet,
  payments: readonly NewPayment[],
): Promise<void> {
  for (let at = 0; at < payments.length; at += 500) {
    await tx
      .insertInto('case_payments')
      .values(payments.slice(at, at + 500).map((payment) => paymentRow(sheet, payment)))
      .execute();
  }
}

function paymentRow(sheet: PaymentSheet, payment: NewPayment) {
  return {
    region_code: sheet.region,
    id: payment.id,
    case_id: sheet.caseId,
    claimant_id: payment.claimantId,
    batch_id: sheet.batchId,
    amount_fen: payment.amountFen,
    paid_on: sheet.paidOn,
    channel: sheet.channel,
    payer_link_id: sheet.payerLinkId ?? null,
    payer_name: sheet.payerName,
    voucher: sheet.voucher ?? null,
    recorded_at: sheet.recordedAt,
    recorder_id: sheet.recorder.id,
    recorder_name: sheet.recorder.name,
    receipt: 'awaited',
  };
}

/**
 * Adds to (or, negative, takes from) the balance row of a claimant; the CHECK of the table refuses more than was
 * confirmed, whatever the code thought.
 */
export async function addPaid(
  tx: Transaction,
  region: string,
  by: { claimantId: string; amountFen: bigint },
): Promise<void> {
  await sql`UPDATE case_claimants SET paid_fen = paid_fen + ${by.amountFen}
    WHERE region_code = ${region} AND id = ${by.claimantId}`.execute(tx);
}

/** Payments of a case, newest first, reversed ones included. */
export async function listPayments(
  db: Db | Transaction,
  where: { region: string; caseId: string },
): Promise<Payment[]> {
  const rows = await db
    .selectFrom('case_payments')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .orderBy('paid_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toPayment);
}

/** One payment, held until the transaction ends. */
export async function lockPayment(
  tx: Transaction,
  where: { region: string; caseId: string; id: string },
): Promise<Payment | undefined> {
  const row = await tx
    .selectFrom('case_payments')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .where('case_id', '=', where.caseId)
    .forUpdate()
    .executeTakeFirst();
  return row && toPayment(row);
}

export async function saveReceipt(
  tx: Transaction,
  where: { region: string; id: string },
  receipt: { is: Receipt; at: Date; by: string; reason?: string },
): Promise<void> {
  await tx
    .updateTable('case_payments')
    .set({
      receipt: receipt.is,
      receipt_at: receipt.at,
      receipt_by: receipt.by,
      ...(receipt.reason === undefined ? {} : { objection_reason: receipt.reason }),
    })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

export async function saveReversal(
  tx: Transaction,
  where: { region: string; id: string },
  reversal: { at: Date; by: { id: string; name: string }; reason: string },
): Promise<void> {
  await tx
    .updateTable('case_payments')
    .set({
      reversed_at: reversal.at,
      reverser_id: reversal.by.id,
      reverser_name: reversal.by.name,
      reversal_reason: reversal.reason,
    })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

export function toPayment(row: Selectable<DB['case_payments']>): Payment {
  return {
    id: row.id,
    caseId: row.case_id,
    claimantId: row.claimant_id,
    batchId: row.batch_id,
    amountFen: row.amount_fen,
    paidOn: row.paid_on,
    channel: member(payChannels, row.channel),
    payerLinkId: present(row.payer_link_id),
    payerName: row.payer_name,
    voucher: present(row.voucher),
    recordedAt: row.recorded_at,
    recorderName: row.recorder_name,
    receipt: member(receipts, row.receipt),
    receiptAt: present(row.receipt_at),
    receiptBy: present(row.receipt_by),
    objectionReason: present(row.objection_reason),
    reversedAt: present(row.reversed_at),
    reverserName: present(row.reverser_name),
    reversalReason: present(row.reversal_reason),
  };
}
