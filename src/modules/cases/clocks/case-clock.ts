import { deadline } from '../../../platform/calendar.ts';

export const clockKinds = [
  'accept-answer',
  'transfer-answer',
  'inspection-filing',
  'inspection',
  'handling',
  'mediation',
  'letter-reply',
  'pay-order',
  'look-back',
  'arbitration',
  'injury-employer',
  'injury-apply',
  'injury-decision',
  'order-reply',
] as const;
export type ClockKind = (typeof clockKinds)[number];
export type ClockUnit = 'working' | 'calendar' | 'month' | 'year';
export type WaitsFor = 'union' | 'receiver' | 'agency' | 'employer' | 'worker';

export const waitsForNames = {
  union: '工会',
  receiver: '接收单位',
  agency: '主管部门',
  employer: '用人单位',
  worker: '申请人',
} as const satisfies Record<WaitsFor, string>;

export interface ClockRule {
  readonly name: string;
  readonly waitsFor: WaitsFor;
  readonly length: number;
  readonly unit: ClockUnit;
  readonly article: string;
  /** What an approved extension adds, in the same unit. */
  readonly extension?: number;
  /** Local value that replaces `length`. */
  readonly parameter?: string;
}

/** Clocks of domain rules; lengths stand in the law, except where a parameter is named. */
export const clockRules = {
  'accept-answer': {
    name: '答复是否受理',
    waitsFor: 'union',
    length: 15,
    unit: 'calendar',
    article: '《信访工作条例》第二十二条',
  },
  'transfer-answer': {
    name: '答复是否接收',
    waitsFor: 'receiver',
    length: 5,
    unit: 'working',
    article: '《信访工作条例》第二十三条',
    parameter: 'cases.transfer-answer-days',
  },
  'inspection-filing': {
    name: '监察立案',
    waitsFor: 'agency',
    length: 5,
    unit: 'working',
    article: '《关于实施〈劳动保障监察条例〉若干规定》第十八条',
  },
  inspection: {
    name: '监察办结',
    waitsFor: 'agency',
    length: 60,
    unit: 'working',
    article: '《劳动保障监察条例》第十七条',
    extension: 30,
  },
  handling: {
    name: '办结',
    waitsFor: 'union',
    length: 60,
    unit: 'calendar',
    article: '《信访工作条例》第三十四条',
    extension: 30,
  },
  mediation: {
    name: '调解（期满可申请仲裁）',
    waitsFor: 'union',
    length: 15,
    unit: 'calendar',
    article: '《劳动争议调解仲裁法》第十四条',
  },
  'letter-reply': {
    name: '答复工会意见',
    waitsFor: 'employer',
    length: 15,
    unit: 'working',
    article: '工会劳动法律监督书面答复期限',
    parameter: 'letters.reply-days',
  },
  'pay-order': {
    name: '责令支付期限',
    waitsFor: 'employer',
    length: 1,
    unit: 'calendar',
    article: '《劳动保障监察条例》第二十六条',
  },
  'look-back': {
    name: '监察追溯时效',
    waitsFor: 'worker',
    length: 2,
    unit: 'year',
    article: '《劳动保障监察条例》第二十条',
  },
  arbitration: {
    name: '仲裁时效',
    waitsFor: 'worker',
    length: 1,
    unit: 'year',
    article: '《劳动争议调解仲裁法》第二十七条',
  },
  'injury-employer': {
    name: '单位申请工伤认定',
    waitsFor: 'employer',
    length: 30,
    unit: 'calendar',
    article: '《工伤保险条例》第十七条第一款',
  },
  'injury-apply': {
    name: '申请工伤认定（职工、近亲属或工会都可以）',
    waitsFor: 'union',
    length: 1,
    unit: 'year',
    article: '《工伤保险条例》第十七条第二款',
  },
  'injury-decision': {
    name: '作出工伤认定决定',
    waitsFor: 'agency',
    length: 60,
    unit: 'calendar',
    article: '《工伤保险条例》第二十条',
  },
  'order-reply': {
    name: '首次回电',
    waitsFor: 'union',
    length: 1,
    unit: 'working',
    article: '12351 工单时限（以本县规定为准）',
    parameter: 'cases.order-reply-days',
  },
} as const satisfies Record<ClockKind, ClockRule>;

export interface Pause {
  /** 'YYYY-MM-DD', both days included; `to` is undefined while it lasts. */
  readonly from: string;
  readonly to: string | undefined;
}

/** One deadline of one case. Days are 'YYYY-MM-DD'. */
export interface CaseClock {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ClockKind;
  readonly waitsFor: WaitsFor;
  readonly startedOn: string;
  readonly length: number;
  readonly unit: ClockUnit;
  readonly article: string;
  readonly dueOn: string;
  /** The calendar has no State Council data for these days yet: 暂按周末推算. */
  readonly isProvisional: boolean;
  readonly paused: readonly Pause[];
  readonly metOn: string | undefined;
  /** Ended without being met, because the case took another road. */
  readonly droppedOn: string | undefined;
}

export function clockRule(kind: ClockKind): ClockRule {
  return clockRules[kind];
}

/** Last day of a clock: start day not counted, rest day rolls on, pauses push it back (民法典 §201–203). */
export function clockDue(clock: Pick<CaseClock, 'startedOn' | 'length' | 'unit' | 'paused'>): {
  due: string;
  provisional: boolean;
} {
  const paused = clock.paused.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  return deadline({ start: clock.startedOn, length: clock.length, unit: clock.unit, paused });
}

export function isRunning(clock: CaseClock): boolean {
  return clock.metOn === undefined && clock.droppedOn === undefined;
}

/** A pause that has not ended stops the alarm. */
export function isPaused(clock: CaseClock): boolean {
  return clock.paused.some((pause) => pause.to === undefined);
}

export function isOverdue(clock: CaseClock, today: string): boolean {
  return isRunning(clock) && !isPaused(clock) && today > clock.dueOn;
}
