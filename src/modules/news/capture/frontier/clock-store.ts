import { sql, type Transaction } from '../../../../platform/db/database.ts';

/**
 * What a clock that had jumped ahead wrote: active sources seen in the future, or due later than their interval allows,
 * are due now, and so is what was found or tried of them in the future. Nothing else would be asked until that time.
 */
export async function bringBackFromFuture(tx: Transaction, region: string, now: Date): Promise<void> {
  const back = await sql<{ source_id: string }>`
    UPDATE news_source_crawls c
    SET next_at = ${now}::timestamptz, visited_at = CASE WHEN c.visited_at > ${now}::timestamptz THEN ${now}::timestamptz ELSE c.visited_at END,
        failing_since = CASE WHEN c.failing_since > ${now}::timestamptz THEN ${now}::timestamptz ELSE c.failing_since END
    FROM news_sources s
    WHERE c.region_code = ${region} AND s.region_code = c.region_code AND s.id = c.source_id AND s.status = 'active'
      AND (c.visited_at > ${now}::timestamptz + interval '1 hour'
        OR c.next_at > ${now}::timestamptz + make_interval(mins => s.interval_minutes) + interval '1 day')
    RETURNING c.source_id`.execute(tx);
  if (back.rows.length === 0) return;
  await tx
    .updateTable('news_addresses')
    .set({ due_at: now, attempted_at: now, found_at: sql<Date>`least(found_at, ${now}::timestamptz)` })
    .where('region_code', '=', region)
    .where(
      'source_id',
      'in',
      back.rows.map(({ source_id }) => source_id),
    )
    .where('status', '=', 'waiting')
    .where(sql<boolean>`greatest(found_at, attempted_at) > ${now}::timestamptz + interval '1 hour'`)
    .execute();
}
