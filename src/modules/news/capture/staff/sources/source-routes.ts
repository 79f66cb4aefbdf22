import { type Route, recorded, unrecorded } from '../../../../../platform/http/route.ts';
import { keepNews, viewNews } from '../../../news-permissions.ts';
import type { SourceAct } from '../../sources/source.ts';
import { SOURCES } from '../capture-links.ts';
import { postSourceAct, showSource } from './source-page.tsx';
import { postEditSource, postNewSource, showEditSource, showNewSource } from './source-write-page.tsx';
import { showSources } from './sources-page.tsx';
import { postTrySource } from './try-page.tsx';

const published = unrecorded('addresses of public web sites and how the crawl fares');
const form = unrecorded('an empty form, or settings that were shown before');

export const sourceRoutes: readonly Route[] = [
  { method: 'GET', path: SOURCES, permission: viewNews, audit: published, handler: showSources },
  { method: 'GET', path: `${SOURCES}/new`, permission: keepNews, audit: form, handler: showNewSource },
  {
    method: 'POST',
    path: `${SOURCES}/new`,
    permission: keepNews,
    audit: recorded('news.source-add'),
    handler: postNewSource,
  },
  {
    method: 'POST',
    path: `${SOURCES}/try`,
    permission: keepNews,
    audit: recorded('news.source-try'),
    handler: postTrySource,
  },
  { method: 'GET', path: `${SOURCES}/:id`, permission: viewNews, audit: published, handler: showSource },
  { method: 'GET', path: `${SOURCES}/:id/edit`, permission: keepNews, audit: form, handler: showEditSource },
  {
    method: 'POST',
    path: `${SOURCES}/:id/edit`,
    permission: keepNews,
    audit: recorded('news.source-edit'),
    handler: postEditSource,
  },
  ...(['crawl', 'pause', 'resume', 'retire'] as const satisfies readonly SourceAct[]).map(
    (act): Route => ({
      method: 'POST',
      path: `${SOURCES}/:id/${act}`,
      permission: keepNews,
      audit: recorded(`news.source-${act}`),
      handler: postSourceAct(act),
    }),
  ),
];
