import type { SearchSource } from '../../../platform/module.ts';
import { viewNews } from '../news-permissions.ts';
import { articleHref, NEWS } from './article-links.ts';
import { articleFilter } from './filter/article-filter.ts';
import { listArticles } from './filter/article-list-store.ts';
import { publishWords } from './reading/times.ts';

/** The console's one search box finds articles by their words. */
export const articleSearch: SearchSource = {
  title: '新闻',
  permission: viewNews,
  register: (text) => `${NEWS}?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, limit }) => {
    const filter = articleFilter.parse({ q: text });
    const found = await listArticles(db, actor.region, { filter, offset: 0, limit });
    return found.slice(0, limit).map(({ id, title, sourceName, published }) => ({
      label: title,
      href: articleHref(id),
      hint: [sourceName, published && publishWords(published)].filter(Boolean).join(' · '),
    }));
  },
};
