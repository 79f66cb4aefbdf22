export const eventKinds = ['lecture', 'sports', 'outreach', 'visit'] as const;
export type EventKind = (typeof eventKinds)[number];
export const kindNames: Readonly<Record<EventKind, string>> = {
  lecture: '宣讲',
  sports: '文体活动',
  outreach: '劳模工匠进基层',
  visit: '慰问走访',
};

export const eventStatuses = ['draft', 'open', 'closed', 'held', 'archived', 'cancelled'] as const;
export type EventStatus = (typeof eventStatuses)[number];
export const statusNames: Readonly<Record<EventStatus, string>> = {
  draft: '草稿',
  open: '报名中',
  closed: '报名截止',
  held: '已举办',
  archived: '已归档',
  cancelled: '已取消',
};

export type EventAct =
  | 'edit'
  | 'open'
  | 'close'
  | 'enter'
  | 'cancel-entry'
  | 'hold'
  | 'award'
  | 'archive'
  | 'cancel';
export const actNames: Readonly<Record<EventAct, string>> = {
  edit: '修改',
  open: '开放报名',
  close: '截止报名',
  enter: '登记报名',
  'cancel-entry': '取消报名',
  hold: '登记举办情况',
  award: '登记奖品',
  archive: '归档',
  cancel: '取消活动',
};

const planning = (at: EventStatus) => ({ edit: at, cancel: 'cancelled' }) as const;

/** The life of an event: at each station, which acts are open and where each leads. */
export const lifecycle = {
  draft: { ...planning('draft'), open: 'open' },
  open: { ...planning('open'), enter: 'open', 'cancel-entry': 'open', close: 'closed', hold: 'held' },
  closed: { ...planning('closed'), enter: 'closed', 'cancel-entry': 'closed', open: 'open', hold: 'held' },
  held: { award: 'held', archive: 'archived' },
  archived: {},
  cancelled: {},
} as const satisfies Record<EventStatus, Partial<Record<EventAct, EventStatus>>>;

const table: Record<EventStatus, Partial<Record<EventAct, EventStatus>>> = lifecycle;

/** Where an act leads from a station, or undefined where it is not open there. */
export function nextStatus(status: EventStatus, act: EventAct): EventStatus | undefined {
  return table[status][act];
}

/** What the organiser decides. */
export interface EventPlan {
  readonly kind: EventKind;
  readonly title: string;
  readonly organiser: string;
  readonly place: string;
  readonly townshipCode: string | undefined;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly audience: string | undefined;
  readonly summary: string | undefined;
  /** Places; undefined where everybody may come. */
  readonly capacity: number | undefined;
  /** Last day of sign-up, 'YYYY-MM-DD'; undefined: until the event begins. */
  readonly signUpUntil: string | undefined;
  /** Identity numbers are asked for only where an insurance needs them. */
  readonly isInsured: boolean;
  readonly inWorkingHours: boolean;
  /** Who of the employers agreed, where it takes place in working hours (工会法 §41). */
  readonly employerConsent: string | undefined;
}

export interface UnionEvent extends EventPlan {
  readonly region: string;
  readonly id: string;
  readonly status: EventStatus;
  readonly taken: number;
  readonly lastSequence: number;
  readonly attended: number | undefined;
  readonly heldNote: string | undefined;
  readonly cancelReason: string | undefined;
  readonly archivedOn: string | undefined;
  readonly creatorName: string;
  readonly version: number;
}

/** Whether people may sign up by themselves now. */
export function takesSignUps(
  event: Pick<UnionEvent, 'status' | 'signUpUntil' | 'startsAt'>,
  at: { now: Date; today: string },
): boolean {
  return (
    event.status === 'open' &&
    at.now < event.startsAt &&
    (event.signUpUntil === undefined || at.today <= event.signUpUntil)
  );
}

/** Whether the public sees it: drafts are the staff's own. */
export function isPublic(event: Pick<UnionEvent, 'status'>): boolean {
  return event.status !== 'draft';
}
