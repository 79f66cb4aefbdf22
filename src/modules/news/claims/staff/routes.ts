import { type Route, unrecorded } from '../../../../platform/http/route.ts';
import { viewNews } from '../../news-permissions.ts';
import { CLAIMS, DICTIONARY, TRY } from './claim-links.ts';
import { showClaim } from './claim-page.tsx';
import { showDictionary } from './dictionary-page.tsx';
import { linkingRoutes } from './linking-routes.ts';
import { printArticle } from './print-article.tsx';
import { showClaims } from './register-page.tsx';
import { postTry, printTry, showTry } from './try-page.tsx';

const published = unrecorded('numbers of published articles beside aggregates');
const draft = unrecorded('typed text is compared with aggregates and not kept');
const view = { permission: viewNews, audit: published } as const;
const typed = { permission: viewNews, audit: draft } as const;

export const claimRoutes: readonly Route[] = [
  { method: 'GET', path: CLAIMS, ...view, handler: showClaims },
  { method: 'GET', path: TRY, ...typed, handler: showTry },
  { method: 'POST', path: TRY, ...typed, handler: postTry },
  { method: 'POST', path: `${TRY}/print`, ...typed, handler: printTry },
  { method: 'GET', path: DICTIONARY, ...view, handler: showDictionary },
  { method: 'GET', path: `${CLAIMS}/articles/:id/print`, ...view, handler: printArticle },
  { method: 'GET', path: `${CLAIMS}/:id`, ...view, handler: (c) => showClaim(c) },
  ...linkingRoutes,
];
