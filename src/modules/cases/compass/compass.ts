import { deadline } from '../../../platform/calendar.ts';
import { papersFor } from './compass-papers.ts';
import type { CompassAnswers } from './compass-questions.ts';
import { type RoughAmount, roughAmount } from './rough-amount.ts';

export type Body = 'union' | 'inspection' | 'arbitration' | 'court' | 'police' | 'social-security';

export const bodyNames = {
  union: '县总工会',
  inspection: '劳动保障监察（人社局或综合行政执法局）',
  arbitration: '劳动人事争议仲裁委员会',
  court: '人民法院',
  police: '公安机关',
  'social-security': '人社局（工伤认定、社会保险）',
} as const satisfies Record<Body, string>;

export interface CompassClock {
  readonly what: string;
  readonly article: string;
  /** 'YYYY-MM-DD'; undefined where nothing runs yet. */
  readonly due: string | undefined;
  readonly hasPassed: boolean;
  /** The calendar has no data for these days yet: 暂按周末推算. */
  readonly provisional: boolean;
}

/** Advice, never a decision: a person at the union looks at it again (个保法 §24). */
export interface CompassAdvice {
  readonly owner: Body;
  readonly why: string;
  /** Other roads that stay open. */
  readonly also: readonly Body[];
  readonly clocks: readonly CompassClock[];
  readonly papers: readonly string[];
  readonly amount: RoughAmount;
  /** The union can register a wage-arrears case from these answers. */
  readonly canFile: boolean;
}

type Road = Pick<CompassAdvice, 'owner' | 'why' | 'also'>;

/** Who owns the matter, which clock runs, which papers help, roughly which amount. `today` is a civil day in Shanghai. */
export function compassAdvice(answers: CompassAnswers, today: string): CompassAdvice {
  const clocks = clocksOf[answers.matter](answers, today);
  return {
    ...roads[answers.matter](answers, clocks),
    clocks,
    papers: papersFor(answers),
    amount: roughAmount(answers),
    canFile: answers.matter === 'wages',
  };
}

const roads = {
  wages: wagesRoad,
  dismissal: () => ({
    owner: 'arbitration',
    why: '解除劳动合同的争议先申请劳动仲裁（调解仲裁法第五条）;工会可以先调解，也可以要求单位纠正。',
    also: ['union'],
  }),
  injury: () => ({
    owner: 'social-security',
    why: '先申请工伤认定。单位 30 日内不申请的，本人、近亲属或者工会可以在 1 年内申请（工伤保险条例第十七条）。',
    also: ['union', 'arbitration'],
  }),
  insurance: () => ({
    owner: 'social-security',
    why: '没有依法缴纳社会保险的，由社会保险行政部门责令补缴（社会保险法第六十三条、第八十四条）。',
    also: ['union', 'inspection'],
  }),
  other: () => ({
    owner: 'union',
    why: '先到工会说明情况，由工会帮您找到主管单位。',
    also: ['inspection', 'arbitration'],
  }),
} as const satisfies Record<
  CompassAnswers['matter'],
  (answers: CompassAnswers, clocks: readonly CompassClock[]) => Road
>;

function wagesRoad(answers: CompassAnswers, clocks: readonly CompassClock[]): Road {
  if (answers.bond === 'service') {
    return {
      owner: 'court',
      why: '已领养老金或者临时帮个人干活，一般按劳务报酬处理，劳动仲裁通常不受理，可以直接起诉；工会可以先调解。',
      also: ['union'],
    };
  }
  if (clocks.every((clock) => clock.hasPassed) && clocks.length > 0) {
    return {
      owner: 'court',
      why: '监察和仲裁的时间可能都已过去。有欠条的可以直接起诉；期间催要过、对方答应过的，时间可能重新计算，请尽快到工会核对。',
      also: ['union', 'arbitration'],
    };
  }
  if (answers.proof === 'wage-note' && answers.place !== 'site') {
    return {
      owner: 'court',
      why: '有工资欠条且没有其他争议的，可以凭欠条直接起诉（审理劳动争议案件解释一第十五条）,也可以申请支付令；工会先帮您催要。',
      also: ['union', 'inspection'],
    };
  }
  return {
    owner: 'inspection',
    why:
      answers.place === 'site'
        ? '工地欠薪由劳动保障监察处理，施工总承包单位对分包单位的欠薪先行清偿（保障农民工工资支付条例第三十条）;工会登记后全程跟踪。'
        : '单位拖欠工资由劳动保障监察责令支付（劳动保障监察条例第二十六条）;工会登记后全程跟踪。',
    also: ['union', 'arbitration'],
  };
}

type Clocks = (answers: CompassAnswers, today: string) => CompassClock[];

const clocksOf = {
  wages: (answers, today) => [
    clock(answers.leftOn, {
      what: '向劳动保障监察投诉',
      length: 2,
      article: '劳动保障监察条例第二十条',
      today,
    }),
    clock(answers.leftOn, {
      what: '申请劳动仲裁（在职期间不受限制，离职后一年）',
      length: 1,
      article: '劳动争议调解仲裁法第二十七条',
      today,
    }),
  ],
  dismissal: (answers, today) => [
    clock(answers.leftOn, {
      what: '申请劳动仲裁',
      length: 1,
      article: '劳动争议调解仲裁法第二十七条',
      today,
    }),
  ],
  injury: (answers, today) => [
    clock(answers.leftOn, {
      what: '本人、近亲属或者工会申请工伤认定',
      length: 1,
      article: '工伤保险条例第十七条',
      today,
    }),
  ],
  insurance: (answers, today) => [
    clock(answers.leftOn, {
      what: '向劳动保障监察投诉',
      length: 2,
      article: '劳动保障监察条例第二十条',
      today,
    }),
  ],
  other: () => [],
} as const satisfies Record<CompassAnswers['matter'], Clocks>;

function clock(
  start: string | undefined,
  rule: { what: string; length: number; article: string; today: string },
): CompassClock {
  const named = { what: rule.what, article: rule.article };
  if (start === undefined) return { ...named, due: undefined, hasPassed: false, provisional: false };
  const { due, provisional } = deadline({ start, length: rule.length, unit: 'year' });
  return { ...named, due, hasPassed: rule.today > due, provisional };
}
