import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Attachment, AttachmentOwner } from './attachment.ts';
import { insertAttachment } from './attachment-store.ts';
import { checkFile } from './check-file.ts';
import { refuse } from './document-refusals.ts';
import { fileKeyOf } from './file-key.ts';

export interface NewAttachment {
  readonly files: FileStore;
  readonly owner: AttachmentOwner;
  readonly file: File;
  /** What kind of paper it is: 欠条, 劳动合同 … */
  readonly label: string;
}

/**
 * 收材料: keeps a file and its row. The bytes are in the store before the transaction commits; where it does not
 * commit they are an orphan that the sweep removes. The caller has asked whether the actor may add to this owner.
 * @throws Refused attachment.refused with the sentence for beside the field.
 */
export async function storeAttachment(tx: Transaction, act: Act, input: NewAttachment): Promise<Attachment> {
  const check = await checkFile(input.file);
  if (!check.ok) return refuse('attachment.refused', check);
  const { file } = check;
  const { actor, now } = act;
  const id = newId();
  const attachment: Attachment = {
    region: actor.region,
    id,
    owner: input.owner,
    label: input.label,
    name: file.name,
    type: file.type,
    byteCount: file.bytes.byteLength,
    sha256: file.sha256,
    sm3: file.sm3,
    fileKey: fileKeyOf({ region: actor.region, id }, now),
    uploader: { kind: actor.kind, id: actor.id, name: actor.name },
    uploadedAt: now,
    removal: undefined,
  };
  await input.files.put(attachment.fileKey, file.bytes);
  await insertAttachment(tx, attachment);
  await recordAudit(tx, act, {
    word: 'attachment.store',
    subject: input.owner,
    detail: { attachment: id, label: input.label, type: file.type, sha256: file.sha256, sm3: file.sm3 },
  });
  return attachment;
}
