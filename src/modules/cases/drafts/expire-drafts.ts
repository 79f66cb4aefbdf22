import type { Transaction } from '../../../platform/db/database.ts';
import { dropAttachments } from '../../documents/index.ts';
import { DRAFT_OWNER } from './claim-draft.ts';
import { deleteDraftRow, listExpiredDrafts } from './draft-store.ts';

const BATCH = 100;

/** 草稿到期: deletes up to 100 expired drafts. @returns how many, and the files to remove after the commit. */
export async function expireDrafts(
  tx: Transaction,
  region: string,
  now: Date,
): Promise<{ drafts: number; fileKeys: string[] }> {
  const ids = await listExpiredDrafts(tx, region, { now, limit: BATCH });
  const fileKeys: string[] = [];
  for (const id of ids) {
    fileKeys.push(...(await dropAttachments(tx, region, { owner: { type: DRAFT_OWNER, id } })));
    await deleteDraftRow(tx, { region, id });
  }
  return { drafts: ids.length, fileKeys };
}
