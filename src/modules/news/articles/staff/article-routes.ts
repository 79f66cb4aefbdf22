import { type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { keepNews, viewNews } from '../../news-permissions.ts';
import { NEWS } from '../article-links.ts';
import { showArticle } from './article-page.tsx';
import { postCollect } from './collect-door.tsx';
import { sendExport } from './export-page.ts';
import { postOpen } from './open-blocked-door.tsx';
import { showRegister } from './register-page.tsx';

const published = unrecorded('articles that anybody can read where they were published');

/** 新闻台账 and the reader. */
export const articleRoutes: readonly Route[] = [
  { method: 'GET', path: NEWS, permission: viewNews, audit: published, handler: showRegister },
  {
    method: 'GET',
    path: `${NEWS}/export`,
    permission: viewNews,
    audit: recorded('news.export'),
    handler: sendExport,
  },
  {
    method: 'GET',
    path: `${NEWS}/articles/:id`,
    permission: viewNews,
    audit: published,
    handler: (c) => showArticle(c),
  },
  {
    method: 'POST',
    path: `${NEWS}/articles/:id/open`,
    permission: keepNews,
    audit: recorded('news.open-blocked'),
    handler: postOpen,
  },
  {
    method: 'POST',
    path: `${NEWS}/articles/:id/collect`,
    permission: keepNews,
    audit: recorded('news.add-to-digest'),
    handler: postCollect,
  },
];
