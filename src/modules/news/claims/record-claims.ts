import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { enqueue } from '../../../platform/jobs.ts';
import type { ReadArticle } from '../articles/article.ts';
import { checkSums } from './checking/sum.ts';
import { replaceClaims } from './claim-store.ts';
import { findArticleClaims } from './finding/find-article-claims.ts';

/**
 * Finds the numbers that text and headline of an article claim and keeps them; doing it again keeps their links, checks and explanations.
 * Comparing them with our figures is a job: figures are of all modules and take their time.
 */
export async function recordClaims(tx: Transaction, act: Act, article: ReadArticle): Promise<void> {
  const { region } = act.actor;
  const sortedAt = article.publishedAt ?? article.capturedAt;
  const found = findArticleClaims(article, { publishedOn: shanghaiDate(sortedAt) });
  const sums = checkSums(found);
  const claims = found.map((claim, index) => ({
    ...claim,
    id: newId(),
    sum: sums[index] ?? { status: 'none' as const, gap: undefined },
  }));
  await replaceClaims(tx, region, { articleId: article.id, sortedAt, claims, now: act.now });
  if (claims.length > 0) {
    await enqueue(
      tx,
      { name: 'news.check-claims', payload: { region, articleId: article.id } },
      { key: `news.check-claims:${article.id}` },
    );
  }
}
