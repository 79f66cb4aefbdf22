import { addDays } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { ArticleFilter } from '../articles/filter/article-filter.ts';

export const rhythms = ['none', 'at-once', 'daily', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];

export const rhythmNames = {
  none: '不发邮件',
  'at-once': '有了就发',
  daily: '每天早上八点一封',
  weekly: '每周一早上八点一封',
} as const satisfies Record<Rhythm, string>;

export type SubscriptionStatus = 'active' | 'paused' | 'ended';

export const statusNames = {
  active: '订阅中',
  paused: '已暂停',
  ended: '已退订',
} as const satisfies Record<SubscriptionStatus, string>;

/** Nobody reads more, and each is matched against every new article. */
export const MOST_SUBSCRIPTIONS = 50;

/** What one member of staff wants to hear of. */
export interface Subscription {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly name: string;
  readonly criteria: ArticleFilter;
  readonly inSite: boolean;
  readonly mail: Rhythm;
  readonly status: SubscriptionStatus;
  /** The feed's secret, sealed; undefined where no feed is open. */
  readonly feedSealed: string | undefined;
  /** Nothing taken into the register before this instant is wanted: of the start, or of going on after a pause. */
  readonly wantedSince: Date;
  /** Articles taken into the register before this instant were looked at. */
  readonly matchedAt: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** Hour of the day in Lingao at which collected mails leave: never at night. */
const MAIL_HOUR = '08:00:00';

/** When a mail with an article found now leaves. */
export function mailDueAt(rhythm: Exclude<Rhythm, 'none'>, now: Date): Date {
  if (rhythm === 'at-once') return now;
  const today = shanghaiDate(now);
  for (let ahead = 0; ; ahead += 1) {
    const day = addDays(today, ahead);
    const due = new Date(`${day}T${MAIL_HOUR}+08:00`);
    if (due > now && (rhythm === 'daily' || isMonday(day))) return due;
  }
}

function isMonday(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
}

/** 订阅中 ⇄ 已暂停, both → 已退订. */
export const transitions = {
  active: { pause: 'paused', end: 'ended' },
  paused: { resume: 'active', end: 'ended' },
  ended: {},
} as const satisfies Record<SubscriptionStatus, Partial<Record<SubscriptionAct, SubscriptionStatus>>>;

export type SubscriptionAct = 'pause' | 'resume' | 'end';

export function nextStatus(status: SubscriptionStatus, act: SubscriptionAct): SubscriptionStatus | undefined {
  const from: Partial<Record<SubscriptionAct, SubscriptionStatus>> = transitions[status];
  return from[act];
}
