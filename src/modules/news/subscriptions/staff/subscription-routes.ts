import { type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { viewNews } from '../../news-permissions.ts';
import { SUBSCRIPTIONS } from '../subscription-links.ts';
import { postMailbox, postRemoveMailbox, showSubscriptions } from './list-page.tsx';
import { postFeed, postSwitch, showSubscription } from './subscription-page.tsx';
import { postEdit, postNew, showEdit, showNew } from './write-page.tsx';

const own = unrecorded('one’s own subscriptions');

const get = (path: string, handler: Route['handler']): Route => ({
  method: 'GET',
  path: `${SUBSCRIPTIONS}${path}`,
  permission: viewNews,
  audit: own,
  handler,
});

const post = (path: string, word: string, handler: Route['handler']): Route => ({
  method: 'POST',
  path: `${SUBSCRIPTIONS}${path}`,
  permission: viewNews,
  audit: recorded(word),
  handler,
});

/** 我的订阅 of everybody who reads the news. */
export const subscriptionRoutes: readonly Route[] = [
  get('', showSubscriptions),
  get('/new', showNew),
  post('/new', 'news.subscribe', postNew),
  post('/mailbox', 'news.set-mailbox', postMailbox),
  post('/mailbox/remove', 'news.stop-mail', postRemoveMailbox),
  get('/:id', showSubscription),
  get('/:id/edit', showEdit),
  post('/:id/edit', 'news.edit-subscription', postEdit),
  post('/:id/pause', 'news.pause-subscription', postSwitch('pause')),
  post('/:id/resume', 'news.resume-subscription', postSwitch('resume')),
  post('/:id/end', 'news.unsubscribe', postSwitch('end')),
  post('/:id/feed/open', 'news.open-feed', postFeed('open')),
  post('/:id/feed/close', 'news.close-feed', postFeed('close')),
];
