import { type Db, sql } from '../../../platform/db/database.ts';
import { member, present } from '../file/file-row-store.ts';
import { keptStatuses, type Status, statuses } from '../file/hardship-file.ts';
import type { FileScope } from '../hardship-policy.ts';
import { scopeCondition } from './file-register-store.ts';

/** Nobody reads a longer list in the morning. */
const MOST = 100;

interface At {
  readonly region: string;
  readonly scope: FileScope;
}

export interface WaitingFile {
  readonly id: string;
  readonly number: string | undefined;
  readonly status: Status;
  readonly townshipCode: string | undefined;
  readonly appliedOn: string | undefined;
  readonly noticeId: string | undefined;
  readonly reviewDueOn: string | undefined;
}

/** Files at these stations, the longest untouched first. */
export async function listAtStations(
  db: Db,
  at: At & { statuses: readonly Status[] },
): Promise<WaitingFile[]> {
  const rows = await db
    .selectFrom('hardship_files as f')
    .select([
      'f.id',
      'f.number',
      'f.status',
      'f.township_code',
      'f.applied_on',
      'f.notice_id',
      'f.review_due_on',
    ])
    .where('f.region_code', '=', at.region)
    .where('f.status', 'in', [...at.statuses])
    .where((eb) => scopeCondition(eb, at.scope))
    .orderBy('f.updated_at')
    .orderBy('f.id')
    .limit(MOST)
    .execute();
  return rows.map(toWaiting);
}

/** Kept files whose review is due up to a day. */
export async function listReviewsDue(db: Db, at: At & { until: string }): Promise<WaitingFile[]> {
  const rows = await db
    .selectFrom('hardship_files as f')
    .select([
      'f.id',
      'f.number',
      'f.status',
      'f.township_code',
      'f.applied_on',
      'f.notice_id',
      'f.review_due_on',
    ])
    .where('f.region_code', '=', at.region)
    .where('f.closed_on', 'is', null)
    .where('f.status', 'in', [...keptStatuses])
    .where('f.review_due_on', '<=', at.until)
    .where((eb) => scopeCondition(eb, at.scope))
    .orderBy('f.review_due_on')
    .orderBy('f.id')
    .limit(MOST)
    .execute();
  return rows.map(toWaiting);
}

/** How many signatures the running round of each file in approval has. */
export async function countSigned(db: Db, region: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; signed: number }>`
    SELECT f.id, count(s.id)::int AS signed FROM hardship_files f
    LEFT JOIN hardship_signatures s ON s.region_code = f.region_code AND s.file_id = f.id AND s.round = f.approval_round
    WHERE f.region_code = ${region} AND f.status = 'approving' GROUP BY f.id`.execute(db);
  return new Map(rows.map((row) => [row.id, row.signed]));
}

/** Letters to the checking office without an answer, due up to a day. */
export async function listOverdueChecks(
  db: Db,
  at: { region: string; until: string },
): Promise<{ fileId: string; number: string; dueOn: string }[]> {
  const rows = await db
    .selectFrom('hardship_checks as k')
    .innerJoin('hardship_files as f', (join) =>
      join.onRef('f.region_code', '=', 'k.region_code').onRef('f.id', '=', 'k.file_id'),
    )
    .select(['k.file_id', 'k.number', 'k.due_on'])
    .where('k.region_code', '=', at.region)
    .where('k.answered_on', 'is', null)
    .where('k.due_on', '<=', at.until)
    .where('f.status', '=', 'checking')
    .orderBy('k.due_on')
    .orderBy('k.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ fileId: row.file_id, number: row.number, dueOn: row.due_on }));
}

function toWaiting(row: {
  id: string;
  number: string | null;
  status: string;
  township_code: string | null;
  applied_on: string | null;
  notice_id: string | null;
  review_due_on: string | null;
}): WaitingFile {
  return {
    id: row.id,
    number: present(row.number),
    status: member(statuses, row.status),
    townshipCode: present(row.township_code),
    appliedOn: present(row.applied_on),
    noticeId: present(row.notice_id),
    reviewDueOn: present(row.review_due_on),
  };
}
