import { shanghaiDate } from '../../../../platform/dates.ts';
import { storyText } from '../../extraction/credits/story-text.ts';
import type { Candidate } from './candidate.ts';
import type { NewItem } from './digest-part.ts';
import { quotationLimit, quoteFrom } from './quotation.ts';

/** What an issue keeps of an article: who wrote what where and when, and the first sentences that may be quoted. */
export function itemOf(
  article: Candidate,
  place: { id: string; sectionId: string; position: number; mostQuoted: number },
): NewItem {
  return {
    id: place.id,
    sectionId: place.sectionId,
    position: place.position,
    articleId: article.id,
    title: article.title,
    sourceName: article.sourceName,
    author: article.author,
    publishedOn: article.publishedAt && shanghaiDate(article.publishedAt),
    url: article.url,
    excerpt: quoteFrom(storyText(article.bodyText), quotationLimit(article.bodyText, place.mostQuoted)),
  };
}
