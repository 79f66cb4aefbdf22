import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { electHeads } from '../../understanding/copies/find-group.ts';
import { blockArticles, listShownCopies } from '../notice/named-article-store.ts';
import type { Takedown, TakedownItem } from '../notice/takedown.ts';
import { insertItems, listItems } from '../notice/takedown-store.ts';
import { refuse } from '../takedown-refusals.ts';
import { type OnTakedown, openTakedown } from './open-takedown.ts';
import { saveTakedown } from './save-takedown.ts';
import { tellParty } from './tell-party.ts';

export type Blocking = OnTakedown & { readonly copies: 'with-copies' | 'named-only' };

/**
 * 下线: the named articles, and their copies where asked, leave public pages, feeds, digests, searches and
 * subscriptions at once (信息网络传播权保护条例 §15). The kept snapshot stays as evidence.
 * @throws Refused 404, 403, 409, 422 where no line names an article.
 */
export async function blockTakedown(tx: Transaction, act: Act, input: Blocking): Promise<void> {
  const { takedown } = await openTakedown(tx, act, { ...input, act: 'block' });
  const items = await listItems(tx, takedown);
  const copies = input.copies === 'with-copies' ? await addCopies(tx, takedown, items) : 0;
  await blockNamed(tx, act, { takedown, note: copies > 0 ? `一并下线转载 ${copies} 篇` : undefined });
  await tellParty(tx, act, { takedown, template: 'takedown.blocked', words: '有关文章已经下线。' });
}

/** Blocks what the lines name; for the clerk's click and for a complete notice where the county blocks at once. */
export async function blockNamed(
  tx: Transaction,
  act: Act,
  of: { takedown: Takedown; note: string | undefined },
): Promise<void> {
  const { takedown, note } = of;
  const ids = (await listItems(tx, takedown)).flatMap(({ articleId }) => articleId ?? []);
  if (ids.length === 0) refuse('takedown.no-article');
  await blockArticles(tx, takedown.region, { ids, at: act.now });
  await electHeads(tx, takedown.region, ids);
  await saveTakedown(tx, act, {
    takedown,
    word: 'takedown.block',
    change: { status: 'blocked', missing: [], blockedAt: act.now },
    note,
  });
}

/** Copies become lines of the notice, so that they come back with it. */
async function addCopies(
  tx: Transaction,
  takedown: Takedown,
  items: readonly TakedownItem[],
): Promise<number> {
  const named = items.flatMap(({ articleId }) => articleId ?? []);
  const copies = await listShownCopies(tx, takedown.region, named);
  const last = Math.max(0, ...items.map(({ position }) => position));
  await insertItems(
    tx,
    takedown,
    copies.map(({ id, title }, index) => ({
      position: last + index + 1,
      givenText: `转载：${[...title].slice(0, 200).join('')}`,
      articleId: id,
    })),
  );
  return copies.length;
}
