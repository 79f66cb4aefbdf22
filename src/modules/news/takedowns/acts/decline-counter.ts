import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { answerOpenCounter } from '../notice/counter-store.ts';
import { type OnTakedown, openTakedown } from './open-takedown.ts';
import { saveTakedown } from './save-takedown.ts';

/**
 * 不采纳书面说明: it lacks what §16 asks for, or comes from somebody who did not offer the work. The articles stay
 * off; a whole one may follow.
 * @throws Refused 404, 403, 409
 */
export async function declineCounter(
  tx: Transaction,
  act: Act,
  input: OnTakedown & { reason: string },
): Promise<void> {
  const { takedown, next } = await openTakedown(tx, act, { ...input, act: 'decline-counter' });
  await answerOpenCounter(tx, takedown, { status: 'declined', answer: input.reason, at: act.now });
  await saveTakedown(tx, act, {
    takedown,
    word: 'takedown.decline-counter',
    change: { status: next },
    note: input.reason,
  });
}
