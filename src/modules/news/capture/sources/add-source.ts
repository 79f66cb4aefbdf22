import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { violatedConstraint } from '../../../../platform/db/errors.ts';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { judgeAddress, publicAddresses } from '../../../../platform/web/address-rule.ts';
import { recordAudit } from '../../../audit/index.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { refuse } from '../capture-refusals.ts';
import { type PageAddress, pageAddress } from '../links/page-address.ts';
import type { SourceInput } from './source.ts';
import { insertSource } from './source-store.ts';

/**
 * Registers a source with its impact note (网络数据安全管理条例 第十八条); it is due at once.
 * @throws Refused news.source-taken, news.bad-address.
 */
export async function addSource(tx: Transaction, act: Act, typed: SourceInput): Promise<string> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { url, host } = addressOf(typed);
  const input = { ...typed, url };
  const id = newId();
  const { actor, now } = act;
  await explainingTaken(() => insertSource(tx, actor.region, { id, host, input, creator: actor, now }));
  await recordAudit(tx, act, {
    word: 'news.source-add',
    subject: { type: 'news-source', id },
    detail: { url, kind: input.kind, budget: input.dailyBudget, interval: input.intervalMinutes },
  });
  return id;
}

/**
 * The source's own address as it will be fetched; whether this machine may be asked is for the client to say.
 * @throws Refused news.bad-address, news.inner-address
 */
export function addressOf({ url }: Pick<SourceInput, 'url'>): PageAddress {
  const address = pageAddress(url) ?? refuse('news.bad-address');
  const verdict = judgeAddress(address.url, { ...publicAddresses, allowsLoopback: true });
  if (verdict.kind === 'ok') return address;
  return refuse(verdict.reason === 'private-address' ? 'news.inner-address' : 'news.bad-address');
}

/** Two sources of one address would fetch it twice. */
export async function explainingTaken<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'news_sources_one_per_url') refuse('news.source-taken');
    throw error;
  }
}
