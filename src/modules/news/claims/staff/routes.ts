import { type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { keepNews, viewNews } from '../../news-permissions.ts';
import { postEndLink, postLink, postSettle } from './claim-doors.ts';
import { CLAIMS, DICTIONARY, TRY } from './claim-links.ts';
import { showClaim } from './claim-page.tsx';
import { showDictionary } from './dictionary-page.tsx';
import { printArticle } from './print-article.tsx';
import { showClaims } from './register-page.tsx';
import { postTry, printTry, showTry } from './try-page.tsx';

const published = unrecorded('numbers of published articles beside aggregates');
const draft = unrecorded('typed text is compared with aggregates and not kept');

export const claimRoutes: readonly Route[] = [
  { method: 'GET', path: CLAIMS, permission: viewNews, audit: published, handler: showClaims },
  { method: 'GET', path: TRY, permission: viewNews, audit: draft, handler: showTry },
  { method: 'POST', path: TRY, permission: viewNews, audit: draft, handler: postTry },
  { method: 'POST', path: `${TRY}/print`, permission: viewNews, audit: draft, handler: printTry },
  { method: 'GET', path: DICTIONARY, permission: viewNews, audit: published, handler: showDictionary },
  {
    method: 'POST',
    path: `${DICTIONARY}/:id/end`,
    permission: keepNews,
    audit: recorded('news.end-claim-link'),
    handler: postEndLink,
  },
  {
    method: 'GET',
    path: `${CLAIMS}/articles/:id/print`,
    permission: viewNews,
    audit: published,
    handler: printArticle,
  },
  {
    method: 'GET',
    path: `${CLAIMS}/:id`,
    permission: viewNews,
    audit: published,
    handler: (c) => showClaim(c),
  },
  {
    method: 'POST',
    path: `${CLAIMS}/:id/link`,
    permission: keepNews,
    audit: recorded('news.link-claim'),
    handler: postLink,
  },
  {
    method: 'POST',
    path: `${CLAIMS}/:id/settle`,
    permission: keepNews,
    audit: recorded('news.settle-claim'),
    handler: postSettle,
  },
];
