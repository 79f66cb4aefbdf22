import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { listItems } from '../item-store.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { tellRecipient } from '../tell-recipient.ts';

/** 销号: every item was found rectified at the re-visit; an answer alone closes nothing. */
export async function closeLetter(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { reason: string },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'close' });
  const { letter } = opened;
  const items = await listItems(tx, { region: letter.region, letterId: letter.id });
  const open = items.filter((item) => item.verdict !== 'rectified');
  if (open.length > 0)
    refuse('letter.not-rectified', { which: open.map((item) => item.position).join('、') });
  const { reason } = input;
  await saveStep(tx, act, {
    opened,
    record: { change: { closed_on: shanghaiDate(act.now), closing_reason: reason }, reason },
  });
  await tellRecipient(tx, act, { letter, template: 'letters.closed' });
}
