import { formatYuan } from '../../../../platform/money.ts';
import { type Circumstances, defineCalculator, type Ruling, type Step } from '../calculation.ts';
import { MONTH_DAYS } from '../local-values.ts';
import { ask, need } from '../need.ts';
import type { Answers, Questions } from '../question.ts';
import { tooEarly } from '../rule-version.ts';
import { hundredths, share } from '../share.ts';
import { holidayVersions, triplePayDays } from './triple-pay-days.ts';

const questions = {
  month: { kind: 'month', label: '哪个月加的班' },
  monthlyWage: {
    kind: 'money',
    label: '说好的一个月工资（不含加班费）',
    hint: '合同或口头说好的月工资；计件的先折成月工资。',
  },
  workingDayHours: {
    kind: 'number',
    label: '平时（上班日）多干了多少小时',
    hint: '每天超过 8 小时的部分加起来。没有写 0。',
    unit: '小时',
    most: 400,
  },
  restDayHours: {
    kind: 'number',
    label: '休息日干了多少小时，没有补休',
    hint: '补休了的不算。没有写 0。',
    unit: '小时',
    most: 300,
  },
  holidayHours: {
    kind: 'number',
    label: '法定节假日干了多少小时',
    hint: '春节、国庆等放假办法写明的那几天，不是整个长假。结果里会列出这个月是哪几天。没有写 0。',
    unit: '小时',
    most: 120,
  },
  longestDay: {
    kind: 'number',
    label: '最长的一天多干了几小时',
    hint: '用来看有没有超过法律的上限。可以不填。',
    unit: '小时',
    most: 16,
    optional: true,
  },
  paid: { kind: 'money', label: '这个月已经发了多少加班费', hint: '一分没发写 0。' },
} as const satisfies Questions;

type Given = Answers<typeof questions>;

/** 劳动法 §44: 150 % on working days, 200 % on rest days without time off, 300 % on statutory holidays. */
export const overtime = defineCalculator({
  key: 'overtime',
  name: '加班费',
  purpose: '平时多干、休息日和节假日上班，加班费没给或者给少了的时候。',
  caseKind: 'working-time',
  result: '这个月还应补发的加班费',
  questions,
  reads: [MONTH_DAYS],
  find: findOvertime,
});

const rates = [
  { name: 'workingDayHours', label: '平时加班', percent: 150, article: '劳动法第四十四条第一项' },
  {
    name: 'restDayHours',
    label: '休息日加班又没补休',
    percent: 200,
    article: '劳动法第四十四条第二项',
  },
  { name: 'holidayHours', label: '法定节假日加班', percent: 300, article: '劳动法第四十四条第三项' },
] as const;

function findOvertime(given: Given, { local }: Circumstances): Ruling {
  const known = need(given, [
    'month',
    'monthlyWage',
    'workingDayHours',
    'restDayHours',
    'holidayHours',
    'paid',
  ]);
  if (!known.ok) return { ruleVersion: undefined, missing: known.missing };
  const { month, monthlyWage, holidayHours, paid } = known.value;
  const version = holidayVersions.filter(({ from }) => from <= `${month}-01`).at(-1);
  if (version === undefined) return tooEarly('month', holidayVersions[0].from);
  const ruled = { ruleVersion: version.from };
  const days = triplePayDays(Number(month.slice(0, 4))).filter(({ date }) => date.startsWith(month));
  if (holidayHours > days.length * 24) {
    const which = days.length === 0 ? '没有法定节假日' : `只有 ${days.length} 天法定节假日`;
    return { ...ruled, missing: [ask('holidayHours', `这个月${which}，请核对；调休的长假算休息日`)] };
  }
  const monthDays = local.number(MONTH_DAYS, `${month}-01`);
  const findings = [...limitsOf(given), ...daysStep(days, version.source)];
  if (monthDays === undefined) return { ...ruled, findings };
  const { sum, steps } = linesOf(known.value, monthDays);
  const left = sum > paid ? sum - paid : 0n;
  const hour = share(monthlyWage, 100n, hundredths(monthDays) * 8n);
  const text = `一小时工资：${formatYuan(monthlyWage)} ÷ ${monthDays} ÷ 8 ≈ ${formatYuan(hour)} 元（下面按没有四舍五入的数算）`;
  const minus = `应发 ${formatYuan(sum)} − 已发 ${formatYuan(paid)} = ${formatYuan(left)} 元`;
  return {
    ...ruled,
    verdict: left > 0n ? '加班费没有发够' : '按您填的，加班费已经发够',
    amountFen: left,
    steps: [
      { text, article: '人社部发〔2025〕2号（月计薪天数）' },
      ...steps,
      { text: minus, article: '劳动法第四十四条' },
    ],
    findings,
    assumptions: ['按每天 8 小时、每周 40 小时的标准工时算；综合计算工时、不定时工作制的请到工会核对。'],
  };
}

function linesOf(
  hours: { monthlyWage: bigint } & Record<(typeof rates)[number]['name'], number>,
  monthDays: number,
): { sum: bigint; steps: Step[] } {
  const steps: Step[] = [];
  let sum = 0n;
  for (const { name, label, percent, article } of rates) {
    if (hours[name] === 0) continue;
    // month ÷ days ÷ 8 × percent × hours, with hundredths on both sides, in one division.
    const fen = share(
      hours.monthlyWage,
      BigInt(percent) * hundredths(hours[name]),
      100n * hundredths(monthDays) * 8n,
    );
    sum += fen;
    steps.push({
      text: `${label}：一小时工资 × ${percent}% × ${hours[name]} 小时 = ${formatYuan(fen)} 元`,
      article,
    });
  }
  return { sum, steps };
}

const MOST_A_DAY = 3;
const MOST_A_MONTH = 36;

function limitsOf({ longestDay, workingDayHours = 0, restDayHours = 0, holidayHours = 0 }: Given): Step[] {
  const article = '劳动法第四十一条';
  const month = Math.round((workingDayHours + restDayHours + holidayHours) * 10) / 10;
  return [
    ...(longestDay === undefined || longestDay <= 1
      ? []
      : longestDay > MOST_A_DAY
        ? [{ text: `一天多干 ${longestDay} 小时，超过每天最多 ${MOST_A_DAY} 小时的上限。`, article }]
        : [
            {
              text: `一天多干 ${longestDay} 小时：一般不得超过 1 小时，特殊原因才可以到 ${MOST_A_DAY} 小时，要和工会、职工商量。`,
              article,
            },
          ]),
    ...(month > MOST_A_MONTH
      ? [
          {
            text: `这个月加班 ${month} 小时，超过每月 ${MOST_A_MONTH} 小时的上限，可以请劳动保障监察处理。`,
            article: '劳动法第四十一条、第九十条',
          },
        ]
      : []),
  ];
}

function daysStep(days: readonly { date: string; name: string }[], source: string): Step[] {
  const list = days.map(({ date, name }) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日${name}`);
  const text =
    list.length === 0
      ? '这个月没有三倍工资的法定节假日。'
      : `这个月三倍工资的法定节假日：${list.join('、')}。长假里的其他日子算休息日。`;
  return [{ text, article: `全国年节及纪念日放假办法第二条（${source}）` }];
}
