import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { tellRecipient } from '../tell-recipient.ts';

/** 安排复查: from here the letter is at the re-visit; the recipient hears the day. */
export async function planRecheck(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { on: string; visitId?: string | undefined },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'plan-recheck' });
  const { letter } = opened;
  if (input.on < (letter.service?.on ?? '')) refuse('letter.too-early');
  await saveStep(tx, act, {
    opened,
    record: {
      change: { recheck_on: input.on, recheck_visit_id: input.visitId ?? null },
      detail: `复查日期 ${input.on}`,
      audit: { visit: input.visitId },
    },
  });
  await tellRecipient(tx, act, { letter, template: 'letters.recheck', values: { on: input.on } });
}
