import type { DB, Selectable } from '../../../platform/db/database.ts';
import { declarePublished } from '../masking/published.ts';
import { isPublicityKind, type PublicityField, publicityFields } from '../publicity-kind.ts';
import { type Notice, type NoticeStatus, noticeStatuses } from './notice.ts';

export type NoticeRow = Omit<Selectable<DB['publicity_notices']>, 'search_text' | 'search_grams'>;

export const noticeColumns = [
  'region_code',
  'id',
  'year',
  'sequence',
  'kind',
  'subject_type',
  'subject_id',
  'title',
  'intro',
  'basis',
  'column_keys',
  'row_count',
  'working_days',
  'from_on',
  'until_on',
  'shown_until',
  'status',
  'objection_count',
  'publisher_id',
  'publisher_name',
  'published_at',
  'ended_at',
  'withdrawn_at',
  'withdrawer_name',
  'withdrawal_reason',
  'version',
] as const;

/** Stored text was masked before it was written, so it comes back as what it is. */
export function toNotice(row: NoticeRow): Notice {
  return {
    region: row.region_code,
    id: row.id,
    year: row.year,
    sequence: row.sequence,
    kind: isPublicityKind(row.kind) ? row.kind : 'general',
    subject: { type: row.subject_type, id: row.subject_id },
    title: declarePublished(row.title),
    intro: row.intro === null ? undefined : declarePublished(row.intro),
    basis: row.basis === null ? undefined : declarePublished(row.basis),
    fields: row.column_keys.filter(isField),
    rowCount: row.row_count,
    workingDays: row.working_days,
    from: row.from_on,
    until: row.until_on,
    shownUntil: row.shown_until,
    status: toStatus(row.status),
    objectionCount: row.objection_count,
    publisher: { id: row.publisher_id, name: row.publisher_name },
    publishedAt: row.published_at,
    endedAt: row.ended_at ?? undefined,
    withdrawal:
      row.withdrawn_at === null
        ? undefined
        : {
            at: row.withdrawn_at,
            by: row.withdrawer_name ?? '',
            reason: declarePublished(row.withdrawal_reason ?? ''),
          },
    version: row.version,
  };
}

function isField(text: string): text is PublicityField {
  return publicityFields.some((field) => field === text);
}

function toStatus(text: string): NoticeStatus {
  const status = noticeStatuses.find((one) => one === text);
  if (!status) throw new TypeError(`unknown notice status ${text}`);
  return status;
}
