/** The six plain questions of the rights compass (first form). Each has few answers, in everyday words. */
export const matters = [
  'wages',
  'contract',
  'working-time',
  'insurance',
  'injury',
  'maternity',
  'dismissal',
  'collective',
  'violence',
  'other',
] as const;
export type Matter = (typeof matters)[number];
export const places = ['site', 'company', 'other'] as const;
export const bonds = ['contract', 'no-contract', 'crew', 'service'] as const;
export const proofs = ['wage-note', 'award', 'records', 'none'] as const;
export const headcounts = ['one', 'few', 'many'] as const;

export interface CompassAnswers {
  /** 1 遇到了什么事 */
  readonly matter: Matter;
  /** 2 在哪里干活 */
  readonly place: (typeof places)[number];
  /** 3 跟谁干、怎么约定的 */
  readonly bond: (typeof bonds)[number];
  /** 4 手里有什么凭据 */
  readonly proof: (typeof proofs)[number];
  /** 5 现在还在那里干吗 */
  readonly isStillThere: boolean;
  /** Last day of work, 'YYYY-MM-DD'; undefined where still working there, or not remembered. */
  readonly leftOn: string | undefined;
  /** Day of the injury, of the dismissal, of whatever it is about. */
  readonly happenedOn: string | undefined;
  /** Last day on which the money was asked for, a complaint was made, or the other side promised. */
  readonly claimedOn: string | undefined;
  /** Day on which the arbitration award came. */
  readonly awardOn: string | undefined;
  /** 6 多少人、多少钱 */
  readonly headcount: (typeof headcounts)[number];
  /** 分 per month */
  readonly monthlyWageFen: bigint | undefined;
  readonly unpaidMonths: number | undefined;
}

export const compassQuestions = {
  matter: {
    question: '1. 遇到了什么事?',
    answers: {
      wages: '干了活没拿到钱',
      contract: '没签合同，或者试用期太长、乱扣钱、押证件',
      'working-time': '加班不给钱、不让休息休假',
      insurance: '没交社保，或者交少了',
      injury: '干活受伤、得职业病',
      maternity: '怀孕、生孩子、喂奶被为难（女职工）',
      dismissal: '被辞退、被逼着走',
      collective: '大家的事：裁员、集体合同、全单位的工时和社保',
      violence: '被打、被关、被逼着干活、被骚扰',
      other: '其他事情',
    },
  },
  place: {
    question: '2. 在哪里干活?',
    answers: {
      site: '工地（盖房、修路、水利等）',
      company: '工厂、公司、商店、饭店等单位',
      other: '其他地方',
    },
  },
  bond: {
    question: '3. 跟谁干、怎么约定的?',
    answers: {
      contract: '签了劳动合同',
      'no-contract': '给单位干活，没签合同',
      crew: '跟着包工头干',
      service: '已领养老金，或者临时帮个人干活',
    },
  },
  proof: {
    question: '4. 手里有什么凭据?',
    answers: {
      'wage-note': '有工资欠条或结算单（写明欠多少、有对方签字）',
      award: '有仲裁裁决书或者调解书',
      records: '有考勤、工资表、转账或聊天记录',
      none: '什么都没有',
    },
  },
  headcount: {
    question: '6. 一起的有多少人?',
    answers: { one: '就我一个', few: '2 到 9 人', many: '10 人以上' },
  },
} as const satisfies {
  [Key in 'matter' | 'place' | 'bond' | 'proof' | 'headcount']: {
    question: string;
    answers: Record<CompassAnswers[Key], string>;
  };
};
