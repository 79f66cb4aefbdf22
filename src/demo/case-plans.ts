/** What happens to one demo case, in order; the dates carry the story. Amounts are shared out by share-amounts.ts. */
export interface CasePlan {
  readonly employer: string;
  readonly title: string;
  readonly project?: string;
  readonly chain?: readonly {
    readonly role: 'owner' | 'general' | 'sub' | 'crew';
    readonly firm?: string;
    readonly name?: string;
  }[];
  readonly channel: 'portal' | 'counter' | 'phone' | 'letter';
  readonly migrants: number;
  readonly others: number;
  /** Months of unpaid wages before filing. */
  readonly months: number;
  readonly filedOn: string;
  readonly acceptedOn?: string;
  readonly verifiedOn?: string;
  readonly mediatedOn?: string;
  /** A promise in parts: due dates; the parts are equal. */
  readonly plan?: { readonly on: string; readonly due: readonly string[] };
  /** Payments: day, share of the confirmed amount in percent, channel. */
  readonly paid?: readonly (readonly [
    on: string,
    percent: number,
    channel: 'bank' | 'special-account' | 'cash' | 'deposit' | 'emergency-fund' | 'court',
  ])[];
  readonly confirmedReceipts?: string;
  readonly closed?: {
    readonly on: string;
    readonly outcome: 'paid' | 'settled' | 'to-arbitration' | 'to-court' | 'to-police' | 'unfounded';
    readonly reason: string;
  };
  readonly reviewedOn?: string;
  readonly returned?: { readonly on: string; readonly reason: string };
  readonly transfer?: {
    readonly on: string;
    readonly receiver: 'labour' | 'enforcement';
    readonly answer?: 'accepted' | 'returned';
    readonly answeredOn?: string;
  };
  readonly payOrder?: { readonly on: string; readonly dueOn: string };
  readonly representatives?: number;
}

const siteChain = (general: string, sub: string, crew: string, owner: string): CasePlan['chain'] => [
  { role: 'owner', firm: owner },
  { role: 'general', firm: general },
  { role: 'sub', firm: sub },
  { role: 'crew', name: crew },
];

/** Cases with money on or before 2023-11-02: 184 workers, 169 of them 农民工. */
export const recoveredPlans: readonly CasePlan[] = [
  {
    employer: 'labour-a',
    title: '澜湾花园三期主体结构班组工资',
    project: '澜湾花园三期',
    channel: 'counter',
    migrants: 38,
    others: 0,
    months: 4,
    chain: siteChain('build-a', 'labour-a', '木工班组', 'estate'),
    representatives: 5,
    filedOn: '2023-05-08',
    acceptedOn: '2023-05-09',
    verifiedOn: '2023-05-18',
    mediatedOn: '2023-05-22',
    plan: { on: '2023-05-26', due: ['2023-06-20', '2023-07-20'] },
    paid: [
      ['2023-06-19', 50, 'special-account'],
      ['2023-07-20', 50, 'special-account'],
    ],
    confirmedReceipts: '2023-07-24',
    closed: { on: '2023-07-26', outcome: 'paid', reason: '两期全部到账,逐人确认' },
    reviewedOn: '2023-08-10',
  },
  {
    employer: 'labour-b',
    title: '加来镇安置房外墙班组工资',
    project: '加来镇安置房二标',
    channel: 'portal',
    migrants: 30,
    others: 1,
    months: 3,
    chain: siteChain('build-a', 'labour-b', '外墙班组', 'estate'),
    representatives: 4,
    filedOn: '2023-06-12',
    acceptedOn: '2023-06-13',
    verifiedOn: '2023-06-26',
    plan: { on: '2023-07-03', due: ['2023-07-31', '2023-09-28', '2023-11-20'] },
    paid: [
      ['2023-07-31', 35, 'special-account'],
      ['2023-09-27', 35, 'bank'],
      ['2023-11-20', 30, 'bank'],
    ],
    confirmedReceipts: '2023-11-24',
    closed: { on: '2023-11-27', outcome: 'paid', reason: '三期全部到账,逐人确认' },
  },
  {
    employer: 'labour-a',
    title: '第九小学教学楼钢筋班组工资',
    project: '第九小学教学楼',
    channel: 'counter',
    migrants: 24,
    others: 0,
    months: 3,
    chain: siteChain('build-a', 'labour-a', '钢筋班组', 'school-owner'),
    representatives: 3,
    filedOn: '2023-02-06',
    acceptedOn: '2023-02-06',
    verifiedOn: '2023-02-13',
    paid: [['2023-02-28', 100, 'deposit']],
    confirmedReceipts: '2023-03-02',
    closed: { on: '2023-03-03', outcome: 'paid', reason: '动用工资保证金付清' },
    reviewedOn: '2023-03-20',
  },
  {
    employer: 'labour-b',
    title: '多文至和舍农村公路改造班组工资',
    project: '多文至和舍公路改造',
    channel: 'phone',
    migrants: 19,
    others: 0,
    months: 5,
    chain: siteChain('build-b', 'labour-b', '路面班组', 'road-owner'),
    representatives: 2,
    filedOn: '2023-07-17',
    acceptedOn: '2023-07-18',
    verifiedOn: '2023-07-31',
    mediatedOn: '2023-08-04',
    plan: { on: '2023-08-10', due: ['2023-09-08', '2023-10-20', '2023-12-20'] },
    paid: [
      ['2023-09-08', 40, 'special-account'],
      ['2023-10-25', 30, 'bank'],
      ['2023-12-28', 30, 'court'],
    ],
    payOrder: { on: '2023-10-23', dueOn: '2023-10-30' },
    confirmedReceipts: '2024-01-02',
    closed: { on: '2024-01-05', outcome: 'paid', reason: '第三期由法院划付,全部到账' },
  },
  {
    employer: 'aqua',
    title: '水产加工车间停工期间工资',
    channel: 'portal',
    migrants: 16,
    others: 0,
    months: 3,
    representatives: 2,
    filedOn: '2023-03-27',
    acceptedOn: '2023-03-28',
    verifiedOn: '2023-04-06',
    mediatedOn: '2023-04-11',
    paid: [['2023-04-28', 90, 'bank']],
    confirmedReceipts: '2023-05-04',
    closed: { on: '2023-05-05', outcome: 'settled', reason: '双方和解,企业付九成,职工书面同意' },
    reviewedOn: '2023-05-22',
  },
  {
    employer: 'sugar',
    title: '榨季结束后拖欠的季节工工资',
    channel: 'counter',
    migrants: 9,
    others: 3,
    months: 2,
    filedOn: '2023-04-18',
    acceptedOn: '2023-04-18',
    verifiedOn: '2023-04-24',
    paid: [['2023-05-15', 100, 'bank']],
    confirmedReceipts: '2023-05-18',
    closed: { on: '2023-05-19', outcome: 'paid', reason: '一次付清' },
    reviewedOn: '2023-06-01',
  },
  {
    employer: 'garment',
    title: '制衣厂计件工资',
    channel: 'portal',
    migrants: 7,
    others: 2,
    months: 2,
    filedOn: '2023-08-21',
    acceptedOn: '2023-08-22',
    verifiedOn: '2023-08-30',
    plan: { on: '2023-09-04', due: ['2023-09-28', '2023-10-30'] },
    paid: [
      ['2023-09-28', 50, 'bank'],
      ['2023-10-30', 50, 'bank'],
    ],
    confirmedReceipts: '2023-11-01',
    closed: { on: '2023-11-02', outcome: 'paid', reason: '两期付清' },
  },
  {
    employer: 'hotel',
    title: '酒店客房部工资',
    channel: 'phone',
    migrants: 4,
    others: 2,
    months: 2,
    filedOn: '2023-09-05',
    acceptedOn: '2023-09-06',
    verifiedOn: '2023-09-13',
    mediatedOn: '2023-09-18',
    paid: [
      ['2023-10-12', 60, 'bank'],
      ['2023-12-15', 40, 'bank'],
    ],
    confirmedReceipts: '2023-12-18',
    closed: { on: '2023-12-20', outcome: 'paid', reason: '两次付清' },
  },
  {
    employer: 'courier',
    title: '快递网点转让前的派件工资',
    channel: 'portal',
    migrants: 4,
    others: 1,
    months: 2,
    filedOn: '2023-10-09',
    acceptedOn: '2023-10-10',
    verifiedOn: '2023-10-17',
    paid: [['2023-10-31', 100, 'bank']],
    closed: { on: '2023-11-10', outcome: 'paid', reason: '一次付清,银行回单在卷,等待本人确认' },
  },
  {
    employer: 'fishing',
    title: '休渔期前远海作业工资',
    channel: 'letter',
    migrants: 7,
    others: 0,
    months: 3,
    filedOn: '2023-05-22',
    acceptedOn: '2023-05-24',
    verifiedOn: '2023-06-02',
    paid: [['2023-06-30', 100, 'cash']],
    confirmedReceipts: '2023-07-03',
    closed: { on: '2023-07-04', outcome: 'paid', reason: '现金付清,签字表在卷' },
    reviewedOn: '2023-07-20',
  },
];

/** Seventeen single claims with money by the cut-off: eleven 农民工, six others. */
export const singlePlans: readonly CasePlan[] = [
  ...[
    'timber',
    'farm',
    'brick',
    'restaurant',
    'logistics',
    'farm',
    'timber',
    'brick',
    'restaurant',
    'aqua',
    'prefab',
  ].map((employer, index) => single(employer, index, 'migrant')),
  ...['pharma', 'hotel', 'garment', 'logistics', 'pharma', 'courier'].map((employer, index) =>
    single(employer, index + 11, 'other'),
  ),
];

function single(employer: string, index: number, kind: 'migrant' | 'other'): CasePlan {
  const month = 1 + (index % 9);
  const day = (offset: number) => dayOfYear(month, 3 + index + offset);
  const isConfirmed = index % 4 !== 3;
  return {
    employer,
    title: '个人工资',
    channel: (['portal', 'counter', 'phone'] as const)[index % 3] ?? 'portal',
    migrants: kind === 'migrant' ? 1 : 0,
    others: kind === 'other' ? 1 : 0,
    months: 1 + (index % 3),
    filedOn: day(0),
    acceptedOn: day(2),
    verifiedOn: day(7),
    paid: [[day(20), 100, 'bank']],
    ...(isConfirmed
      ? {
          confirmedReceipts: day(23),
          closed: { on: day(25), outcome: 'paid' as const, reason: '已到账并由本人确认' },
        }
      : { closed: { on: day(40), outcome: 'paid' as const, reason: '银行回单在卷,多次联系本人未回复' } }),
    ...(index % 2 === 0 && isConfirmed ? { reviewedOn: day(32) } : {}),
  };
}

function dayOfYear(month: number, day: number): string {
  return new Date(Date.UTC(2023, month - 1, day)).toISOString().slice(0, 10);
}

/** Cases of 2023 without money by the cut-off, in every other state; some are paid later. */
export const otherPlans: readonly CasePlan[] = [
  {
    employer: 'brick',
    title: '砖厂停产后的工资',
    channel: 'counter',
    migrants: 8,
    others: 0,
    months: 3,
    filedOn: '2023-10-16',
    acceptedOn: '2023-10-17',
    verifiedOn: '2023-10-26',
    mediatedOn: '2023-10-30',
    plan: { on: '2023-11-06', due: ['2023-11-30', '2024-01-20'] },
    paid: [
      ['2023-11-30', 50, 'bank'],
      ['2024-01-19', 50, 'bank'],
    ],
    confirmedReceipts: '2024-01-22',
    closed: { on: '2024-01-23', outcome: 'paid', reason: '两期付清' },
  },
  {
    employer: 'restaurant',
    title: '餐饮店春节后关门欠薪',
    channel: 'phone',
    migrants: 3,
    others: 1,
    months: 2,
    filedOn: '2023-03-01',
    acceptedOn: '2023-03-02',
    verifiedOn: '2023-03-09',
    closed: {
      on: '2023-04-10',
      outcome: 'to-court',
      reason: '店主失联,指导职工持欠条直接起诉(解释一第15条)',
    },
  },
  {
    employer: 'timber',
    title: '木材加工厂计件单价争议',
    channel: 'portal',
    migrants: 2,
    others: 0,
    months: 2,
    filedOn: '2023-06-05',
    acceptedOn: '2023-06-06',
    closed: { on: '2023-06-28', outcome: 'to-arbitration', reason: '单价有争议,双方各执一词,已帮助申请仲裁' },
    reviewedOn: '2023-07-12',
  },
  {
    employer: 'logistics',
    title: '自称押车员主张工资',
    channel: 'letter',
    migrants: 1,
    others: 0,
    months: 2,
    filedOn: '2023-07-03',
    acceptedOn: '2023-07-05',
    closed: { on: '2023-07-21', outcome: 'unfounded', reason: '考勤、门禁和银行流水均无此人记录,已当面说明' },
  },
  {
    employer: 'labour-b',
    title: '砌筑班组工资,包工头逃匿',
    project: '金牌港仓储项目',
    channel: 'counter',
    migrants: 14,
    others: 0,
    months: 4,
    chain: siteChain('build-b', 'labour-b', '砌筑班组', 'prefab'),
    representatives: 3,
    filedOn: '2023-08-02',
    acceptedOn: '2023-08-02',
    verifiedOn: '2023-08-11',
    payOrder: { on: '2023-08-15', dueOn: '2023-08-22' },
    closed: { on: '2023-09-06', outcome: 'to-police', reason: '责令支付后逃匿,达到追诉标准,已移送公安' },
  },
  {
    employer: 'garment',
    title: '试用期工资',
    channel: 'portal',
    migrants: 1,
    others: 0,
    months: 1,
    filedOn: '2023-09-18',
    returned: {
      on: '2023-09-20',
      reason: '用人单位名称和工作月份不清,请补充后重新提交,可到任一乡镇工会请人代填',
    },
  },
  {
    employer: 'farm',
    title: '香蕉采收工资',
    channel: 'phone',
    migrants: 6,
    others: 0,
    months: 2,
    filedOn: '2023-10-23',
    transfer: { on: '2023-10-25', receiver: 'labour', answer: 'accepted', answeredOn: '2023-10-30' },
    closed: {
      on: '2023-12-15',
      outcome: 'to-arbitration',
      reason: '人社部门立案后用人单位否认工时,已协助申请仲裁',
    },
  },
  {
    employer: 'hotel',
    title: '后厨工资',
    channel: 'portal',
    migrants: 2,
    others: 1,
    months: 2,
    filedOn: '2023-10-24',
    transfer: { on: '2023-10-26', receiver: 'enforcement', answer: 'returned', answeredOn: '2023-11-01' },
    acceptedOn: '2023-11-03',
    verifiedOn: '2023-11-13',
    paid: [['2023-12-08', 100, 'bank']],
    confirmedReceipts: '2023-12-11',
    closed: { on: '2023-12-12', outcome: 'paid', reason: '一次付清' },
    reviewedOn: '2023-12-26',
  },
];
