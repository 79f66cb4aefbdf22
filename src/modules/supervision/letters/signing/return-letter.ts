import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { insertSignature } from './signature-store.ts';
import { nextSignature } from './signing-order.ts';

/** 退回修改: whoever's turn it is gives the text back with the reason. */
export async function returnLetter(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { reason: string },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'return' });
  const { letter } = opened;
  const turn = nextSignature(letter.signing, act.actor.roles);
  if (!turn.ok) return refuse('letter.not-your-turn', { waitsFor: turn.waitsFor });
  const { position } = letter.signing;
  const { reason } = input;
  await insertSignature(tx, act, { letter, position, step: turn.step, answer: 'returned', note: reason });
  await saveStep(tx, act, { opened, record: { reason } });
}
