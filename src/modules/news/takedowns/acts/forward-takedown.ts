import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { findNamedArticles } from '../notice/named-article-store.ts';
import { type ForwardChannel, groundNames, takedownNumber } from '../notice/takedown.ts';
import { listItems } from '../notice/takedown-store.ts';
import { refuse } from '../takedown-refusals.ts';
import { type OnTakedown, openTakedown } from './open-takedown.ts';
import { saveTakedown } from './save-takedown.ts';

export interface Forwarding extends OnTakedown {
  readonly channel: ForwardChannel;
  /** Who offered the work: the source, the author. */
  readonly to: string;
  readonly email?: string | undefined;
}

/**
 * 转送: the notice goes to whoever offered the work, or is announced on the web where nobody can be reached
 * (信息网络传播权保护条例 §15). The sender's papers and contacts do not go along with a mail: they are personal data.
 * @throws Refused 404, 403, 409, 422 without a mail address where it goes by mail.
 */
export async function forwardTakedown(tx: Transaction, act: Act, input: Forwarding): Promise<void> {
  const { takedown, next } = await openTakedown(tx, act, { ...input, act: 'forward' });
  if (input.channel === 'email') {
    if (input.email === undefined) return refuse('takedown.no-mail');
    const ids = (await listItems(tx, takedown)).flatMap(({ articleId }) => articleId ?? []);
    const articles = [...(await findNamedArticles(tx, takedown.region, ids)).values()];
    await act.messenger.send(tx, {
      region: takedown.region,
      channel: 'email',
      to: input.email,
      template: 'takedown.forwarded',
      values: {
        number: takedownNumber(takedown),
        to: input.to,
        from: takedown.partyLabel,
        ground: groundNames[takedown.ground],
        articles: articles.map(({ title, url }) => `《${title}》${url ?? ''}`).join('\n'),
      },
      now: act.now,
      key: `takedown.forwarded:${takedown.id}`,
    });
  }
  await saveTakedown(tx, act, {
    takedown,
    word: 'takedown.forward',
    change: { status: next, forward: { at: act.now, channel: input.channel, to: input.to } },
    note: input.channel === 'announcement' ? '已在网上公告' : `已转送${input.to}`,
  });
}
