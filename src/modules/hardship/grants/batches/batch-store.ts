import {
  type DB,
  type Db,
  type Selectable,
  sql,
  type Transaction,
} from '../../../../platform/db/database.ts';
import { known, present } from '../row-values.ts';
import { type Batch, type BatchStatus, batchStatuses } from './batch.ts';

type Where = { readonly region: string; readonly id: string };

export async function insertBatch(
  tx: Transaction,
  batch: Pick<Batch, 'id' | 'region' | 'number' | 'title' | 'createdAt' | 'creator'>,
): Promise<void> {
  await tx
    .insertInto('hardship_batches')
    .values({
      region_code: batch.region,
      id: batch.id,
      number: batch.number,
      version: 1,
      status: 'open',
      title: batch.title,
      created_at: batch.createdAt,
      creator_id: batch.creator.id,
      creator_name: batch.creator.name,
    })
    .execute();
}

export async function findBatch(db: Db | Transaction, where: Where): Promise<Batch | undefined> {
  const row = await db
    .selectFrom('hardship_batches')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .executeTakeFirst();
  return row && toBatch(row);
}

/** One batch, held until the transaction ends: what happens to its lines happens one after the other. */
export async function lockBatch(tx: Transaction, where: Where): Promise<Batch | undefined> {
  const row = await tx
    .selectFrom('hardship_batches')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .forUpdate()
    .executeTakeFirst();
  return row && toBatch(row);
}

export interface BatchChange {
  readonly status: BatchStatus;
  readonly checked?: { readonly at: Date; readonly by: { readonly id: string; readonly name: string } };
  readonly sent?: {
    readonly at: Date;
    readonly by: { readonly id: string; readonly name: string };
    readonly reference: string | undefined;
  };
  readonly settledAt?: Date;
  readonly cancelled?: { readonly at: Date; readonly reason: string };
}

export async function updateBatch(tx: Transaction, where: Where, change: BatchChange): Promise<void> {
  const { status, checked, sent, settledAt, cancelled } = change;
  await tx
    .updateTable('hardship_batches')
    .set({
      ...{ status, version: sql`version + 1` },
      ...(checked && { checked_at: checked.at, checker_id: checked.by.id, checker_name: checked.by.name }),
      ...(sent && {
        sent_at: sent.at,
        sender_id: sent.by.id,
        sender_name: sent.by.name,
        bank_reference: sent.reference ?? null,
      }),
      ...(settledAt && { settled_at: settledAt }),
      ...(cancelled && { cancelled_at: cancelled.at, cancel_reason: cancelled.reason }),
    })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

export interface BatchSummary extends Batch {
  readonly lines: number;
  readonly totalFen: bigint;
  readonly paid: number;
  readonly returned: number;
}

/** Batches with what became of their lines, newest first; one more than `limit` tells that there is more. */
export async function listBatches(
  db: Db | Transaction,
  region: string,
  page: { status?: BatchStatus | undefined; offset: number; limit: number },
): Promise<BatchSummary[]> {
  let query = db.selectFrom('hardship_batches as b').selectAll('b').where('b.region_code', '=', region);
  if (page.status) query = query.where('b.status', '=', page.status);
  const rows = await query
    .select((on) => [
      on
        .selectFrom('hardship_batch_lines as l')
        .whereRef('l.region_code', '=', 'b.region_code')
        .whereRef('l.batch_id', '=', 'b.id')
        .where('l.state', '!=', 'withdrawn')
        .select(
          sql<string>`json_build_object('lines', count(*), 'fen', coalesce(sum(l.amount_fen), 0)::text,
            'paid', count(*) FILTER (WHERE l.state = 'paid'),
            'returned', count(*) FILTER (WHERE l.state = 'returned'))::text`.as('sums'),
        )
        .as('sums'),
    ])
    .orderBy('b.created_at', 'desc')
    .orderBy('b.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map((row) => {
    const sums = JSON.parse(row.sums ?? '{}') as {
      lines: number;
      fen: string;
      paid: number;
      returned: number;
    };
    return { ...toBatch(row), ...sums, totalFen: BigInt(sums.fen) };
  });
}

function toBatch(row: Selectable<DB['hardship_batches']>): Batch {
  return {
    id: row.id,
    region: row.region_code,
    number: row.number,
    version: row.version,
    status: known(batchStatuses, row.status),
    title: row.title,
    createdAt: row.created_at,
    creator: { id: row.creator_id, name: row.creator_name },
    checkedAt: present(row.checked_at),
    checkerName: present(row.checker_name),
    sentAt: present(row.sent_at),
    senderName: present(row.sender_name),
    bankReference: present(row.bank_reference),
    settledAt: present(row.settled_at),
    cancelReason: present(row.cancel_reason),
  };
}
