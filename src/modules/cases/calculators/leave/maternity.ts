import { addDays } from '../../../../platform/calendar.ts';
import { formatDate } from '../../../../platform/dates.ts';
import { type Circumstances, defineCalculator, type Ruling, type Step } from '../calculation.ts';
import { EXTRA_MATERNITY_DAYS, type LocalReader } from '../local-values.ts';
import { ask, need } from '../need.ts';
import type { Answers, Questions } from '../question.ts';
import { tooEarly, versionOn } from '../rule-version.ts';

/** Days by the State Council's rule in force; before 2012 a miscarriage had no fixed number. */
const versions = [
  {
    from: '1988-09-01',
    birth: 90,
    difficult: 15,
    perChild: 15,
    miscarriage: undefined,
    article: '女职工劳动保护规定第八条',
  },
  {
    from: '2012-04-28',
    birth: 98,
    difficult: 15,
    perChild: 15,
    miscarriage: { early: 15, late: 42 },
    article: '女职工劳动保护特别规定第七条',
  },
] as const;

const questions = {
  event: {
    kind: 'choice',
    label: '什么情形',
    options: {
      birth: '生孩子',
      early: '怀孕不满 4 个月流产',
      late: '怀孕满 4 个月流产',
    },
  },
  happenedOn: { kind: 'day', label: '哪天生的，或者哪天流产的', hint: '还没生的写预产期。' },
  difficult: {
    kind: 'choice',
    label: '是难产（剖宫产等）吗',
    options: { no: '不是', yes: '是' },
    follows: true,
  },
  babies: {
    kind: 'number',
    label: '这一次生了几个',
    unit: '个',
    most: 6,
    follows: true,
  },
  leaveFrom: {
    kind: 'day',
    label: '从哪天开始休',
    hint: '产前最多可以先休 15 天。填了就能算出休到哪天。',
    optional: true,
  },
} as const satisfies Questions;

type Given = Answers<typeof questions>;
type Version = (typeof versions)[number];

/** 产假: days by the State Council, further days by the province. */
export const maternity = defineCalculator({
  key: 'maternity',
  name: '产假有多少天',
  purpose: '生孩子或者流产，要休产假的时候。',
  caseKind: 'maternity',
  result: '产假',
  questions,
  reads: [EXTRA_MATERNITY_DAYS],
  find: findMaternity,
});

function findMaternity(given: Given, { local }: Circumstances): Ruling {
  const known = need(given, ['event', 'happenedOn']);
  if (!known.ok) return { ruleVersion: undefined, missing: known.missing };
  const { event, happenedOn } = known.value;
  const version = versionOn(versions, happenedOn);
  if (version === undefined) return tooEarly('happenedOn', versions[0].from);
  const ruling = event === 'birth' ? birth(given, version, local) : miscarriage(event, version);
  const { days } = ruling;
  if (days === undefined) return { ruleVersion: version.from, ...ruling };
  const last = given.leaveFrom === undefined ? undefined : addDays(given.leaveFrom, days - 1);
  const period: Step[] =
    last === undefined
      ? []
      : [
          {
            text: `从${formatDate(given.leaveFrom ?? '')}休到${formatDate(last)}`,
            article: version.article,
          },
        ];
  return {
    ruleVersion: version.from,
    ...ruling,
    verdict: `产假 ${days} 天`,
    steps: [...(ruling.steps ?? []), ...period],
    findings: rights(event),
    assumptions: ['产假按日历天数算，包括休息日和法定节假日；增加的假期怎么休，以本省规定为准。'],
  };
}

function birth(given: Given, version: Version, local: LocalReader): Omit<Ruling, 'ruleVersion'> {
  const { difficult, babies, happenedOn = '' } = given;
  const why = '生孩子的要回答';
  const missing = [
    ...(difficult === undefined ? [ask('difficult', why)] : []),
    ...(babies === undefined ? [ask('babies', why)] : []),
    ...(babies !== undefined && (babies < 1 || !Number.isInteger(babies))
      ? [ask('babies', '请写整数，例如 1')]
      : []),
  ];
  if (difficult === undefined || babies === undefined || missing.length > 0) return { missing };
  const more = difficult === 'yes' ? version.difficult : 0;
  const twins = (babies - 1) * version.perChild;
  const { article } = version;
  const steps: Step[] = [
    { text: `生孩子 ${version.birth} 天，其中产前可以休 15 天`, article },
    ...(more > 0 ? [{ text: `难产，加 ${more} 天`, article }] : []),
    ...(twins > 0
      ? [{ text: `多生 ${babies - 1} 个，每个加 ${version.perChild} 天，加 ${twins} 天`, article }]
      : []),
  ];
  const extra = local.number(EXTRA_MATERNITY_DAYS, happenedOn);
  if (extra === undefined) return { steps };
  return {
    days: version.birth + more + twins + extra,
    steps: [...steps, { text: `本省另加 ${extra} 天`, article: '本省人口与计划生育条例' }],
  };
}

function miscarriage(event: 'early' | 'late', version: Version): Omit<Ruling, 'ruleVersion'> {
  const { article } = version;
  if (version.miscarriage === undefined)
    return { steps: [{ text: '当时由医院开证明，单位给一定时间的产假，没有规定天数。', article }] };
  const days = version.miscarriage[event];
  return {
    days,
    steps: [{ text: event === 'early' ? `不满 4 个月流产 ${days} 天` : `满 4 个月流产 ${days} 天`, article }],
  };
}

function rights(event: 'birth' | 'early' | 'late'): Step[] {
  const pay = {
    text: '产假工资：参加生育保险的由生育保险基金发生育津贴（单位上年度月平均工资），没参加的由单位照发原来的工资。',
    article: '女职工劳动保护特别规定第八条',
  };
  if (event !== 'birth') return [pay];
  return [
    pay,
    {
      text: '孩子满 1 周岁以前，每天有 1 小时哺乳时间，多一个孩子每天多 1 小时。',
      article: '女职工劳动保护特别规定第九条',
    },
    {
      text: '怀孕、产假、哺乳期间，单位不能降工资、不能辞退。',
      article: '女职工劳动保护特别规定第五条',
    },
  ];
}
