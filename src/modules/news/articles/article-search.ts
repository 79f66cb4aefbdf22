import type { SearchSource } from '../../../platform/module.ts';
import { viewNews } from '../news-permissions.ts';
import { searchArticles } from '../understanding/search/article-search-store.ts';
import { articleHref, NEWS } from './article-links.ts';
import { publishWords } from './reading/times.ts';

/** The console's one search box finds articles by their words. */
export const articleSearch: SearchSource = {
  title: '新闻',
  permission: viewNews,
  register: (text) => `${NEWS}?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, now, limit }) => {
    const found = await searchArticles(db, { region: actor.region, typed: text, now }, { limit });
    return found.map(({ id, title, sourceName, sortedAt }) => ({
      label: title.map((part) => part.text).join(''),
      href: articleHref(id),
      hint: [sourceName, publishWords({ at: sortedAt, precision: 'day' })].filter(Boolean).join(' · '),
    }));
  },
};
