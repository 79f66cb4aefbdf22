import type { CompassClock } from './compass-clocks.ts';
import type { CompassAnswers, Matter } from './compass-questions.ts';

export type Body = 'union' | 'inspection' | 'hr' | 'social-security' | 'arbitration' | 'court' | 'police';

export const bodyNames = {
  union: '县总工会',
  inspection: '劳动保障监察（人社局或综合行政执法局）',
  hr: '人社局（工伤认定）',
  'social-security': '社会保险经办机构',
  arbitration: '劳动人事争议仲裁委员会',
  court: '人民法院',
  police: '公安机关（110）',
} as const satisfies Record<Body, string>;

export interface Road {
  readonly owner: Body;
  readonly why: string;
  /** Other roads that stay open, the nearest first. */
  readonly also: readonly Body[];
}

/** Who owns the matter. Force comes before everything, then an award, then work that is no employment. */
export function roadOf(answers: CompassAnswers, clocks: readonly CompassClock[]): Road {
  if (answers.matter === 'violence') return violence;
  if (answers.proof === 'award') return award;
  if (answers.bond === 'service' && answers.matter !== 'other') return service(answers);
  if (answers.matter === 'wages') return wages(answers, clocks);
  return roads[answers.matter];
}

const violence: Road = {
  owner: 'police',
  why: '打人、关人、拿走身份证、用暴力或者威胁逼人干活，先报警（治安管理处罚法；情节严重的是强迫劳动罪，刑法第二百四十四条）。保住人，再说钱；工会陪您办。',
  also: ['union', 'inspection'],
};

const award: Road = {
  owner: 'court',
  why: '不服裁决的，收到裁决书 15 日内向法院起诉（调解仲裁法第四十八条、第五十条）；裁决或者调解书生效后单位不给钱的，向法院申请强制执行（调解仲裁法第五十一条），申请执行的期间是二年。',
  also: ['union'],
};

function service({ matter }: CompassAnswers): Road {
  return matter === 'injury'
    ? {
        owner: 'court',
        why: '已领养老金或者临时帮个人干活受伤，一般按人身损害向干活的那一方要求赔偿（民法典第一千一百九十二条）；在工地跟包工头干的，包工头没有资质的，发包的单位要承担工伤责任，请先到工会核对。',
        also: ['hr', 'union'],
      }
    : {
        owner: 'court',
        why: '已领养老金或者临时帮个人干活，一般按劳务关系处理，劳动仲裁通常不受理，可以直接起诉；工会可以先调解。',
        also: ['union'],
      };
}

function wages(answers: CompassAnswers, clocks: readonly CompassClock[]): Road {
  if (clocks.length > 0 && clocks.every((clock) => clock.state === 'passed')) {
    return {
      owner: 'court',
      why: '监察和仲裁的时间可能都已过去。有欠条的可以直接起诉；期间催要过、对方答应过的，时间可能重新计算，请尽快到工会核对。',
      also: ['union', 'arbitration'],
    };
  }
  if (answers.proof === 'wage-note' && answers.place !== 'site') {
    return {
      owner: 'court',
      why: '有工资欠条且没有其他争议的，可以凭欠条直接起诉（审理劳动争议案件解释（一）第十五条），也可以向法院申请支付令；工会先帮您催要。',
      also: ['union', 'inspection'],
    };
  }
  return {
    owner: 'inspection',
    why:
      answers.place === 'site'
        ? '工地欠薪由劳动保障监察处理，施工总承包单位对分包单位的欠薪先行清偿（保障农民工工资支付条例第三十条）；工会登记后全程跟踪。'
        : '单位拖欠工资由劳动保障监察责令支付（劳动保障监察条例第二十六条）；工会登记后全程跟踪。',
    also: ['union', 'arbitration'],
  };
}

const roads = {
  contract: {
    owner: 'inspection',
    why: '不签合同、违法试用、扣押证件、乱扣工资，由劳动保障监察责令改正（劳动合同法第八十二条至第八十四条，劳动保障监察条例第十一条）；要双倍工资、退扣款的，可以申请劳动仲裁。',
    also: ['arbitration', 'union'],
  },
  'working-time': {
    owner: 'inspection',
    why: '超时加班、不给加班费、不让休年休假，由劳动保障监察责令改正、支付（劳动法第九十条，劳动合同法第八十五条，劳动保障监察条例第十一条）；工会有权要求单位纠正（工会法第二十三条）。',
    also: ['union', 'arbitration'],
  },
  insurance: {
    owner: 'social-security',
    why: '没有依法缴纳社会保险的，由社会保险费征收机构责令补缴（社会保险法第六十三条、第八十六条）；可以向劳动保障监察举报。说好“不交社保、多发点钱”的约定无效（法释〔2025〕12号第十九条）。',
    also: ['inspection', 'union', 'arbitration'],
  },
  injury: {
    owner: 'hr',
    why: '先申请工伤认定：单位 30 日内申请；单位不申请的，本人、近亲属或者工会可以在 1 年内申请（工伤保险条例第十七条）。先治伤，病历都留好；单位不认有劳动关系的，同时申请仲裁确认。',
    also: ['union', 'arbitration'],
  },
  maternity: {
    owner: 'inspection',
    why: '怀孕、产假、哺乳期间降工资、辞退、安排禁忌劳动的，可以投诉、举报（女职工劳动保护特别规定第五条、第十三条、第十四条）；要回去上班或者要赔偿的，申请劳动仲裁。工会女职工组织陪您办。',
    also: ['union', 'arbitration'],
  },
  dismissal: {
    owner: 'arbitration',
    why: '解除劳动合同的争议先申请劳动仲裁（调解仲裁法第五条）；单位解除前没有通知工会的，工会有权要求纠正（劳动合同法第四十三条）。',
    also: ['union', 'inspection'],
  },
  collective: {
    owner: 'union',
    why: '大家的事由工会代表职工和单位协商；裁员 20 人以上或者占十分之一以上，单位要提前 30 日向工会说明（劳动合同法第四十一条）；集体合同履行的争议，工会可以申请仲裁、起诉（劳动合同法第五十六条）。',
    also: ['inspection', 'arbitration'],
  },
  other: {
    owner: 'union',
    why: '先到工会说明情况，由工会帮您找到主管单位。',
    also: ['inspection', 'arbitration'],
  },
} as const satisfies Record<Exclude<Matter, 'wages' | 'violence'>, Road>;
