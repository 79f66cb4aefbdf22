import { deadline, type TermUnit } from '../../../platform/calendar.ts';
import type { CompassAnswers, Matter } from './compass-questions.ts';

export interface CompassClock {
  readonly what: string;
  readonly article: string;
  /** What else has to be known of the rule. */
  readonly note: string | undefined;
  /** Who has to act. */
  readonly waitsFor: 'worker' | 'employer';
  /** not-started: nothing runs while it goes on; unknown: the day from which it runs was not given. */
  readonly state: 'running' | 'passed' | 'not-started' | 'unknown';
  /** 'YYYY-MM-DD', last day included; undefined where it does not run or the start is unknown. */
  readonly due: string | undefined;
  /** From which day it was counted, in words. */
  readonly from: string;
  /** The calendar has no data for these days yet: 暂按周末推算. */
  readonly provisional: boolean;
}

interface Rule {
  readonly what: string;
  readonly note?: string;
  readonly article: string;
  readonly waitsFor?: 'employer';
  readonly length: number;
  readonly unit: TermUnit;
  /** What the day is called. */
  readonly from: string;
  readonly start: (answers: CompassAnswers) => string | undefined;
  /** While this holds nothing runs. */
  readonly isOff?: (answers: CompassAnswers) => boolean;
  /** A claim, a complaint or a promise starts it anew, by this further article or paragraph of the same law. */
  readonly restarts?: string;
}

const stillThere = (answers: CompassAnswers) => answers.isStillThere;
const leaving = (answers: CompassAnswers) => answers.leftOn;
const event = (answers: CompassAnswers) => answers.happenedOn ?? answers.leftOn;
const leavingOrEvent = (answers: CompassAnswers) => answers.leftOn ?? answers.happenedOn;

const lookBack: Rule = {
  what: '向劳动保障监察投诉',
  article: '劳动保障监察条例第二十条',
  length: 2,
  unit: 'year',
  from: '最后一天（违法行为结束那天）',
  start: leavingOrEvent,
  isOff: stillThere,
};
const wageArbitration: Rule = {
  what: '申请劳动仲裁',
  note: '在职期间要工资不受限制，离职后一年。',
  article: '劳动争议调解仲裁法第二十七条第四款',
  length: 1,
  unit: 'year',
  from: '离开那天',
  start: leaving,
  isOff: stillThere,
  restarts: '第二款',
};
const arbitration: Rule = {
  what: '申请劳动仲裁',
  note: '从知道权利受到侵害那天起一年。',
  article: '劳动争议调解仲裁法第二十七条第一款',
  length: 1,
  unit: 'year',
  from: '事情发生那天',
  start: event,
  restarts: '第二款',
};
const civil: Rule = {
  what: '向法院起诉',
  article: '民法典第一百八十八条',
  length: 3,
  unit: 'year',
  from: '干完活、该给钱那天',
  start: leavingOrEvent,
  restarts: '第一百九十五条',
};
const employerReports: Rule = {
  what: '单位申请工伤认定',
  article: '工伤保险条例第十七条第一款',
  waitsFor: 'employer',
  length: 30,
  unit: 'calendar',
  from: '受伤那天',
  start: event,
};
const workerReports: Rule = {
  what: '本人、近亲属或者工会申请工伤认定',
  article: '工伤保险条例第十七条第二款',
  length: 1,
  unit: 'year',
  from: '受伤那天',
  start: event,
};
const suitAfterAward: Rule = {
  what: '不服裁决，向法院起诉',
  article: '劳动争议调解仲裁法第四十八条、第五十条',
  length: 15,
  unit: 'calendar',
  from: '收到裁决书那天',
  start: ({ awardOn }) => awardOn,
};

const clocksOf: Readonly<Record<Matter, readonly Rule[]>> = {
  wages: [lookBack, wageArbitration],
  contract: [lookBack, arbitration],
  'working-time': [lookBack, wageArbitration],
  insurance: [lookBack],
  injury: [employerReports, workerReports],
  maternity: [lookBack, arbitration],
  dismissal: [{ ...arbitration, from: '离开那天', start: leavingOrEvent }],
  collective: [arbitration],
  violence: [],
  other: [],
};

/** The clocks that run for this matter, each with its article. `today` is a civil day in Shanghai. */
export function clocksFor(answers: CompassAnswers, today: string): CompassClock[] {
  return rulesFor(answers).map((rule) => run(rule, answers, today));
}

function rulesFor(answers: CompassAnswers): readonly Rule[] {
  if (answers.matter === 'violence') return [];
  if (answers.proof === 'award') return [suitAfterAward];
  if (answers.bond === 'service' && answers.matter !== 'other') return [civil];
  return clocksOf[answers.matter];
}

function run(rule: Rule, answers: CompassAnswers, today: string): CompassClock {
  const { what, article, from, note } = rule;
  const waitsFor: CompassClock['waitsFor'] = rule.waitsFor ?? 'worker';
  const named = { what, article, note, waitsFor, from, due: undefined, provisional: false };
  if (rule.isOff?.(answers)) return { ...named, state: 'not-started' };
  const start = rule.start(answers);
  if (start === undefined) return { ...named, state: 'unknown' };
  const first = endOf(rule, start);
  const { claimedOn } = answers;
  const isRestarted =
    rule.restarts !== undefined &&
    claimedOn !== undefined &&
    claimedOn > start &&
    claimedOn <= first.due &&
    claimedOn <= today;
  const { due, provisional } = isRestarted ? endOf(rule, claimedOn) : first;
  return {
    ...named,
    article: isRestarted ? `${article}、${rule.restarts}` : article,
    from: isRestarted ? '最近一次要钱、投诉或者对方答应那天' : from,
    due,
    provisional,
    state: today > due ? 'passed' : 'running',
  };
}

function endOf({ length, unit }: Rule, start: string) {
  return deadline({ start, length, unit });
}
