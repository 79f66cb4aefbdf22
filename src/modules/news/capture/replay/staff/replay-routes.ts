import { type Route, unrecorded, viewed } from '../../../../../platform/http/route.ts';
import { viewNews } from '../../../news-permissions.ts';
import { sendReplay, sendWarc, showReplay } from './replay-page.tsx';

const SNAPSHOT = '/console/news/snapshots/:id';

export const replayRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${SNAPSHOT}/replay`,
    permission: viewNews,
    audit: viewed('news.snapshot-replay'),
    handler: showReplay,
  },
  {
    method: 'GET',
    path: `${SNAPSHOT}/replay/page`,
    permission: viewNews,
    audit: unrecorded('the document inside the page that was recorded'),
    handler: sendReplay,
  },
  {
    method: 'GET',
    path: `${SNAPSHOT}/warc`,
    permission: viewNews,
    audit: viewed('news.snapshot-download'),
    handler: sendWarc,
  },
];
