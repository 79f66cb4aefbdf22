import { type Route, recorded, unrecorded, viewed } from '../../../../platform/http/route.ts';
import { keepNews, viewNews } from '../../news-permissions.ts';
import { DIGESTS } from '../digest-links.ts';
import { postAdd, showAdd } from './add-door.tsx';
import { closingRoutes } from './closing-doors.tsx';
import { postCompose, showCompose } from './compose-door.tsx';
import { showDigest } from './digest-page.tsx';
import { sendDigestWord } from './digest-word-page.ts';
import { itemRoutes } from './item-door.tsx';
import { layoutRoutes } from './layout-door.tsx';
import { printDigest } from './print-digest.tsx';
import { postReader, postRemoveReader, showReaders } from './readers-door.tsx';
import { showDigests } from './register-page.tsx';
import { postSend, showSend } from './send-door.tsx';

const form = unrecorded('an empty form');
const reading = unrecorded('titles and excerpts of published articles');

const keepers = (method: Route['method'], path: string, rest: Pick<Route, 'audit' | 'handler'>): Route => ({
  method,
  path: `${DIGESTS}${path}`,
  permission: keepNews,
  ...rest,
});

const readers = (path: string, handler: Route['handler']): Route => ({
  method: 'GET',
  path: `${DIGESTS}${path}`,
  permission: viewNews,
  audit: reading,
  handler,
});

/** 剪报: register, composing, layout, issuing, paper, mail. */
export const digestRoutes: readonly Route[] = [
  readers('', showDigests),
  keepers('GET', '/new', { audit: form, handler: showCompose }),
  keepers('POST', '/new', { audit: recorded('news.compose-digest'), handler: postCompose }),
  keepers('GET', '/readers', { audit: viewed('news.view-readers'), handler: showReaders }),
  keepers('POST', '/readers', { audit: recorded('news.add-reader'), handler: postReader }),
  keepers('POST', '/readers/:reader/remove', {
    audit: recorded('news.remove-reader'),
    handler: postRemoveReader,
  }),
  readers('/:id', showDigest),
  readers('/:id/print', printDigest),
  readers('/:id/word', sendDigestWord),
  keepers('GET', '/:id/add', { audit: reading, handler: showAdd }),
  keepers('POST', '/:id/add', { audit: recorded('news.add-to-digest'), handler: postAdd }),
  keepers('GET', '/:id/send', { audit: viewed('news.view-readers'), handler: showSend }),
  keepers('POST', '/:id/send', { audit: recorded('news.send-digest'), handler: postSend }),
  ...layoutRoutes,
  ...itemRoutes,
  ...closingRoutes,
];
