import type { Transaction } from '../../platform/db/database.ts';
import type { OutChannel } from './notice.ts';

interface Batch {
  readonly after: string | undefined;
  readonly limit: number;
}

/** Sealed columns of messages, locked, in the order of their ids. */
export async function lockSealedNotices(tx: Transaction, region: string, batch: Batch) {
  const rows = await tx
    .selectFrom('notices')
    .select(['id', 'channel', 'recipient_sealed', 'values_sealed'])
    .where('region_code', '=', region)
    .$if(batch.after !== undefined, (q) => q.where('id', '>', batch.after ?? ''))
    .orderBy('id')
    .limit(batch.limit)
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel as OutChannel, // the CHECK notices_channel_known keeps this union
    recipientSealed: row.recipient_sealed,
    valuesSealed: row.values_sealed ?? undefined,
  }));
}

interface ResealedNotice {
  readonly id: string;
  readonly recipient: { readonly sealed: string; readonly index: string };
  readonly valuesSealed: string | undefined;
}

export async function saveResealedNotice(
  tx: Transaction,
  region: string,
  notice: ResealedNotice,
): Promise<void> {
  await tx
    .updateTable('notices')
    .set({
      recipient_sealed: notice.recipient.sealed,
      recipient_index: notice.recipient.index,
      values_sealed: notice.valuesSealed ?? null,
    })
    .where('region_code', '=', region)
    .where('id', '=', notice.id)
    .execute();
}

export async function lockSealedContents(tx: Transaction, region: string, batch: Batch) {
  const rows = await tx
    .selectFrom('inbox_messages')
    .select(['id', 'content_sealed'])
    .where('region_code', '=', region)
    .$if(batch.after !== undefined, (q) => q.where('id', '>', batch.after ?? ''))
    .orderBy('id')
    .limit(batch.limit)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ id: row.id, contentSealed: row.content_sealed }));
}

export async function saveResealedContent(
  tx: Transaction,
  region: string,
  message: { id: string; contentSealed: string },
): Promise<void> {
  await tx
    .updateTable('inbox_messages')
    .set({ content_sealed: message.contentSealed })
    .where('region_code', '=', region)
    .where('id', '=', message.id)
    .execute();
}
