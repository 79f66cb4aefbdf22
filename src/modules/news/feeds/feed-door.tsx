import { createHash } from 'node:crypto';
import type { AppContext } from '../../../platform/http/context.ts';
import { everyone, type Route, unrecorded } from '../../../platform/http/route.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { articleHref, NEWS } from '../articles/article-links.ts';
import { shortExcerpt } from '../digest/issue/quotation.ts';
import { siteAddress } from '../mail/site-address.ts';
import { listNewsReaders } from '../subscriptions/delivery/list-news-readers.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { findByFeed } from '../subscriptions/subscription-store.ts';
import { feedHash } from '../subscriptions/switch-feed.ts';
import { type Feed, writeFeed } from './feed.ts';
import { feedFormats, feedPath } from './feed-links.ts';
import { listFeedItems } from './feed-store.ts';

const ITEMS = 50;
const SECONDS_KEPT = 600;

/** Feeds of one's own subscriptions: whoever holds the secret address reads titles and excerpts. */
export const feedRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/news/feeds/:region/:secret/:format',
    permission: everyone,
    audit: unrecorded('a reader program asks every few minutes; the secret was opened by a recorded act'),
    handler: sendFeed,
  },
];

async function sendFeed(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const region = c.req.param('region') ?? '';
  const secret = c.req.param('secret') ?? '';
  const format = feedFormats.find(({ slug }) => slug === c.req.param('format')) ?? refuseCommon('not-found');
  const subscription = (await findByFeed(db, region, feedHash(secret))) ?? refuseCommon('not-found');
  const readers = await listNewsReaders(db, region);
  if (!readers.has(subscription.ownerId)) return refuseCommon('not-found');
  const feed = await readFeed(c, { region, subscription, path: feedPath(region, secret, format.slug) });
  return answer(c, { body: writeFeed(feed, format.slug), type: format.type, feed });
}

async function readFeed(
  c: AppContext,
  of: { region: string; subscription: Subscription; path: string },
): Promise<Feed> {
  const { subscription } = of;
  const site = siteAddress(c.var.deps.config);
  const lines =
    subscription.status === 'active'
      ? await listFeedItems(c.var.deps.db, of.region, { filter: subscription.criteria, limit: ITEMS })
      : [];
  const newest = lines.map(({ at }) => at.getTime());
  return {
    id: subscription.id,
    title: `${c.var.siteName}新闻订阅：${subscription.name}`,
    address: `${site}${of.path}`,
    home: `${site}${NEWS}`,
    updatedAt: new Date(Math.max(subscription.updatedAt.getTime(), ...newest)),
    items: lines.map((line) => ({
      ...line,
      url: line.url ?? `${site}${articleHref(line.id)}`,
      excerpt: shortExcerpt(line),
    })),
  };
}

/** With ETag and Last-Modified, so that a reader that has it gets 304 and no body. */
function answer(c: AppContext, { body, type, feed }: { body: string; type: string; feed: Feed }): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ETag: tag,
    'Last-Modified': feed.updatedAt.toUTCString(),
    'Cache-Control': `private, max-age=${SECONDS_KEPT}`,
    'X-Robots-Tag': 'noindex, nofollow',
  };
  if (isKnown(c, tag, feed.updatedAt)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' },
  });
}

/** If-None-Match wins over If-Modified-Since (RFC 9110, 13.2.2). */
function isKnown(c: AppContext, tag: string, updatedAt: Date): boolean {
  const tags = c.req.header('if-none-match');
  if (tags !== undefined) return tags.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return Number.isFinite(since) && Math.floor(updatedAt.getTime() / 1000) * 1000 <= since;
}
