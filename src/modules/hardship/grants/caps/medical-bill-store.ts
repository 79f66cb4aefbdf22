import type { DB, Db, Selectable, Transaction } from '../../../../platform/db/database.ts';
import { present } from '../row-values.ts';

/** A hospital receipt: what the family paid itself. */
export interface MedicalBill {
  readonly id: string;
  readonly fileId: string;
  readonly memberId: string | undefined;
  readonly year: number;
  /** 'YYYY-MM-DD' */
  readonly issuedOn: string;
  readonly receiptNumber: string;
  readonly selfPaidFen: bigint;
  readonly recorderName: string;
  readonly voidReason: string | undefined;
}

export interface NewBill {
  readonly id: string;
  readonly fileId: string;
  readonly memberId: string | undefined;
  readonly issuedOn: string;
  readonly receiptNumber: string;
  readonly selfPaidFen: bigint;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
}

/** A receipt number that is on record violates hardship_medical_bills_one_receipt. */
export async function insertBill(tx: Transaction, region: string, bill: NewBill): Promise<void> {
  await tx
    .insertInto('hardship_medical_bills')
    .values({
      region_code: region,
      id: bill.id,
      file_id: bill.fileId,
      member_id: bill.memberId ?? null,
      year: Number(bill.issuedOn.slice(0, 4)),
      issued_on: bill.issuedOn,
      receipt_number: bill.receiptNumber,
      self_paid_fen: bill.selfPaidFen,
      recorded_at: bill.at,
      recorder_id: bill.by.id,
      recorder_name: bill.by.name,
    })
    .execute();
}

export async function listBills(
  db: Db | Transaction,
  where: { region: string; fileId: string },
): Promise<MedicalBill[]> {
  const rows = await db
    .selectFrom('hardship_medical_bills')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('file_id', '=', where.fileId)
    .orderBy('issued_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toBill);
}

/** 分 that the household paid itself in a year, voided receipts left out. */
export async function sumBills(
  db: Db | Transaction,
  where: { region: string; fileId: string; year: number },
): Promise<bigint> {
  const row = await db
    .selectFrom('hardship_medical_bills')
    .select(({ fn }) => fn.sum<string | null>('self_paid_fen').as('fen'))
    .where('region_code', '=', where.region)
    .where('file_id', '=', where.fileId)
    .where('year', '=', where.year)
    .where('voided_at', 'is', null)
    .executeTakeFirst();
  return BigInt(row?.fen ?? 0);
}

export async function voidBill(
  tx: Transaction,
  where: { region: string; id: string },
  by: { at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('hardship_medical_bills')
    .set({ voided_at: by.at, void_reason: by.reason })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .where('voided_at', 'is', null)
    .execute();
}

function toBill(row: Selectable<DB['hardship_medical_bills']>): MedicalBill {
  return {
    id: row.id,
    fileId: row.file_id,
    memberId: present(row.member_id),
    year: row.year,
    issuedOn: row.issued_on,
    receiptNumber: row.receipt_number,
    selfPaidFen: row.self_paid_fen,
    recorderName: row.recorder_name,
    voidReason: present(row.void_reason),
  };
}
