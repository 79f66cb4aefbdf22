import { townshipsOf } from '../modules/orgs/index.ts';
import {
  answerObjection,
  endNotices,
  type PublicityKind,
  publishNotice,
  type RawRow,
  submitObjection,
} from '../modules/publicity/index.ts';
import { publicActor } from '../platform/actor.ts';
import { addDays } from '../platform/calendar.ts';
import { newId } from '../platform/id.ts';
import { type DemoPerson, demoPerson } from './demo-person.ts';
import { type Random, seededRandom } from './random.ts';
import { type Stage, staffAct, systemAct } from './stage.ts';

const SEED = 2010;
/** Indexes of people that no other seed uses. */
const FIRST_PERSON = 6_001;

const departments = {
  hardship: 'care-clerk',
  honours: 'culture-clerk',
  competitions: 'talent-clerk',
  training: 'talent-clerk',
  'benefits-draw': 'care-clerk',
  general: 'culture-clerk',
} as const satisfies Record<PublicityKind, string>;

interface Plan {
  readonly kind: PublicityKind;
  readonly on: string;
  readonly title: string;
  readonly intro: string;
  readonly basis?: string;
  readonly people: number;
  readonly row: (person: DemoPerson, random: Random, index: number) => RawRow;
}

/** 公示: three that ran out in 2023, one of them with an objection, and three that run today. */
export async function seedPublicity(stage: Stage, today: string): Promise<void> {
  const random = seededRandom(SEED);
  const ids: string[] = [];
  for (const plan of [...past, ...running(today)])
    ids.push(await publish(stage, random, { plan, nth: ids.length }));
  await objectTo(stage, ids[2] ?? '', { on: '2023-09-13', answeredOn: '2023-09-15' });
  await objectTo(stage, ids[4] ?? '', { on: today, answeredOn: undefined });
  await endNotices(stage.tx, systemAct(stage, '2023-11-01'));
}

async function publish(stage: Stage, random: Random, of: { plan: Plan; nth: number }): Promise<string> {
  const { plan, nth } = of;
  const people = Array.from({ length: plan.people }, (_, index) =>
    demoPerson(random, FIRST_PERSON + nth * 40 + index, 'rural'),
  );
  const notice = await publishNotice(stage.tx, staffAct(stage, departments[plan.kind], plan.on), {
    kind: plan.kind,
    subject: { type: 'demo-notice', id: newId() },
    title: plan.title,
    intro: plan.intro,
    basis: plan.basis,
    rows: people.map((person, index) => plan.row(person, random, index)),
  });
  return notice.id;
}

async function objectTo(
  stage: Stage,
  noticeId: string,
  of: { on: string; answeredOn: string | undefined },
): Promise<void> {
  const visitor = { ...staffAct(stage, 'talent-clerk', of.on), actor: publicActor(stage.region) };
  const objection = await submitObjection(stage.tx, visitor, {
    region: stage.region,
    noticeId,
    channel: 'web',
    statement: '名单上有一人我认识，比赛那天他在外地送货，没有参加，请核查签到表。',
    name: undefined,
    contact: undefined,
  });
  if (!of.answeredOn) return;
  await answerObjection(stage.tx, staffAct(stage, 'talent-clerk', of.answeredOn), {
    objectionId: objection.id,
    decision: 'reject',
    answer: '经查检录签到表和现场录像，名单所列人员均本人参赛，异议不成立。感谢监督。',
  });
}

const firms = ['临高甲快递有限公司（演示）', '临高乙物流有限公司（演示）', '海南丙建筑有限公司（演示）'];

const past: readonly Plan[] = [
  {
    kind: 'hardship',
    on: '2023-01-05',
    title: '2023年元旦春节送温暖困难职工名单公示',
    intro: '经本人申请、入户调查和信息核对，拟对下列困难职工家庭发放送温暖慰问金，现予公示。',
    people: 18,
    row: (person, random) => ({
      name: person.name,
      identity: person.identityNumber,
      phone: person.phone,
      address: townshipsOf('469024').find(({ code }) => code === person.townshipCode)?.name ?? '',
      organisation: random.pick(firms),
      category: random.pick(['深度困难', '相对困难', '意外致困']),
      amountFen: BigInt(random.pick([1_000, 1_500, 2_000])) * 100n,
    }),
  },
  {
    kind: 'honours',
    on: '2023-04-17',
    title: '临高县五一劳动奖章拟表彰对象公示',
    intro: '经基层推荐、资格审查和评审，下列同志拟授予临高县五一劳动奖章，现予公示。',
    people: 8,
    row: (person, random) => ({
      name: person.name,
      organisation: random.pick(firms),
      category: random.pick(['一线职工', '技术人员', '新就业形态劳动者']),
      result: '临高县五一劳动奖章',
    }),
  },
  {
    kind: 'competitions',
    on: '2023-09-11',
    title: '首届“工会杯”快递行业职业技能竞赛获奖名单公示',
    intro: '竞赛裁判组评定的获奖名单现予公示，公示无异议后按规定办理。',
    basis: '竞赛实施方案',
    people: 12,
    row: (person, random, index) => ({
      name: person.name,
      identity: person.identityNumber,
      organisation: random.pick(firms.slice(0, 2)),
      category: index % 2 === 0 ? '快递员' : '快件处理员',
      result: index < 3 ? '一等奖' : index < 6 ? '二等奖' : '三等奖',
    }),
  },
];

function running(today: string): Plan[] {
  return [
    {
      kind: 'general',
      on: addDays(today, -3),
      title: '县总工会职工活动中心开放时间调整意见征集结果公示',
      intro: '征集到的意见由下列单位的职工代表汇总，现将采纳情况公示。',
      people: 6,
      row: (person, random) => ({
        name: person.name,
        organisation: random.pick(firms),
        category: random.pick(['延长夜间开放', '增设图书角', '排球场预约']),
        result: random.pick(['采纳', '部分采纳']),
      }),
    },
    {
      kind: 'training',
      on: addDays(today, -2),
      title: '企业新型学徒制拟补贴人员公示',
      intro: '下列学徒已取得证书，拟按规定给予培训补贴，现予公示。',
      people: 15,
      row: (person, random) => ({
        name: person.name,
        identity: person.identityNumber,
        organisation: random.pick(firms),
        category: '药物制剂工（中级）',
        result: '合格',
        amountFen: 500_000n,
      }),
    },
    {
      kind: 'benefits-draw',
      on: addDays(today, -1),
      title: '职工免费体检名额抽签结果公示',
      intro: '抽签种子和名单摘要已在抽签前公布，任何人都可以自行验算。',
      people: 20,
      row: (person, random) => ({
        name: person.name,
        phone: person.phone,
        organisation: random.pick(firms),
        category: '免费体检',
        result: '中签',
      }),
    },
  ];
}
