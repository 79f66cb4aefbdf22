import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { type LetterTarget, openLetter, saveStep } from './open-letter.ts';

/** 作废, before service only: a letter in somebody's hands is not taken back. Its number is not given again. */
export async function withdrawLetter(
  tx: Transaction,
  act: Act,
  input: LetterTarget & { reason: string },
): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'withdraw' });
  const { reason } = input;
  await saveStep(tx, act, { opened, record: { change: { withdrawal_reason: reason }, reason } });
}
