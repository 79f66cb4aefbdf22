import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { tellRecipient } from '../tell-recipient.ts';

/** 网上送达: lays the letter out on the recipient's own page; it is served once the contact signs for it. */
export async function offerLetter(tx: Transaction, act: Act, input: LetterTarget): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'offer' });
  await saveStep(tx, act, {
    opened,
    record: { change: { offered_at: act.now }, detail: `等待${opened.letter.recipient.name}签收` },
  });
  await tellRecipient(tx, act, { letter: opened.letter, template: 'letters.offered' });
}
