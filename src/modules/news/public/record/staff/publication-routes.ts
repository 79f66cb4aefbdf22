import { type Route, recorded, unrecorded } from '../../../../../platform/http/route.ts';
import { keepNews, viewNews } from '../../../news-permissions.ts';
import { PUBLICATIONS, PUBLICATIONS_EXPORT } from './publication-links.ts';
import { sendPublications, showPublications } from './publications-page.tsx';

export const publicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PUBLICATIONS,
    permission: viewNews,
    audit: unrecorded('what everybody could see'),
    handler: showPublications,
  },
  {
    method: 'GET',
    path: PUBLICATIONS_EXPORT,
    permission: keepNews,
    audit: recorded('news.publications-export'),
    handler: sendPublications,
  },
];
