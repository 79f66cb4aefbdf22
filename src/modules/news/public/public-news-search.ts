import { everyone } from '../../../platform/http/route.ts';
import type { SearchSource } from '../../../platform/module.ts';
import { publishWords } from '../articles/reading/times.ts';
import { isNewsPublic } from './load-public-face.ts';
import { listPublicArticles } from './public-article-store.ts';
import { PUBLIC_NEWS, publicArticleHref } from './public-links.ts';

/** The portal's search box finds articles only where the county shows its digest to everybody. */
export const publicNewsSearch: SearchSource = {
  title: '新闻剪报',
  permission: everyone,
  register: (text) => `${PUBLIC_NEWS}?q=${encodeURIComponent(text)}`,
  find: async (db, { actor, text, now, limit }) => {
    const { region } = actor;
    if (!(await isNewsPublic(db, { region, now }))) return [];
    const found = await listPublicArticles(db, region, {
      filter: { q: text.slice(0, 60), category: undefined },
      offset: 0,
      limit,
    });
    return found.slice(0, limit).map(({ id, title, sourceName, published }) => ({
      label: title,
      href: publicArticleHref(region, id),
      hint: [sourceName, published && publishWords(published)].filter(Boolean).join(' · '),
    }));
  },
};
