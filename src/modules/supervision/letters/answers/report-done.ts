import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files.ts';
import { storeAttachment } from '../../../documents/index.ts';
import { refuse } from '../../supervision-refusals.ts';
import { listItems, saveDone } from '../item-store.ts';
import { PROOF_OWNER } from '../letter-papers.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';

export interface Done extends LetterTarget {
  readonly itemId: string;
  /** Day on which it was put right; 'YYYY-MM-DD'. */
  readonly on: string;
  readonly note: string | undefined;
  readonly files: FileStore;
  readonly proofs: readonly File[];
}

/** 报告整改完成: one item, with proofs. Whether it is so, the re-visit says. */
export async function reportDone(tx: Transaction, act: Act, input: Done): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'report-done' });
  const { letter } = opened;
  const of = { region: letter.region, letterId: letter.id };
  const item = (await listItems(tx, of)).find((one) => one.id === input.itemId);
  if (!item) return refuse('letter.unknown-item');
  if (input.on > shanghaiDate(act.now)) refuse('letter.too-early');
  await saveDone(tx, of, { itemId: item.id, on: input.on, note: input.note });
  for (const file of input.proofs)
    await storeAttachment(tx, act, {
      files: input.files,
      owner: { type: PROOF_OWNER, id: item.id },
      file,
      label: `第 ${item.position} 项整改证明`,
    });
  await saveStep(tx, act, {
    opened,
    record: {
      detail: `第 ${item.position} 项，${input.on} 完成${input.proofs.length > 0 ? `，证明 ${input.proofs.length} 份` : ''}`,
    },
  });
}
