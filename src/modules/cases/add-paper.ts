import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { FileStore } from '../../platform/files.ts';
import { storeAttachment } from '../documents/index.ts';
import { CASE_OWNER } from './load-case.ts';
import { openCase, saveStep } from './open-case.ts';

export interface PaperInput {
  readonly caseId: string;
  /** Where the case lies, if not in the actor's own region. */
  readonly region?: string;
  readonly files: FileStore;
  readonly file: File;
  /** What kind of paper it is: 欠条, 劳动合同 … */
  readonly label: string;
}

/** 补充材料: at any station, by staff or by the worker. */
export async function addPaper(tx: Transaction, act: Act, input: PaperInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'add-paper' });
  const owner = { type: CASE_OWNER, id: opened.rightsCase.id };
  const attachment = await storeAttachment(tx, act, {
    files: input.files,
    owner,
    file: input.file,
    label: input.label,
  });
  await saveStep(tx, act, { opened, record: { detail: input.label, audit: { attachment: attachment.id } } });
}
