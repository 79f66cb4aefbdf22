import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { FileStore } from '../../../platform/files.ts';
import { storeAttachment } from '../../documents/index.ts';
import { LETTER_OWNER } from './letter-papers.ts';
import { type LetterTarget, openLetter, saveStep } from './open-letter.ts';

/** 补充材料 by staff, at any station. */
export async function addPaper(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { files: FileStore; file: File; label: string },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'add-paper' });
  const owner = { type: LETTER_OWNER, id: opened.letter.id };
  await storeAttachment(tx, act, { files: input.files, owner, file: input.file, label: input.label });
  await saveStep(tx, act, { opened, record: { detail: input.label } });
}
