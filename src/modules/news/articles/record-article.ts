import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { recordClaims } from '../claims/record-claims.ts';
import { storyText } from '../extraction/credits/story-text.ts';
import type { ExtractedPage, SourceFlag } from '../extraction/extracted-page.ts';
import { mayKeepNews } from '../news-policy.ts';
import { understandArticle } from '../understanding/understand-article.ts';
import { saveArticle } from './article-store.ts';
import { excerptOf } from './excerpt.ts';

export interface ArticleEntry {
  readonly snapshotId: string;
  readonly sourceId: string | undefined;
  readonly url: string | undefined;
  /** Key of the normalised address; of the bytes where there is no address. */
  readonly urlKey: string;
  readonly capturedAt: Date;
  readonly page: ExtractedPage;
  /** Flags of the page and of the capture together. */
  readonly flags: readonly SourceFlag[];
  /** General category that the source's settings give all its articles. */
  readonly category: string | undefined;
}

/**
 * Takes what a snapshot says into the register: one article per address, understood (words, category, entities,
 * duplicates) and its claims found in the same transaction. Doing it again changes nothing more.
 * @throws Refused forbidden for anybody but 宣教文体部 and the crawl itself.
 */
export async function recordArticle(
  tx: Transaction,
  act: Act,
  entry: ArticleEntry,
): Promise<{ id: string; isWritten: boolean }> {
  if (!mayKeepNews(act.actor)) refuseCommon('forbidden');
  const article = { ...entry, id: newId(), excerpt: excerptOf(storyText(entry.page.text)) };
  const saved = await saveArticle(tx, act.actor.region, { article, now: act.now });
  if (!saved.isWritten) return saved;
  const read = {
    id: saved.id,
    title: entry.page.title ?? '',
    bodyText: entry.page.text,
    sourceName: entry.page.sourceName,
    publishedAt: entry.page.published?.at,
    capturedAt: entry.capturedAt,
  };
  await understandArticle(tx, act, read);
  await recordClaims(tx, act, read);
  return saved;
}
