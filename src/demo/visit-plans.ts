import { addDays } from '../platform/calendar.ts';

/** One joint visit of the story. */
export interface DemoVisit {
  readonly firm: string;
  readonly project?: string;
  /** 'YYYY-MM-DD' */
  readonly on: string;
  readonly lead: 'labour' | 'enforcement';
  readonly lists: readonly string[];
  /** `<checklist>.<item>` found wanting */
  readonly problems: readonly string[];
  readonly sample: number;
  readonly state: 'finished' | 'planned' | 'started' | 'conflict' | 'cancelled';
}

const site = ['contract', 'pay-papers', 'site-wages', 'heat'];
const company = ['contract', 'social-insurance', 'pay-papers', 'hours', 'union-work'];
const finished = { lead: 'labour', state: 'finished', sample: 10 } as const;

const year2023: readonly DemoVisit[] = [
  {
    ...finished,
    firm: 'prefab',
    on: '2023-02-21',
    lists: company,
    problems: ['contract.copy', 'union-work.fund'],
  },
  {
    ...finished,
    firm: 'build-a',
    project: '滨海小区二期',
    on: '2023-03-09',
    lists: site,
    problems: ['site-wages.notice-board', 'site-wages.real-name', 'contract.written'],
    lead: 'enforcement',
  },
  {
    ...finished,
    firm: 'build-b',
    project: '多文至皇桐道路改建',
    on: '2023-04-13',
    lists: site,
    problems: ['site-wages.special-account', 'site-wages.paid-by-general', 'pay-papers.slip'],
  },
  {
    ...finished,
    firm: 'aqua',
    on: '2023-04-27',
    lists: company,
    problems: ['hours.limits', 'pay-papers.slip'],
  },
  { ...finished, firm: 'sugar', on: '2023-05-18', lists: company, problems: [], sample: 8 },
  {
    ...finished,
    firm: 'garment',
    on: '2023-06-15',
    lists: [...company, 'women-minors'],
    problems: ['women-minors.nursing', 'hours.overtime-pay'],
  },
  {
    ...finished,
    firm: 'labour-b',
    project: '加来安置房',
    on: '2023-07-20',
    lists: site,
    problems: ['heat.water-rest', 'heat.stop-work', 'site-wages.own-card'],
    lead: 'enforcement',
  },
  { ...finished, firm: 'hotel', on: '2023-08-10', lists: company, problems: ['social-insurance.enrolled'] },
  {
    ...finished,
    firm: 'pharma',
    on: '2023-09-06',
    lists: company,
    problems: ['contract.copy', 'social-insurance.paid'],
  },
  {
    ...finished,
    firm: 'brick',
    on: '2023-09-21',
    lists: company,
    problems: ['pay-papers.monthly'],
    sample: 6,
  },
  {
    ...finished,
    firm: 'courier',
    on: '2023-10-12',
    lists: company,
    problems: ['hours.rest-day', 'contract.copy'],
  },
  {
    ...finished,
    firm: 'timber',
    on: '2023-10-19',
    lists: company,
    problems: [],
    sample: 0,
    state: 'cancelled',
  },
];

/** The visits of 2023, and around today: one in dispute, one under way, two to come. */
export function demoVisits(today: string): DemoVisit[] {
  return [
    ...year2023,
    {
      firm: 'logistics',
      on: addDays(today, -3),
      lead: 'labour',
      lists: company,
      problems: [],
      sample: 4,
      state: 'conflict',
    },
    {
      firm: 'restaurant',
      on: addDays(today, -1),
      lead: 'enforcement',
      lists: ['contract', 'social-insurance', 'minimum-wage'],
      problems: ['social-insurance.enrolled'],
      sample: 3,
      state: 'started',
    },
    {
      firm: 'build-a',
      project: '滨海小区三期',
      on: addDays(today, 5),
      lead: 'labour',
      lists: site,
      problems: [],
      sample: 0,
      state: 'planned',
    },
    {
      firm: 'farm',
      on: addDays(today, 9),
      lead: 'labour',
      lists: ['contract', 'pay-papers', 'hours'],
      problems: [],
      sample: 0,
      state: 'planned',
    },
  ];
}

/** What was seen, by item. */
export const problemNotes: Readonly<Record<string, string>> = {
  'contract.copy': '抽看 10 份合同，4 份没有职工签收记录，职工手里没有文本。',
  'contract.written': '名册 56 人，有 5 人进场满一个月还没有签书面合同。',
  'union-work.fund': '今年前两个季度没有拨缴工会经费。',
  'site-wages.notice-board': '大门口没有维权告示牌，项目部墙上的一块缺仲裁和法律援助电话。',
  'site-wages.real-name': '门口点名 3 人，其中 1 人平台上查不到登记；没有劳资专管员任命书。',
  'site-wages.special-account': '专用账户 3 月转出一笔材料款。',
  'site-wages.paid-by-general': '两个班组的工资由班组长领现金后分发。',
  'site-wages.own-card': '5 名工人的工资卡由班组长代管。',
  'pay-papers.slip': '发工资只有银行短信，没有列明加班和扣款的清单。',
  'pay-papers.monthly': '7 月工资 9 月初才发，迟了一个月零四天。',
  'hours.limits': '旺季有 12 人当月加班超过 36 小时，最多的 58 小时。',
  'hours.overtime-pay': '休息日加班按平日 150% 计发，也没有安排补休。',
  'hours.rest-day': '6 月有 8 人连续上班 14 天没有休息。',
  'women-minors.nursing': '哺乳期职工 2 人没有哺乳时间，仍排夜班。',
  'heat.water-rest': '作业面没有阴凉的休息处，饮水点只有一处。',
  'heat.stop-work': '7 月 12 日 37 度，12 时到 15 时仍在露天绑扎钢筋。',
  'social-insurance.enrolled': '花名册 43 人，缴费名单 36 人，7 人未参保。',
  'social-insurance.paid': '有 3 个月按最低基数缴费，与工资表不符。',
};
