import { addDays, addMonths } from '../../../../platform/calendar.ts';
import { formatDate } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { type Circumstances, defineCalculator, type Ruling, type Step } from '../calculation.ts';
import { ask, need } from '../need.ts';
import type { Answers, Questions } from '../question.ts';
import { tooEarly, versionOn } from '../rule-version.ts';
import { share } from '../share.ts';
import { type RestOfMonth, restOfMonth } from './rest-of-month.ts';

/** Until 解释二 came, courts shared a month by calendar days and knew the employer's excuses only by cases. */
const versions = [
  {
    from: '2008-01-01',
    rest: 'calendar',
    article: '劳动合同法第八十二条、实施条例第六条、第七条',
    excuses: undefined,
  },
  {
    from: '2025-09-01',
    rest: 'working',
    article: '劳动合同法第八十二条、法释〔2025〕12号第六条',
    excuses: '法释〔2025〕12号第七条、第八条',
  },
] as const;

const questions = {
  startedOn: { kind: 'day', label: '哪天开始上班的' },
  signed: {
    kind: 'choice',
    label: '后来签书面合同了吗',
    options: { no: '一直没签', yes: '后来签了' },
  },
  signedOn: { kind: 'day', label: '哪天签的', follows: true },
  leftOn: { kind: 'day', label: '已经不干了的，最后一天是哪天', hint: '还在干的不填。', optional: true },
  excuse: {
    kind: 'choice',
    label: '为什么没签',
    options: {
      employer: '单位没提，或者拖着不签',
      worker: '单位要签，是我自己故意不签，或者该由我签却没签',
      force: '遇到不可抗力（如封控、灾害）签不了',
      extended: '原来有合同，到期时我在医疗期、孕期产期哺乳期等，依法顺延',
    },
  },
  monthlyWage: { kind: 'money', label: '那段时间一个月工资多少', hint: '应发数；每月不一样的写平均数。' },
} as const satisfies Questions;

type Given = Answers<typeof questions>;

/** 未签书面劳动合同的二倍工资: the second half of each month's wage, at most eleven months. */
export const unwrittenContract = defineCalculator({
  key: 'unwritten-contract',
  name: '没签合同的双倍工资',
  purpose: '上班超过一个月，单位没跟您签书面劳动合同的时候。',
  caseKind: 'contract',
  result: '可以要求的双倍工资差额',
  questions,
  reads: [],
  find: findDoublePay,
});

function findDoublePay(given: Given, { today }: Circumstances): Ruling {
  const known = need(given, ['startedOn', 'signed', 'excuse', 'monthlyWage']);
  if (!known.ok) return { ruleVersion: undefined, missing: known.missing };
  const { startedOn, excuse, monthlyWage } = known.value;
  const wrong = contradictionOf({ ...given, startedOn }, today);
  if (wrong) return { ruleVersion: undefined, missing: [wrong] };
  const first = addMonths(startedOn, 1);
  const last = lastDay({ ...given, startedOn }, today);
  const version = versionOn(versions, last);
  if (version === undefined || startedOn < versions[0].from) return tooEarly('startedOn', versions[0].from);
  const ruled = { ruleVersion: version.from, findings: findings({ ...given, startedOn }, version, today) };
  const { article } = version;
  if (last < first) {
    const text = `满一个月的第二天是${formatDate(first)}，在这以前签了或者走了，没有双倍工资。`;
    return { ...ruled, verdict: '没有超过一个月', amountFen: 0n, steps: [{ text, article }] };
  }
  if (version.excuses !== undefined && excuse !== 'employer') {
    const text = '不可抗力、职工自己故意或者有重大过失没签、依法顺延的，单位不付双倍工资。';
    return {
      ...ruled,
      verdict: '这种情形没有双倍工资',
      amountFen: 0n,
      steps: [{ text, article: version.excuses }],
    };
  }
  const rest = atMost(restOfMonth({ first, last }, version.rest));
  const whole = monthlyWage * BigInt(rest.months);
  const part = rest.of === 0 ? 0n : share(monthlyWage, BigInt(rest.days), BigInt(rest.of));
  return {
    ...ruled,
    verdict: `从${formatDate(first)}到${formatDate(last)}，应付双倍工资`,
    amountFen: whole + part,
    steps: [
      {
        text: `从上班满一个月的第二天 ${formatDate(first)} 起，到 ${formatDate(last)} 止（签合同前一天、离开那天、满一年前一天，取最早的）`,
        article,
      },
      ...partSteps({ rest, monthlyWage, whole, part }, article),
    ],
    assumptions: ['单位已经发的那一份工资不算在里面，这里是“另外一份”。', '正常工资也没发的，另外要。'],
  };
}

const MOST_MONTHS = 11;

/** Who began on the last day of a long month would otherwise be given a day beyond the eleven months. */
function atMost(rest: RestOfMonth): RestOfMonth {
  return rest.months >= MOST_MONTHS ? { ...rest, months: MOST_MONTHS, days: 0, of: 0 } : rest;
}

function partSteps(
  sum: {
    rest: RestOfMonth;
    monthlyWage: bigint;
    whole: bigint;
    part: bigint;
  },
  article: string,
): Step[] {
  const { rest, monthlyWage, whole, part } = sum;
  const kind = rest.kind === 'working' ? '个工作日' : '天';
  return [
    {
      text: `整月：${formatYuan(monthlyWage)} × ${rest.months} 个月 = ${formatYuan(whole)} 元`,
      article,
    },
    ...(rest.days > 0
      ? [
          {
            text: `不满一个月的 ${rest.days} ${kind}：${formatYuan(monthlyWage)} × ${rest.days} ÷ ${rest.of} = ${formatYuan(part)} 元`,
            article,
          },
        ]
      : []),
  ];
}

function contradictionOf(given: Given & { startedOn: string }, today: string) {
  const { startedOn, signed, signedOn, leftOn } = given;
  if (startedOn > today) return ask('startedOn', '开始上班的日子还没到，请核对');
  if (signed === 'yes' && signedOn === undefined) return ask('signedOn', '签了的，请填写哪天签的');
  if (signed === 'yes' && signedOn !== undefined && signedOn < startedOn)
    return ask('signedOn', '不能早于开始上班的日子');
  if (leftOn !== undefined && leftOn < startedOn) return ask('leftOn', '不能早于开始上班的日子');
  return undefined;
}

/** The earliest of: day before signing, last day of work, day before one full year, today. */
function lastDay({ startedOn, signed, signedOn, leftOn }: Given & { startedOn: string }, today: string) {
  const ends = [
    addDays(addMonths(startedOn, 12), -1),
    today,
    ...(signed === 'yes' && signedOn !== undefined ? [addDays(signedOn, -1)] : []),
    ...(leftOn === undefined ? [] : [leftOn]),
  ];
  return ends.sort()[0] ?? today;
}

function findings(
  { startedOn, signed, leftOn, excuse }: Given & { startedOn: string },
  version: (typeof versions)[number],
  today: string,
): Step[] {
  const end = leftOn ?? today;
  return [
    {
      text: '双倍工资的差额按一年仲裁时效算，越早申请越好；时间久的请马上到工会核对。',
      article: '劳动争议调解仲裁法第二十七条第一款',
    },
    ...(signed === 'no' && end >= addMonths(startedOn, 12)
      ? [
          {
            text: '上班满一年还没签的，视为已经订立无固定期限劳动合同，可以要求单位补签。',
            article: '劳动合同法第十四条第三款',
          },
        ]
      : []),
    ...(version.excuses === undefined && excuse !== undefined && excuse !== 'employer'
      ? [
          {
            text: '2025 年 9 月 1 日以前没有明文的例外，单位可能以您说的原因抗辩，由仲裁和法院判断。',
            article: '劳动合同法第八十二条',
          },
        ]
      : []),
  ];
}
