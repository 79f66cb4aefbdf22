import type { ModuleDefinition } from '../../../platform/module.ts';
import { isNewsPublic } from './load-public-face.ts';
import { PUBLIC_NEWS } from './public-links.ts';
import { publicNewsSearch } from './public-news-search.ts';
import { publicNewsParameters } from './public-parameters.ts';
import { publicNewsRoutes } from './public-routes.ts';
import { publicationRoutes } from './record/staff/publication-routes.ts';

/** The public side, off unless the county turns it on. Its routes come last: `/news/:region/:id` takes what is left. */
export const publicNewsModule = {
  routes: [...publicationRoutes, ...publicNewsRoutes],
  auditWords: { 'news.publications-export': '导出公开发布记录' },
  searches: [publicNewsSearch],
  parameters: publicNewsParameters,
  services: [
    {
      label: '新闻剪报',
      hint: '与职工有关的报道',
      icon: 'news',
      href: PUBLIC_NEWS,
      isForReading: true,
      isOffered: isNewsPublic,
    },
  ],
} satisfies Partial<ModuleDefinition>;
