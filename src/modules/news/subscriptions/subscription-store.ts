import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import { readCriteria } from '../articles/filter/article-filter.ts';
import { type Rhythm, rhythms, type Subscription, type SubscriptionStatus } from './subscription.ts';

const columns = [
  'id',
  'owner_id',
  'owner_name',
  'name',
  'criteria',
  'in_site',
  'mail',
  'status',
  'feed_sealed',
  'wanted_since',
  'matched_at',
  'created_at',
  'updated_at',
  'version',
] as const;

type Row = Pick<Selectable<DB['news_subscriptions']>, (typeof columns)[number]>;

/** The subscriptions of one member of staff, oldest first; ended ones left out. */
export async function listOwn(db: Db, region: string, ownerId: string): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('news_subscriptions')
    .select(columns)
    .where('region_code', '=', region)
    .where('owner_id', '=', ownerId)
    .where('status', '!=', 'ended')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toSubscription);
}

export async function findSubscription(
  db: Db,
  region: string,
  id: string,
): Promise<Subscription | undefined> {
  const row = await db
    .selectFrom('news_subscriptions')
    .select(columns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toSubscription(row);
}

export async function lockSubscription(
  tx: Transaction,
  region: string,
  id: string,
): Promise<Subscription | undefined> {
  const row = await tx
    .selectFrom('news_subscriptions')
    .select(columns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toSubscription(row);
}

/** The one whose feed has this secret. */
export async function findByFeed(
  db: Db,
  region: string,
  feedHash: string,
): Promise<Subscription | undefined> {
  const row = await db
    .selectFrom('news_subscriptions')
    .select(columns)
    .where('region_code', '=', region)
    .where('feed_hash', '=', feedHash)
    .executeTakeFirst();
  return row && toSubscription(row);
}

/** Ids of those that the delivery serves. */
export async function listActiveIds(db: Db, region: string): Promise<string[]> {
  const rows = await db
    .selectFrom('news_subscriptions')
    .select('id')
    .where('region_code', '=', region)
    .where('status', '=', 'active')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertSubscription(
  tx: Transaction,
  region: string,
  subscription: Omit<Subscription, 'feedSealed' | 'version' | 'updatedAt'>,
): Promise<void> {
  await tx
    .insertInto('news_subscriptions')
    .values({
      region_code: region,
      id: subscription.id,
      owner_id: subscription.ownerId,
      owner_name: subscription.ownerName,
      name: subscription.name,
      criteria: JSON.stringify(subscription.criteria),
      in_site: subscription.inSite,
      mail: subscription.mail,
      status: subscription.status,
      wanted_since: subscription.wantedSince,
      matched_at: subscription.matchedAt,
      created_at: subscription.createdAt,
      updated_at: subscription.createdAt,
    })
    .execute();
}

export interface SubscriptionChange {
  readonly name?: string;
  readonly criteria?: string;
  readonly in_site?: boolean;
  readonly mail?: Rhythm;
  readonly status?: SubscriptionStatus;
  readonly feed_hash?: string | null;
  readonly feed_sealed?: string | null;
  readonly wanted_since?: Date;
}

export async function updateSubscription(
  tx: Transaction,
  region: string,
  { id, change, now }: { id: string; change: SubscriptionChange; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_subscriptions')
    .set({ ...change, updated_at: now, version: sql<number>`version + 1` })
    .where('region_code', '=', region)
    .where('id', '=', id)
    .execute();
}

/** Notes how far the delivery looked; no change of the subscription itself. */
export async function noteMatched(
  tx: Transaction,
  region: string,
  on: { id: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('news_subscriptions')
    .set({ matched_at: on.at })
    .where('region_code', '=', region)
    .where('id', '=', on.id)
    .execute();
}

export async function updateFeedSeal(
  tx: Transaction,
  region: string,
  on: { id: string; feedSealed: string },
): Promise<void> {
  await tx
    .updateTable('news_subscriptions')
    .set({ feed_sealed: on.feedSealed })
    .where('region_code', '=', region)
    .where('id', '=', on.id)
    .execute();
}

function toSubscription(row: Row): Subscription {
  return {
    id: row.id,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    name: row.name,
    criteria: readCriteria(row.criteria),
    inSite: row.in_site,
    mail: rhythms.find((rhythm) => rhythm === row.mail) ?? 'none',
    status: toStatus(row.status),
    feedSealed: row.feed_sealed ?? undefined,
    wantedSince: row.wanted_since,
    matchedAt: row.matched_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}

function toStatus(status: string): SubscriptionStatus {
  return status === 'active' || status === 'paused' ? status : 'ended';
}
