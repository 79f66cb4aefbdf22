import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { electHeads } from '../../understanding/copies/find-group.ts';
import { answerOpenCounter } from '../notice/counter-store.ts';
import { showArticlesAgain } from '../notice/named-article-store.ts';
import { listItems } from '../notice/takedown-store.ts';
import { type OnTakedown, openTakedown } from './open-takedown.ts';
import { saveTakedown } from './save-takedown.ts';
import { tellParty } from './tell-party.ts';

/**
 * 恢复: after a counter-notice at once, and the explanation goes to the sender of the notice
 * (信息网络传播权保护条例 §17); without one, where the block was a mistake. What another notice blocks stays off.
 * @throws Refused 404, 403, 409
 */
export async function restoreTakedown(
  tx: Transaction,
  act: Act,
  input: OnTakedown & { reason: string },
): Promise<void> {
  const { takedown, next } = await openTakedown(tx, act, { ...input, act: 'restore' });
  await answerOpenCounter(tx, takedown, { status: 'accepted', answer: input.reason, at: act.now });
  await saveTakedown(tx, act, {
    takedown,
    word: 'takedown.restore',
    change: { status: next, closing: { at: act.now, reason: input.reason } },
    note: input.reason,
  });
  await showArticlesAgain(tx, takedown.region, { takedownId: takedown.id, at: act.now });
  const named = (await listItems(tx, takedown)).flatMap(({ articleId }) => articleId ?? []);
  await electHeads(tx, takedown.region, named);
  const words =
    takedown.status === 'countered'
      ? '对方提交了书面说明，有关文章已经恢复，书面说明随函转送。依条例第十七条，您不得就同一文章再次通知，可以向人民法院起诉或者向著作权行政管理部门投诉。'
      : `有关文章已经恢复。理由：${input.reason}`;
  await tellParty(tx, act, { takedown, template: 'takedown.restored', words });
}
