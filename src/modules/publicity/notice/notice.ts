import type { Published } from '../masking/published.ts';
import type { PublicityField, PublicityKind } from '../publicity-kind.ts';

/** Stations of a notice as stored; past its last day a running one counts as ended, closed by the job or not. */
export const noticeStatuses = ['running', 'paused', 'ended', 'withdrawn'] as const;
export type NoticeStatus = (typeof noticeStatuses)[number];

export const statusNames: Readonly<Record<NoticeStatus, string>> = {
  running: '公示中',
  paused: '异议核查中',
  ended: '公示期满',
  withdrawn: '已撤下',
};

export type NoticeAct = 'object' | 'reject' | 'uphold' | 'withdraw' | 'end';

/**
 * The life of a notice. An objection stands in the way until it is answered; upheld, the notice goes. Rejecting leads
 * back to `running` once no other objection is open.
 */
export const lifecycle = {
  running: { object: 'paused', withdraw: 'withdrawn', end: 'ended' },
  paused: { object: 'paused', reject: 'running', uphold: 'withdrawn', withdraw: 'withdrawn' },
  ended: {},
  withdrawn: {},
} as const satisfies Record<NoticeStatus, Partial<Record<NoticeAct, NoticeStatus>>>;

const table: Record<NoticeStatus, Partial<Record<NoticeAct, NoticeStatus>>> = lifecycle;

/** Where an act leads, or undefined where it is not open. */
export function nextStatus(status: NoticeStatus, act: NoticeAct): NoticeStatus | undefined {
  return table[status][act];
}

/** What the notice is about in its owner's module. */
export interface Subject {
  /** e.g. `hardship-application`; literal of the owner. */
  readonly type: string;
  readonly id: string;
}

export interface Notice {
  readonly region: string;
  readonly id: string;
  readonly year: number;
  readonly sequence: number;
  readonly kind: PublicityKind;
  readonly subject: Subject;
  readonly title: Published;
  readonly intro: Published | undefined;
  readonly basis: Published | undefined;
  readonly fields: readonly PublicityField[];
  readonly rowCount: number;
  readonly workingDays: number;
  /** Civil days. */
  readonly from: string;
  readonly until: string;
  /** Last day on which it may be read: `until`, or later while an objection is looked into. */
  readonly shownUntil: string;
  readonly status: NoticeStatus;
  readonly objectionCount: number;
  readonly publisher: { readonly id: string; readonly name: string };
  readonly publishedAt: Date;
  readonly endedAt: Date | undefined;
  readonly withdrawal: { readonly at: Date; readonly by: string; readonly reason: Published } | undefined;
  readonly version: number;
}

/** 公示〔2023〕12号 */
export function noticeNumber(notice: Pick<Notice, 'year' | 'sequence'>): string {
  return `公示〔${notice.year}〕${notice.sequence}号`;
}

/** The station on a civil day, with the job's delay reckoned in. */
export function statusOn(notice: Pick<Notice, 'status' | 'until'>, today: string): NoticeStatus {
  return notice.status === 'running' && notice.until < today ? 'ended' : notice.status;
}

/** Whether the public may read it on that day: the same rule as the WHERE of every public list. */
export function isShown(notice: Pick<Notice, 'status' | 'from' | 'shownUntil'>, today: string): boolean {
  return (
    (notice.status === 'running' || notice.status === 'paused') &&
    notice.from <= today &&
    today <= notice.shownUntil
  );
}
