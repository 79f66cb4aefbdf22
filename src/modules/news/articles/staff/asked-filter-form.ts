import { type ArticleFilter, articleFilter } from '../filter/article-filter.ts';

const views = ['incomplete', 'copies', 'blocked'] as const;

/** The filter of an address; `view=copies`, as the form's one list sends it, is the same as `copies=1`. */
export function askedFilter(query: Readonly<Record<string, string>>): ArticleFilter {
  const view = views.find((name) => name === query.view);
  return articleFilter.parse(view === undefined ? query : { ...query, [view]: '1' });
}
