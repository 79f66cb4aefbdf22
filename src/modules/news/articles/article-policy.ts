import type { Actor } from '../../../platform/actor.ts';
import { mayKeepNews } from '../news-policy.ts';
import type { Article } from './article.ts';

/** What was taken down is kept as evidence: its text is read by who keeps the news, for a reason that is recorded. */
export function mayOpenBlocked(actor: Actor): boolean {
  return mayKeepNews(actor);
}

/** Whether the text may stand on a page as it is. */
export function isTextShown(article: Pick<Article, 'status'>): boolean {
  return article.status === 'shown';
}
