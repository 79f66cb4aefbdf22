import type { Filing } from '../modules/cases/index.ts';
import { addDays, isWorkingDay } from '../platform/calendar.ts';

type Demands = NonNullable<Filing['demands']>;

/** What happens to one demo case of another kind than wages; `employer` is a key of sources/firms.ts. */
export interface OtherPlan {
  readonly kind: NonNullable<Filing['kind']>;
  readonly channel: Filing['channel'];
  readonly employer: string;
  readonly people: number;
  readonly occupation: string;
  readonly employedFrom: string;
  readonly employedTo?: string;
  readonly eventOn: string;
  readonly summary: string;
  readonly demands: Demands;
  readonly filedOn: string;
  readonly steps: {
    readonly returned?: string;
    readonly transfers?: readonly {
      readonly on: string;
      readonly answer?: 'accepted' | 'returned';
      readonly answeredOn?: string;
    }[];
    readonly accepted?: string;
    readonly recused?: string;
    readonly applied?: string;
    readonly found?: string;
    readonly mediated?: string;
    readonly closed?: {
      readonly on: string;
      readonly outcome: 'corrected' | 'settled' | 'recognised' | 'to-arbitration' | 'to-court' | 'unfounded';
      readonly reason: string;
      readonly reviewedOn?: string;
      readonly satisfaction?: 'satisfied' | 'fair' | 'dissatisfied';
    };
  };
}

const demand = (body: string, yuan: number | undefined, basis: string): Demands[number] => ({
  body,
  amountFen: yuan === undefined ? undefined : BigInt(yuan) * 100n,
  basis,
});

/** Cases of 2023 that are over. */
export const oldOtherPlans: readonly OtherPlan[] = [
  {
    kind: 'dismissal',
    channel: 'counter',
    employer: 'hotel',
    people: 1,
    occupation: '客房服务员',
    employedFrom: '2019-04-01',
    employedTo: '2023-02-28',
    eventOn: '2023-02-28',
    summary: '酒店口头通知不用再来上班，没有书面理由，也没有补偿。',
    demands: [demand('支付违法解除劳动合同赔偿金', 32_000, '《劳动合同法》第八十七条')],
    filedOn: '2023-03-06',
    steps: {
      accepted: '2023-03-08',
      found: '2023-03-15',
      mediated: '2023-03-20',
      closed: {
        on: '2023-04-10',
        outcome: 'settled',
        reason: '双方签订调解协议，单位一次性支付 28,000 元，凭证在卷。',
        reviewedOn: '2023-04-20',
      },
    },
  },
  {
    kind: 'social-insurance',
    channel: 'phone',
    employer: 'garment',
    people: 2,
    occupation: '缝纫工',
    employedFrom: '2020-06-01',
    eventOn: '2022-09-01',
    summary: '单位从 2022 年 9 月起停缴养老保险，说效益不好先缓一缓。',
    demands: [demand('依法补缴社会保险费', undefined, '《社会保险法》第六十三条')],
    filedOn: '2023-05-11',
    steps: {
      transfers: [{ on: '2023-05-15', answer: 'returned', answeredOn: '2023-05-18' }],
      accepted: '2023-05-19',
      found: '2023-05-29',
      closed: {
        on: '2023-07-03',
        outcome: 'corrected',
        reason: '单位已补缴至 2023 年 6 月，缴费凭证在卷。',
        reviewedOn: '2023-07-12',
      },
    },
  },
  {
    kind: 'injury',
    channel: 'portal',
    employer: 'timber',
    people: 1,
    occupation: '锯木工',
    employedFrom: '2022-02-15',
    eventOn: '2023-04-19',
    summary: '上午十点在锯台作业时左手食指被锯伤，工友送到县医院，单位没有申请工伤认定。',
    demands: [
      demand('单位依法申请工伤认定', undefined, '《工伤保险条例》第十七条'),
      demand('支付停工留薪期工资', 12_600, '《工伤保险条例》第三十三条'),
    ],
    filedOn: '2023-05-23',
    steps: {
      accepted: '2023-05-24',
      applied: '2023-06-05',
      found: '2023-06-20',
      mediated: '2023-07-04',
      closed: {
        on: '2023-08-14',
        outcome: 'recognised',
        reason: '已认定工伤，单位补发停工留薪期工资。',
        reviewedOn: '2023-08-25',
      },
    },
  },
  {
    kind: 'working-time',
    channel: 'letter',
    employer: 'restaurant',
    people: 1,
    occupation: '后厨',
    employedFrom: '2021-10-01',
    eventOn: '2023-06-12',
    summary: '每天十一小时，每月休两天，没有加班费。',
    demands: [demand('支付加班工资', 18_400, '《劳动法》第四十四条')],
    filedOn: '2023-06-16',
    steps: {
      accepted: '2023-06-20',
      found: '2023-07-05',
      mediated: '2023-07-10',
      closed: {
        on: '2023-08-01',
        outcome: 'to-arbitration',
        reason: '单位不同意支付，已帮助申请劳动仲裁。',
        reviewedOn: '2023-08-14',
        satisfaction: 'fair',
      },
    },
  },
  {
    kind: 'maternity',
    channel: 'counter',
    employer: 'pharma',
    people: 1,
    occupation: '质检员',
    employedFrom: '2018-09-01',
    eventOn: '2023-08-02',
    summary: '产假期间只发了基本生活费，与生育津贴差额没有补。',
    demands: [demand('补足产假期间工资或生育津贴', 6_800, '《女职工劳动保护特别规定》第八条')],
    filedOn: '2023-09-05',
    steps: {
      accepted: '2023-09-06',
      found: '2023-09-18',
      closed: {
        on: '2023-10-09',
        outcome: 'corrected',
        reason: '单位已补发差额，转账凭证在卷。',
        reviewedOn: '2023-10-20',
      },
    },
  },
  {
    kind: 'contract',
    channel: 'portal',
    employer: 'farm',
    people: 1,
    occupation: '大棚管理员',
    employedFrom: '2022-08-01',
    eventOn: '2022-08-01',
    summary: '干了一年多一直没有签劳动合同。',
    demands: [demand('支付未签订书面劳动合同的二倍工资差额', 35_200, '《劳动合同法》第八十二条')],
    filedOn: '2023-09-12',
    steps: {
      accepted: '2023-09-14',
      found: '2023-09-25',
      mediated: '2023-10-10',
      closed: {
        on: '2023-11-15',
        outcome: 'to-arbitration',
        reason: '对期间有争议，已帮助申请劳动仲裁。',
        reviewedOn: '2023-11-27',
        satisfaction: 'dissatisfied',
      },
    },
  },
];

/** Open cases of the last weeks before `today`, one in each state. */
export function recentOtherPlans(today: string): readonly OtherPlan[] {
  const ago = (days: number) => lastWorkingDay(addDays(today, -days));
  const from = addDays(today, -900);
  return [
    {
      kind: 'dismissal',
      channel: 'portal',
      employer: 'courier',
      people: 1,
      occupation: '分拣员',
      employedFrom: from,
      employedTo: ago(9),
      eventOn: ago(9),
      summary: '站长在群里通知解散夜班，没有书面通知。',
      demands: [
        demand('支付违法解除劳动合同赔偿金', 24_500, '《劳动合同法》第八十七条'),
        demand('出具解除劳动合同证明', undefined, '《劳动合同法》第五十条'),
      ],
      filedOn: ago(2),
      steps: {},
    },
    {
      kind: 'injury',
      channel: 'counter',
      employer: 'aqua',
      people: 1,
      occupation: '加工工',
      employedFrom: from,
      eventOn: ago(40),
      summary: '搬运时滑倒，右腕骨折，单位只垫付了门诊费。',
      demands: [demand('单位依法申请工伤认定', undefined, '《工伤保险条例》第十七条')],
      filedOn: ago(12),
      steps: { accepted: ago(11) },
    },
    {
      kind: 'collective',
      channel: 'counter',
      employer: 'sugar',
      people: 11,
      occupation: '制糖工',
      employedFrom: from,
      eventOn: ago(30),
      summary: '榨季轮班制度没有协商就改了，要求开展集体协商。',
      demands: [demand('就劳动报酬、工作时间等开展集体协商', undefined, '《劳动合同法》第五十一条')],
      filedOn: ago(15),
      steps: { accepted: ago(14), found: ago(7), mediated: ago(4) },
    },
    {
      kind: 'social-insurance',
      channel: 'portal',
      employer: 'fishing',
      people: 1,
      occupation: '船员',
      employedFrom: from,
      eventOn: ago(200),
      summary: '入职以来没有参加工伤保险。',
      demands: [demand('依法补缴社会保险费', undefined, '《社会保险法》第六十三条')],
      filedOn: ago(24),
      steps: {
        transfers: [
          { on: ago(22), answer: 'returned', answeredOn: ago(19) },
          { on: ago(16), answer: 'returned', answeredOn: ago(12) },
        ],
      },
    },
    {
      kind: 'working-time',
      channel: 'phone',
      employer: 'hotel',
      people: 1,
      occupation: '前台',
      employedFrom: from,
      eventOn: ago(20),
      summary: '连上两班，没有安排补休。',
      demands: [demand('支付加班工资', 3_150, '《劳动法》第四十四条')],
      filedOn: ago(8),
      steps: { accepted: ago(7), found: ago(3) },
    },
    {
      kind: 'contract',
      channel: 'letter',
      employer: 'prefab',
      people: 1,
      occupation: '装配工',
      employedFrom: from,
      eventOn: ago(60),
      summary: '合同里写明“自愿放弃社保”，要求改正。',
      demands: [demand('签订书面劳动合同', undefined, '《劳动合同法》第十条')],
      filedOn: ago(18),
      steps: { accepted: ago(17), recused: ago(13) },
    },
    {
      kind: 'maternity',
      channel: 'portal',
      employer: 'garment',
      people: 1,
      occupation: '缝纫工',
      employedFrom: from,
      eventOn: ago(14),
      summary: '怀孕后被调到更累的工位。',
      demands: [demand('安排产假和哺乳时间', undefined, '《女职工劳动保护特别规定》第七条、第九条')],
      filedOn: ago(6),
      steps: { returned: ago(4) },
    },
  ];
}

function lastWorkingDay(day: string): string {
  return isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1));
}
