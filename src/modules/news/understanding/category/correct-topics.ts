import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { recordAudit } from '../../../audit/index.ts';
import { lockArticle } from '../../articles/article-store.ts';
import { mayKeepNews } from '../../news-policy.ts';
import { saveTopics } from '../understanding-store.ts';
import type { Category } from './categories.ts';
import type { Theme } from './themes.ts';

export interface Topics {
  readonly category: Category | undefined;
  readonly themes: readonly Theme[];
}

/**
 * A clerk's word on category and themes; from then on no classifier changes them.
 * @throws Refused stale where the article was changed since the form was shown.
 */
export async function correctTopics(
  tx: Transaction,
  act: Act,
  { id, version, topics }: { id: string; version: number; topics: Topics },
): Promise<void> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const { region } = act.actor;
  const article = (await lockArticle(tx, region, id)) ?? refuseCommon('not-found');
  if (article.version !== version) refuseCommon('stale');
  await saveTopics(tx, region, { id, topics, now: act.now });
  await recordAudit(tx, act, {
    word: 'news.correct-topics',
    subject: { type: 'news-article', id },
    detail: {
      before: { category: article.category ?? null, themes: [...article.themes] },
      after: { category: topics.category ?? null, themes: [...topics.themes] },
    },
  });
}
