import type { Figure } from '../../platform/module.ts';
import { sumHeld } from './event/event-store.ts';

const HELD = '截止日期（含）以前举办并登记了参加人数的活动，取消的不算。';

export const eventFigures: readonly Figure[] = [
  {
    key: 'events.held',
    name: '举办活动',
    unit: '场',
    definition: `${HELD}宣讲、文体、劳模工匠进基层、慰问走访都计算在内。`,
    value: async (db, scope) => (await sumHeld(db, scope)).events,
    rows: (asOf) => `/console/events?status=done&to=${asOf}`,
  },
  {
    key: 'events.attended',
    name: '参加活动',
    unit: '人次',
    definition: `${HELD}按每场纸质签到表清点的人数相加，同一人参加两场计两人次。`,
    value: async (db, scope) => (await sumHeld(db, scope)).attended,
    rows: (asOf) => `/console/events?status=done&to=${asOf}`,
  },
];
