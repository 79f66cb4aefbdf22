import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { AttachmentOwner } from './attachment.ts';
import { findAttachment, saveRemoval } from './attachment-store.ts';
import { refuse } from './document-refusals.ts';

/**
 * 移除材料: takes a paper off the file, with the reason; row and bytes stay, because others may have relied on it.
 * The caller has asked whether the actor may.
 */
export async function removeAttachment(
  tx: Transaction,
  act: Act,
  input: { owner: AttachmentOwner; id: string; reason: string },
): Promise<void> {
  const attachment = await findAttachment(tx, act.actor.region, input);
  if (attachment === undefined) return refuseCommon('not-found');
  const removal = { at: act.now, byId: act.actor.id, byName: act.actor.name, reason: input.reason };
  if (!(await saveRemoval(tx, attachment, removal))) return refuse('attachment.removed');
  await recordAudit(tx, act, {
    word: 'attachment.remove',
    subject: input.owner,
    reason: input.reason,
    detail: { attachment: input.id, label: attachment.label },
  });
}
