import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { answerOpenCounter } from '../notice/counter-store.ts';
import { showArticlesAgain } from '../notice/named-article-store.ts';
import { type OnTakedown, openTakedown } from './open-takedown.ts';
import { saveTakedown } from './save-takedown.ts';
import { tellParty } from './tell-party.ts';

type Closing = OnTakedown & { readonly reason: string };

/**
 * 不予下线 with a reason that the sender reads: not complete in time, or nothing of theirs in it.
 * @throws Refused 404, 403, 409
 */
export async function rejectTakedown(tx: Transaction, act: Act, input: Closing): Promise<void> {
  const { takedown, next } = await openTakedown(tx, act, { ...input, act: 'reject' });
  await saveTakedown(tx, act, {
    takedown,
    word: 'takedown.reject',
    change: { status: next, closing: { at: act.now, reason: input.reason } },
    note: input.reason,
  });
  await tellParty(tx, act, {
    takedown,
    template: 'takedown.rejected',
    words: `理由：${input.reason}`,
  });
}

/**
 * 撤回: the sender takes the notice back; what it blocked is shown again.
 * @throws Refused 404, 403, 409
 */
export async function withdrawTakedown(tx: Transaction, act: Act, input: Closing): Promise<void> {
  const { takedown, next } = await openTakedown(tx, act, { ...input, act: 'withdraw' });
  await answerOpenCounter(tx, takedown, { status: 'accepted', answer: '通知人已撤回通知', at: act.now });
  await saveTakedown(tx, act, {
    takedown,
    word: 'takedown.withdraw',
    change: { status: next, closing: { at: act.now, reason: input.reason } },
    note: input.reason,
  });
  await showArticlesAgain(tx, takedown.region, { takedownId: takedown.id, at: act.now });
}
