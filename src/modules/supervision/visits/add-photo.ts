import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { storeAttachment } from '../../documents/index.ts';
import { VISIT_OWNER } from './load-visit.ts';
import { openVisit } from './open-visit.ts';

/** 上传现场照片: with what it shows; the caller has made sure that it comes once. */
export async function addPhoto(
  tx: Transaction,
  act: Act,
  input: { visitId: string; files: FileStore; file: File; label: string },
): Promise<void> {
  const { visit } = await openVisit(tx, act, { visitId: input.visitId, word: 'add-photo' });
  const owner = { type: VISIT_OWNER, id: visit.id };
  await storeAttachment(tx, act, { files: input.files, owner, file: input.file, label: input.label });
}
