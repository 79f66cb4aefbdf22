import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { listItems, savePromises } from '../item-store.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';

/** 限期继续整改: what is not yet rectified gets a new last day; the letter goes back to 整改. */
export async function extendRectifying(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { until: string; reason: string },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'extend-rectifying' });
  const of = { region: opened.letter.region, letterId: opened.letter.id };
  const open = (await listItems(tx, of)).filter((item) => item.verdict !== 'rectified');
  if (open.length === 0) refuse('letter.all-rectified');
  await savePromises(
    tx,
    of,
    open.map((item) => ({ itemId: item.id, promise: item.promise, promiseDue: input.until })),
  );
  await saveStep(tx, act, {
    opened,
    record: { detail: `${open.length} 项延至 ${input.until}`, reason: input.reason },
  });
}
