import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { isFileType } from '../../../platform/file-types.ts';
import type { Attachment, AttachmentOwner } from './attachment.ts';

export async function insertAttachment(tx: Transaction, attachment: Attachment): Promise<void> {
  await tx
    .insertInto('attachments')
    .values({
      region_code: attachment.region,
      id: attachment.id,
      owner_type: attachment.owner.type,
      owner_id: attachment.owner.id,
      label: attachment.label,
      name: attachment.name,
      file_type: attachment.type,
      byte_count: attachment.byteCount,
      sha256: attachment.sha256,
      sm3: attachment.sm3,
      file_key: attachment.fileKey,
      uploader_kind: attachment.uploader.kind,
      uploader_id: attachment.uploader.id,
      uploader_name: attachment.uploader.name,
      uploaded_at: attachment.uploadedAt,
    })
    .execute();
}

/** Papers of one owner in the order they came, removed ones included. */
export async function listAttachments(db: Db, region: string, owner: AttachmentOwner): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('attachments')
    .selectAll()
    .where('region_code', '=', region)
    .where('owner_type', '=', owner.type)
    .where('owner_id', '=', owner.id)
    .orderBy('id')
    .execute();
  return rows.map(attachmentOf);
}

/**
 * One paper of this owner. The owner is part of the question, so that an id taken from
 * another case's page finds nothing.
 */
export async function findAttachment(
  db: Db,
  region: string,
  paper: { owner: AttachmentOwner; id: string },
): Promise<Attachment | undefined> {
  const row = await db
    .selectFrom('attachments')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', paper.id)
    .where('owner_type', '=', paper.owner.type)
    .where('owner_id', '=', paper.owner.id)
    .executeTakeFirst();
  return row && attachmentOf(row);
}

/** Hangs papers of a draft on what the draft became. Papers already removed go along. */
export async function moveAttachments(
  tx: Transaction,
  region: string,
  owners: { from: AttachmentOwner; to: AttachmentOwner },
): Promise<void> {
  await tx
    .updateTable('attachments')
    .set({ owner_type: owners.to.type, owner_id: owners.to.id })
    .where('region_code', '=', region)
    .where('owner_type', '=', owners.from.type)
    .where('owner_id', '=', owners.from.id)
    .execute();
}

/**
 * Deletes the rows of an owner that nobody has relied on yet (a draft), or one of them.
 * @returns the keys of their files, to remove once the transaction has committed.
 */
export async function dropAttachments(
  tx: Transaction,
  region: string,
  of: { owner: AttachmentOwner; id?: string | undefined },
): Promise<string[]> {
  let query = tx
    .deleteFrom('attachments')
    .where('region_code', '=', region)
    .where('owner_type', '=', of.owner.type)
    .where('owner_id', '=', of.owner.id);
  if (of.id !== undefined) query = query.where('id', '=', of.id);
  const rows = await query.returning('file_key').execute();
  return rows.map((row) => row.file_key);
}

/** @returns false where it was removed before. */
export async function saveRemoval(
  tx: Transaction,
  attachment: Attachment,
  removal: { at: Date; byId: string; byName: string; reason: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('attachments')
    .set({
      removed_at: removal.at,
      remover_id: removal.byId,
      remover_name: removal.byName,
      removal_reason: removal.reason,
    })
    .where('region_code', '=', attachment.region)
    .where('id', '=', attachment.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Which of these ids have a row. */
export async function knownAttachmentIds(
  db: Db,
  region: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('attachments')
    .select('id')
    .where('region_code', '=', region)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Regions in which anything was uploaded since. */
export async function findUploadRegions(db: Db, since: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('attachments')
    .select('region_code')
    .distinct()
    .where('uploaded_at', '>=', since)
    .orderBy('region_code')
    .execute();
  return rows.map((row) => row.region_code);
}

function attachmentOf(row: Selectable<DB['attachments']>): Attachment {
  if (!isFileType(row.file_type))
    throw new Error(`attachment ${row.id} has the unknown type ${row.file_type}`);
  return {
    region: row.region_code,
    id: row.id,
    owner: { type: row.owner_type, id: row.owner_id },
    label: row.label,
    name: row.name,
    type: row.file_type,
    byteCount: Number(row.byte_count),
    sha256: row.sha256,
    sm3: row.sm3,
    fileKey: row.file_key,
    uploader: { kind: row.uploader_kind, id: row.uploader_id, name: row.uploader_name },
    uploadedAt: row.uploaded_at,
    removal: row.removed_at
      ? { at: row.removed_at, by: row.remover_name ?? '', reason: row.removal_reason ?? '' }
      : undefined,
  };
}
