import type { ProgrammePlan } from '../modules/benefits/index.ts';
import type { NewParameter } from '../modules/parameters/index.ts';
import { addDays } from '../platform/calendar.ts';

const SOURCE = '参照海南省基层工会经费收支管理办法，待县总工会核实后方可引用';

function amount(key: string, yuan: number): NewParameter {
  return { key: `benefits.${key}`, value: BigInt(yuan) * 100n, validFrom: '2020-01-01', source: SOURCE };
}

/** Caps per person and year are the demo's own; those of the milestones follow the province's rules of 2023. */
export const benefitValues: readonly NewParameter[] = [
  amount('cap-festival', 500),
  amount('cap-seasonal', 300),
  amount('cap-culture', 200),
  amount('cap-health', 600),
  amount('cap-spending', 300),
  amount('milestone-marriage', 500),
  amount('milestone-birth', 500),
  amount('milestone-hospital', 1000),
  amount('milestone-member-death', 5000),
  amount('milestone-relative-death', 2000),
  amount('milestone-retirement', 500),
];

/** One programme of the demo, and how far it has come. */
export interface BenefitPlan {
  readonly plan: Omit<ProgrammePlan, 'providerId' | 'organisationIds'>;
  readonly provider: 'clinic' | 'cinema';
  /** How many members ask for it, in this order of the roster; the quota decides who gets it. */
  readonly asking: { readonly from: number; readonly count: number };
  /** Of those who got it, so many in a hundred have used it. */
  readonly usedPercent: number;
  readonly until: 'draft' | 'announced' | 'open' | 'closed' | 'settled';
  readonly publicSource?: string;
}

const at = (date: string, time = '09:00:00') => new Date(`${date}T${time}+08:00`);

const everybody = {
  sex: 'any',
  ageFrom: undefined,
  ageTo: undefined,
  legalBasis: undefined,
  firstTimeOnly: false,
  mode: 'first-come',
  fundSource: '工会经费—职工服务支出',
} as const;

/** Programmes of 2023, and the ones that are on or come soon, seen from today. */
export function benefitPlans(today: string): readonly BenefitPlan[] {
  return [...pastPlans, ...currentPlans(today)];
}

const pastPlans: readonly BenefitPlan[] = [
  {
    plan: {
      ...everybody,
      name: '2023 年“夏送清凉”防暑礼包',
      category: 'seasonal',
      what: '防暑药品和毛巾一份',
      valueFen: 6_000n,
      quota: 60,
      memberOn: '2023-05-31',
      opensAt: at('2023-06-12'),
      closesAt: at('2023-06-16', '18:00:00'),
      redeemUntil: '2023-07-31',
      howToUse: '凭券码到康和体检中心一楼服务台领取',
    },
    provider: 'clinic',
    asking: { from: 0, count: 84 },
    usedPercent: 95,
    until: 'settled',
  },
  {
    plan: {
      ...everybody,
      name: '中秋职工观影券',
      category: 'culture',
      what: '电影票两张',
      valueFen: 7_000n,
      quota: 40,
      memberOn: '2023-08-31',
      opensAt: at('2023-09-20'),
      closesAt: at('2023-09-28', '18:00:00'),
      redeemUntil: '2023-10-31',
      howToUse: '到澜江影城柜台出示券码，任选一场',
    },
    provider: 'cinema',
    asking: { from: 20, count: 58 },
    usedPercent: 85,
    until: 'closed',
  },
  {
    plan: {
      ...everybody,
      mode: 'draw',
      name: '女职工“两癌”筛查',
      category: 'health',
      what: '宫颈癌、乳腺癌筛查一次',
      valueFen: 26_000n,
      quota: 12,
      memberOn: '2023-09-30',
      sex: 'female',
      legalBasis: '《妇女权益保障法》第三十一条',
      opensAt: at('2023-10-09'),
      closesAt: at('2023-10-20', '18:00:00'),
      redeemUntil: '2023-12-31',
      howToUse: '提前一天电话预约，凭券码和身份证到康和体检中心检查',
    },
    provider: 'clinic',
    // All of them had something before: whoever wins, the figure of people reached stays the same.
    asking: { from: 0, count: 60 },
    usedPercent: 70,
    until: 'closed',
    publicSource: '2023年10月21日中国福利彩票3D开奖号码',
  },
];

function currentPlans(today: string): readonly BenefitPlan[] {
  const memberOn = addDays(today, -30);
  return [
    {
      plan: {
        ...everybody,
        name: '职工健康体检套餐',
        category: 'health',
        what: '基础体检套餐一份',
        valueFen: 30_000n,
        quota: 100,
        memberOn,
        opensAt: at(addDays(today, -2)),
        closesAt: at(addDays(today, 20), '18:00:00'),
        redeemUntil: addDays(today, 60),
        howToUse: '凭券码和身份证到康和体检中心，上午八点前空腹',
      },
      provider: 'clinic',
      asking: { from: 30, count: 37 },
      usedPercent: 20,
      until: 'open',
    },
    {
      plan: {
        ...everybody,
        mode: 'draw',
        name: '职工家庭亲子观影包场',
        category: 'culture',
        what: '家庭套票一份（三人）',
        valueFen: 10_500n,
        quota: 20,
        memberOn,
        opensAt: at(addDays(today, -5)),
        closesAt: at(addDays(today, 9), '18:00:00'),
        redeemUntil: addDays(today, 45),
        howToUse: '开场前三十分钟到澜江影城柜台取票',
      },
      provider: 'cinema',
      asking: { from: 10, count: 46 },
      usedPercent: 0,
      until: 'open',
      publicSource: '名单封存后第一个工作日上证指数收盘点位（去掉小数点）',
    },
    {
      plan: {
        ...everybody,
        name: '新春职工消费券',
        category: 'spending',
        what: '观影消费券一张',
        valueFen: 5_000n,
        quota: 200,
        memberOn,
        opensAt: at(addDays(today, 3)),
        closesAt: at(addDays(today, 6), '18:00:00'),
        redeemUntil: addDays(today, 75),
        howToUse: '到澜江影城柜台出示券码抵扣',
      },
      provider: 'cinema',
      asking: { from: 0, count: 0 },
      usedPercent: 0,
      until: 'announced',
    },
    {
      plan: {
        ...everybody,
        name: '第一次来：会员专场体检',
        category: 'health',
        what: '基础体检套餐一份',
        valueFen: 30_000n,
        quota: 50,
        memberOn,
        firstTimeOnly: true,
        opensAt: at(addDays(today, 14)),
        closesAt: at(addDays(today, 28), '18:00:00'),
        redeemUntil: addDays(today, 90),
        howToUse: '凭券码和身份证到康和体检中心',
      },
      provider: 'clinic',
      asking: { from: 0, count: 0 },
      usedPercent: 0,
      until: 'draft',
    },
  ];
}
