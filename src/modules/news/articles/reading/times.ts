import { formatDate, formatDateTime, shanghaiDate } from '../../../../platform/dates.ts';
import type { Article } from '../article.ts';

type Published = Pick<NonNullable<Article['published']>, 'at' | 'precision'>;

/** A publish time no more exact than the page says it: a day, a minute, or a second. */
export function publishWords({ at, precision }: Published): string {
  if (precision === 'day') return shanghaiDate(at);
  const minute = formatDateTime(at);
  return precision === 'minute' ? minute : `${minute}:${String(at.getUTCSeconds()).padStart(2, '0')}`;
}

/** The three times of an article, never mixed: of its facts, of its publishing, of our copy. */
export function timesOf(article: Pick<Article, 'asOf' | 'published' | 'capturedAt'>): {
  term: string;
  detail: string;
}[] {
  const { asOf, published, capturedAt } = article;
  return [
    { term: '内容截至', detail: asOf === undefined ? '文中未写明' : formatDate(asOf) },
    {
      term: '发布时间',
      detail: published === undefined ? '网页没有写明' : withPrinted(published),
    },
    { term: '快照时间', detail: formatDateTime(capturedAt) },
  ];
}

/** What the page printed stands beside our reading of it only where they differ. */
function withPrinted(published: NonNullable<Article['published']>): string {
  const words = publishWords(published);
  const printed = published.printed?.trim();
  return !printed || printed === words ? words : `${words}（网页原样：${printed}）`;
}
