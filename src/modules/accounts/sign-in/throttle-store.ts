import { type Db, sql, type Transaction } from '../../../platform/db/database.ts';

/** So many of one kind within a window of time; `key` names the kind and the address or name that is counted. */
export interface Throttle {
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** True where the limit of the running window has been reached. */
export async function isThrottled(db: Db | Transaction, throttle: Throttle, now: Date): Promise<boolean> {
  const row = await db.selectFrom('throttles').selectAll().where('key', '=', throttle.key).executeTakeFirst();
  return row !== undefined && row.window_start > startOf(throttle, now) && row.count >= throttle.limit;
}

/** Counts one more; a window that has passed begins anew. */
export async function countThrottle(tx: Transaction, throttle: Throttle, now: Date): Promise<void> {
  await sql`
    INSERT INTO throttles AS t (key, window_start, count) VALUES (${throttle.key}, ${now}, 1)
    ON CONFLICT (key) DO UPDATE SET
      window_start = CASE WHEN t.window_start > ${startOf(throttle, now)} THEN t.window_start ELSE excluded.window_start END,
      count = CASE WHEN t.window_start > ${startOf(throttle, now)} THEN t.count + 1 ELSE 1 END`.execute(tx);
}

export async function forgetThrottles(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom('throttles').where('window_start', '<', before).execute();
}

function startOf(throttle: Throttle, now: Date): Date {
  return new Date(now.getTime() - throttle.windowSeconds * 1_000);
}
