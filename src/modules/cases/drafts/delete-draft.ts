import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { dropAttachments } from '../../documents/index.ts';
import { DRAFT_OWNER } from './claim-draft.ts';
import { deleteDraftRow } from './draft-store.ts';
import { lockOwnDraft } from './find-draft.ts';

/**
 * 删除草稿: with everything typed and every photo.
 * @returns keys of the files to remove once the transaction has committed.
 */
export async function deleteDraft(
  tx: Transaction,
  act: Act,
  where: { region: string; id: string },
): Promise<string[]> {
  const draft = await lockOwnDraft(tx, act, where);
  if (!draft || draft.caseId !== undefined) return refuseCommon('not-found');
  const fileKeys = await dropAttachments(tx, where.region, { owner: { type: DRAFT_OWNER, id: where.id } });
  await deleteDraftRow(tx, where);
  await recordAudit(tx, act, { word: 'case-draft.delete', subject: { type: DRAFT_OWNER, id: where.id } });
  return fileKeys;
}

/** 删除草稿里的一份材料. @returns the key of its file, to remove once the transaction has committed. */
export async function dropDraftPaper(
  tx: Transaction,
  act: Act,
  where: { region: string; id: string; paperId: string },
): Promise<string[]> {
  const draft = await lockOwnDraft(tx, act, where);
  if (!draft || draft.caseId !== undefined) return refuseCommon('not-found');
  return dropAttachments(tx, where.region, { owner: { type: DRAFT_OWNER, id: where.id }, id: where.paperId });
}
