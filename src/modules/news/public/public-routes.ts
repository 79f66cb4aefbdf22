import { everyone, type Route, unrecorded } from '../../../platform/http/route.ts';
import { showPublicArticle } from './article-page.tsx';
import { showDisclaimer } from './disclaimer-page.tsx';
import { showPublicNews } from './list-page.tsx';
import { DISCLAIMER, PUBLIC_NEWS } from './public-links.ts';

const open = { method: 'GET', permission: everyone, audit: unrecorded('公开内容') } as const;

export const publicNewsRoutes: readonly Route[] = [
  { ...open, path: PUBLIC_NEWS, handler: showPublicNews },
  { ...open, path: DISCLAIMER, handler: showDisclaimer },
  { ...open, path: `${PUBLIC_NEWS}/:region/:id`, handler: showPublicArticle },
];
