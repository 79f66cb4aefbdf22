import { type Db, sql } from '../../../../platform/db/database.ts';

/** What became of the letters up to the end of a civil day. */
export interface LetterCounts {
  readonly reminders: bigint;
  readonly opinions: bigint;
  readonly recommendations: bigint;
  /** Served letters whose last day for the reply was that day or earlier. */
  readonly repliesDue: bigint;
  /** Of them, answered by their last day. */
  readonly repliesInTime: bigint;
  readonly closed: bigint;
  /** Problems in the letters that were issued, and of them found rectified at a re-visit. */
  readonly problems: bigint;
  readonly rectified: bigint;
}

export async function countLetterFigures(
  db: Db,
  on: { region: string; asOf: string },
): Promise<LetterCounts> {
  const { rows } = await sql<
    Record<'reminders' | 'opinions' | 'recommendations' | 'due' | 'in_time' | 'closed', bigint>
  >`
    SELECT count(*) FILTER (WHERE kind = 'reminder') AS reminders,
           count(*) FILTER (WHERE kind = 'opinion') AS opinions,
           count(*) FILTER (WHERE kind = 'recommendation') AS recommendations,
           count(*) FILTER (WHERE reply_due <= ${on.asOf}::date) AS due,
           count(*) FILTER (WHERE reply_due <= ${on.asOf}::date AND replied_on <= reply_due) AS in_time,
           count(*) FILTER (WHERE closed_on <= ${on.asOf}::date) AS closed
    FROM supervision_letters
    WHERE region_code = ${on.region} AND issued_on <= ${on.asOf}::date AND status <> 'withdrawn'`.execute(db);
  const { rows: items } = await sql<{ problems: bigint; rectified: bigint }>`
    SELECT count(*) FILTER (WHERE l.previous_id IS NULL) AS problems,
           count(*) FILTER (WHERE i.verdict = 'rectified' AND i.verdict_on <= ${on.asOf}::date) AS rectified
    FROM supervision_letter_items AS i
    JOIN supervision_letters AS l ON l.region_code = i.region_code AND l.id = i.letter_id
    WHERE i.region_code = ${on.region} AND l.issued_on <= ${on.asOf}::date AND l.status <> 'withdrawn'`.execute(
    db,
  );
  const [letters, found] = [rows[0], items[0]];
  return {
    reminders: letters?.reminders ?? 0n,
    opinions: letters?.opinions ?? 0n,
    recommendations: letters?.recommendations ?? 0n,
    repliesDue: letters?.due ?? 0n,
    repliesInTime: letters?.in_time ?? 0n,
    closed: letters?.closed ?? 0n,
    problems: found?.problems ?? 0n,
    rectified: found?.rectified ?? 0n,
  };
}
