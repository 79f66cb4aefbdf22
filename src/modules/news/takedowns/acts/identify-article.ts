import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { findNamedArticle } from '../notice/named-article-store.ts';
import { takedownNumber } from '../notice/takedown.ts';
import { isClosed, statusNames } from '../notice/takedown-lifecycle.ts';
import { may } from '../notice/takedown-policy.ts';
import { insertItems, listItems, lockTakedown, updateItem } from '../notice/takedown-store.ts';
import { refuse } from '../takedown-refusals.ts';

/**
 * 对应文章: a clerk says which article of ours a line means, or adds one that the notice names in other words.
 * @throws Refused 404, 403, 409 once it is closed, 422 where the address leads to no article.
 */
export async function identifyArticle(
  tx: Transaction,
  act: Act,
  input: { id: string; position: number | undefined; address: string },
): Promise<void> {
  const { region } = act.actor;
  const takedown = await lockTakedown(tx, region, input.id);
  if (!takedown) return refuseCommon('not-found');
  if (!may(act.actor, 'match')) refuseCommon('forbidden');
  if (isClosed(takedown.status) || takedown.blockedAt)
    refuse('takedown.not-open', { state: statusNames[takedown.status] });
  const articleId = await findNamedArticle(tx, region, input.address);
  if (articleId === undefined) return refuse('takedown.article-unknown');
  const items = await listItems(tx, takedown);
  const line = items.find(({ position }) => position === input.position);
  if (line) await updateItem(tx, takedown, { position: line.position, articleId });
  else {
    const last = Math.max(0, ...items.map(({ position }) => position));
    await insertItems(tx, takedown, [
      { position: last + 1, givenText: `经办补充：${input.address.trim()}`.slice(0, 1_000), articleId },
    ]);
  }
  await recordAudit(tx, act, {
    word: 'takedown.match',
    subject: { type: 'news-takedown', id: takedown.id },
    detail: { number: takedownNumber(takedown), article: articleId },
  });
}
