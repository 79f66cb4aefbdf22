import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { storeAttachment } from '../../../documents/index.ts';

/** Papers of one notice; a paper is at most as large as the upload limit. */
export const MOST_PROOFS = 10;

/** Keeps the papers that came with a form. @throws Refused 422 with the sentence for beside the field. */
export async function storeProofs(
  tx: Transaction,
  act: Act,
  of: { files: FileStore; owner: { type: string; id: string }; proofs: readonly File[] },
): Promise<void> {
  for (const file of of.proofs)
    await storeAttachment(tx, act, { files: of.files, owner: of.owner, file, label: '证明材料' });
}
