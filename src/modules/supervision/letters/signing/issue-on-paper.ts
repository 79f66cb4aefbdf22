import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { storeAttachment } from '../../../documents/index.ts';
import { refuse } from '../../supervision-refusals.ts';
import { LETTER_OWNER } from '../letter-papers.ts';
import { type LetterTarget, openLetter } from '../open-letter.ts';
import { issueLetter } from './issue-letter.ts';
import { insertSignature } from './signature-store.ts';

export interface PaperSigning extends LetterTarget {
  readonly files: FileStore;
  /** Photo or scan of the signed 审签单. */
  readonly scan: File | undefined;
  readonly note: string | undefined;
}

/** 纸质审签: leaders signed the printed sheet; the clerk records it with the scan, and the letter is issued. */
export async function issueOnPaper(tx: Transaction, act: Act, input: PaperSigning): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'issue' });
  const { letter } = opened;
  if (!input.scan) return refuse('letter.no-scan');
  await storeAttachment(tx, act, {
    files: input.files,
    owner: { type: LETTER_OWNER, id: letter.id },
    file: input.scan,
    label: '已签审签单',
  });
  for (const [position, step] of letter.signing.steps.entries()) {
    if (position < letter.signing.position) continue;
    await insertSignature(tx, act, { letter, position, step, answer: 'agreed-on-paper', note: input.note });
  }
  await issueLetter(tx, act, { opened, detail: '纸质审签单已签' });
}
