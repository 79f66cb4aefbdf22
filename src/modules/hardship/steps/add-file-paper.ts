import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { removeAttachment, storeAttachment } from '../../documents/index.ts';
import { type FileTarget, openFile, saveStep } from '../file/open-file.ts';
import { refuse } from '../hardship-refusals.ts';

export const FILE_OWNER = 'hardship-file';

/** 收材料. */
export async function addFilePaper(
  tx: Transaction,
  act: Act,
  input: FileTarget & { files: FileStore; file: File; label: string },
): Promise<{ id: string }> {
  const opened = await openFile(tx, act, { ...input, word: 'add-paper' });
  const owner = { type: FILE_OWNER, id: opened.file.id };
  const { files, file, label } = input;
  const { id } = await storeAttachment(tx, act, { files, owner, file, label });
  await saveStep(tx, act, { opened, record: { papers: label } });
  return { id };
}

/**
 * 移除材料 with a reason; row and bytes stay. @throws Refused file.authorisation-kept: the signed authorisation that a
 * check relies on stays.
 */
export async function removeFilePaper(
  tx: Transaction,
  act: Act,
  input: FileTarget & { paperId: string; reason: string },
): Promise<void> {
  const opened = await openFile(tx, act, { ...input, word: 'add-paper' });
  if (opened.file.authorisationId === input.paperId) refuse('file.authorisation-kept');
  const owner = { type: FILE_OWNER, id: opened.file.id };
  await removeAttachment(tx, act, { owner, id: input.paperId, reason: input.reason });
  await saveStep(tx, act, { opened, record: { detail: '移除材料', reason: input.reason } });
}
