import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { refuseCommon } from '../../../../../platform/refusal.ts';
import {
  type BankFile,
  listBankFiles,
  listOddAnswers,
  listWaitingAnswers,
  type StoredAnswer,
} from '../../../grants/bank/bank-answer-store.ts';
import type { Batch } from '../../../grants/batches/batch.ts';
import { findBatch } from '../../../grants/batches/batch-store.ts';
import { listSheetRows, type SheetRow } from '../../../grants/batches/sheet-row-store.ts';

/** One batch as its pages and papers show it. */
export interface BatchView {
  readonly batch: Batch;
  /** Without the lines that were taken out. */
  readonly rows: readonly SheetRow[];
  readonly withdrawn: readonly SheetRow[];
  readonly files: readonly BankFile[];
  readonly odd: readonly StoredAnswer[];
  /** Rows of a bank file that an interruption left over. */
  readonly waiting: number;
}

/** The batch of this address, or 404. */
export async function loadBatchView(c: AppContext): Promise<BatchView> {
  const region = regionOf(c);
  const { db } = c.var.deps;
  const batch = (await findBatch(db, { region, id: idParam(c) })) ?? refuseCommon('not-found');
  const where = { region, batchId: batch.id };
  const [all, files, odd, waiting] = await Promise.all([
    listSheetRows(db, where),
    listBankFiles(db, where),
    listOddAnswers(db, where),
    listWaitingAnswers(db, where),
  ]);
  return {
    batch,
    rows: all.filter((row) => row.state !== 'withdrawn'),
    withdrawn: all.filter((row) => row.state === 'withdrawn'),
    files,
    odd,
    waiting: waiting.length,
  };
}

export function sumRows(rows: readonly SheetRow[]): bigint {
  return rows.reduce((sum, row) => sum + row.amountFen, 0n);
}
