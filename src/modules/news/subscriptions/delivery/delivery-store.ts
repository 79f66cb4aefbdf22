import { type Db, sql, type Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { type Bounds, filteredArticles } from '../../articles/filter/article-filter-store.ts';
import { bodyLength } from '../../articles/filter/article-list-store.ts';
import type { Subscription } from '../subscription.ts';

export type Channel = 'in-site' | 'mail';

/** An article that a subscription lets through and its owner has not got on that channel. */
export interface Match {
  readonly id: string;
  readonly title: string;
}

/**
 * New articles for a subscription, in the order of their entry. A group of near-duplicates of which the owner got one
 * is left out, whichever of them is its head now.
 */
export async function findMatches(
  db: Db,
  region: string,
  on: { subscription: Subscription; channel: Channel; bounds: Bounds; limit: number },
): Promise<Match[]> {
  const { subscription, channel } = on;
  return filteredArticles(db, region, subscription.criteria, on.bounds)
    .select(['a.id', 'a.title'])
    .where(
      sql<boolean>`NOT EXISTS (SELECT FROM news_deliveries d
        JOIN news_articles c ON c.region_code = d.region_code AND c.id = d.article_id
        WHERE d.region_code = a.region_code AND d.owner_id = ${subscription.ownerId} AND d.channel = ${channel}
          AND c.region_code = a.region_code AND c.head_id = a.head_id)`,
    )
    .orderBy('a.created_at')
    .orderBy('a.id')
    .limit(on.limit)
    .execute();
}

/** Notes what reaches the owner. @returns ids of the articles that had not been noted by another process meanwhile. */
export async function insertDeliveries(
  tx: Transaction,
  region: string,
  on: {
    subscription: Subscription;
    channel: Channel;
    articleIds: readonly string[];
    dueAt: Date;
    sentAt: Date | undefined;
    now: Date;
  },
): Promise<Set<string>> {
  if (on.articleIds.length === 0) return new Set();
  const rows = await tx
    .insertInto('news_deliveries')
    .values(
      on.articleIds.map((articleId) => ({
        region_code: region,
        id: newId(),
        owner_id: on.subscription.ownerId,
        channel: on.channel,
        article_id: articleId,
        subscription_id: on.subscription.id,
        due_at: on.dueAt,
        sent_at: on.sentAt ?? null,
        created_at: on.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'owner_id', 'channel', 'article_id']).doNothing(),
    )
    .returning('article_id')
    .execute();
  return new Set(rows.map((row) => row.article_id));
}

/** Subscribers to whom mail is due. */
export async function listDueOwners(db: Db, region: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('news_deliveries')
    .select('owner_id')
    .distinct()
    .where('region_code', '=', region)
    .where('sent_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('owner_id')
    .execute();
  return rows.map((row) => row.owner_id);
}

/** One article in a mail. */
export interface DueItem {
  readonly deliveryId: string;
  readonly articleId: string;
  readonly subscriptionName: string;
  readonly title: string;
  readonly sourceName: string | undefined;
  readonly sortedAt: Date;
  readonly url: string | undefined;
  readonly excerpt: string;
  readonly bodyLength: number;
  /** False where it was taken down, or the subscription was paused or ended, since it was found. */
  readonly isWanted: boolean;
}

/** What is due to one subscriber, locked; what another process has in hand is passed over. */
export async function lockDue(
  tx: Transaction,
  region: string,
  on: { ownerId: string; now: Date; limit: number },
): Promise<DueItem[]> {
  const rows = await tx
    .selectFrom('news_deliveries as d')
    .innerJoin('news_articles as a', (join) =>
      join.onRef('a.region_code', '=', 'd.region_code').onRef('a.id', '=', 'd.article_id'),
    )
    .innerJoin('news_subscriptions as s', (join) =>
      join.onRef('s.region_code', '=', 'd.region_code').onRef('s.id', '=', 'd.subscription_id'),
    )
    .select(['d.id', 'd.article_id', 's.name', 's.status as subscription_status', 'a.status'])
    .select(['a.title', 'a.source_name', 'a.sorted_at', 'a.url', 'a.excerpt'])
    .select(bodyLength.as('body_length'))
    .where('d.region_code', '=', region)
    .where('d.owner_id', '=', on.ownerId)
    .where('d.sent_at', 'is', null)
    .where('d.due_at', '<=', on.now)
    .orderBy('a.sorted_at', 'desc')
    .orderBy('d.id')
    .limit(on.limit)
    .forUpdate('d')
    .skipLocked()
    .execute();
  return rows.map((row) => ({
    deliveryId: row.id,
    articleId: row.article_id,
    subscriptionName: row.name,
    title: row.title,
    sourceName: row.source_name ?? undefined,
    sortedAt: row.sorted_at,
    url: row.url ?? undefined,
    excerpt: row.excerpt,
    bodyLength: row.body_length,
    isWanted: row.status === 'shown' && row.subscription_status === 'active',
  }));
}

export async function markSent(
  tx: Transaction,
  region: string,
  on: { ids: readonly string[]; now: Date },
): Promise<void> {
  if (on.ids.length === 0) return;
  await tx
    .updateTable('news_deliveries')
    .set({ sent_at: on.now })
    .where('region_code', '=', region)
    .where('id', 'in', [...on.ids])
    .execute();
}
