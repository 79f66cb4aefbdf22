import { daysBetween } from '../../../../platform/calendar.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { type Circumstances, defineCalculator, type Ruling, type Step } from '../calculation.ts';
import { MONTH_DAYS } from '../local-values.ts';
import { ask, need } from '../need.ts';
import { type Answers, type Questions, yesNo } from '../question.ts';
import { tooEarly, versionOn } from '../rule-version.ts';
import { hundredths, share } from '../share.ts';

/** 职工带薪年休假条例 §3: accumulated years, at all employers → days. */
const versions = [
  {
    from: '2008-01-01',
    days: [
      { years: 20, days: 15 },
      { years: 10, days: 10 },
      { years: 1, days: 5 },
    ],
  },
] as const;

const questions = {
  year: { kind: 'number', label: '哪一年的年休假', hint: '例如 2023。', unit: '年', most: 2100 },
  accumulatedYears: {
    kind: 'number',
    label: '参加工作一共多少年',
    hint: '所有单位的年头加起来，不只是这个单位。',
    unit: '年',
    most: 60,
  },
  continuous: { kind: 'choice', label: '到那时已经连续工作满 12 个月了吗', options: yesNo },
  excluded: {
    kind: 'choice',
    label:
      '那一年有下面的情形吗：寒暑假天数比年休假多；事假满 20 天单位没扣工资；病假满 2 个月（工作满 10 年的 3 个月，满 20 年的 4 个月）',
    options: { no: '没有', yes: '有' },
  },
  startedOn: {
    kind: 'day',
    label: '那一年才进这个单位的，进来是哪天',
    hint: '年初就在的不填。',
    optional: true,
  },
  leftOn: { kind: 'day', label: '那一年离开的，最后一天是哪天', hint: '没离开的不填。', optional: true },
  taken: { kind: 'number', label: '那一年已经休了几天年休假', hint: '没休写 0。', unit: '天', most: 30 },
  waived: {
    kind: 'choice',
    label: '是您自己书面写了“不休年休假”吗',
    options: { no: '不是', yes: '是，自己书面提出的' },
  },
  monthlyWage: {
    kind: 'money',
    label: '前 12 个月平均月工资（不含加班费）',
  },
} as const satisfies Questions;

type Given = Answers<typeof questions>;
type Known = { readonly [Name in Exclude<keyof Given, 'startedOn' | 'leftOn'>]: NonNullable<Given[Name]> };

/** Unused annual leave costs the employer 300 % of a day's wage, 100 % of which is the wage paid anyway. */
export const annualLeave = defineCalculator({
  key: 'annual-leave',
  name: '没休的年休假工资',
  purpose: '年休假没让休，或者离开时还没休完的时候。',
  caseKind: 'working-time',
  result: '正常工资以外还应补发的年休假工资',
  questions,
  reads: [MONTH_DAYS],
  find: findLeave,
});

const MADE = '企业职工带薪年休假实施办法';

function findLeave(given: Given, { local }: Circumstances): Ruling {
  const needed = need(given, [
    'year',
    'accumulatedYears',
    'continuous',
    'excluded',
    'taken',
    'waived',
    'monthlyWage',
  ]);
  if (!needed.ok) return { ruleVersion: undefined, missing: needed.missing };
  const known = needed.value;
  const version = versionOn(versions, `${known.year}-12-31`);
  if (version === undefined || known.year < 1900) return tooEarly('year', versions[0].from);
  const ruled = { ruleVersion: version.from };
  const contradiction = contradictionOf(known.year, given);
  if (contradiction) return { ...ruled, missing: [contradiction] };
  const full = version.days.find(({ years }) => known.accumulatedYears >= years)?.days ?? 0;
  const none = whyNone(known, full);
  if (none) return { ...ruled, verdict: '那一年没有年休假', amountFen: 0n, days: 0, steps: [none] };
  const { days, steps } = unusedDays(known, given, full);
  return { ...ruled, ...payFor(days, known, local.number(MONTH_DAYS, `${known.year}-01-01`), steps) };
}

function contradictionOf(year: number, { startedOn, leftOn }: Given) {
  const other = `不在 ${year} 年，请核对；不是那一年的就不用填`;
  if (startedOn !== undefined && !startedOn.startsWith(`${year}-`)) return ask('startedOn', other);
  if (leftOn !== undefined && !leftOn.startsWith(`${year}-`)) return ask('leftOn', other);
  if (startedOn !== undefined && leftOn !== undefined && leftOn < startedOn)
    return ask('leftOn', '不能早于进单位的日子');
  return undefined;
}

function whyNone({ continuous, excluded }: Known, full: number): Step | undefined {
  if (continuous === 'no' || full === 0)
    return { text: '连续工作满 12 个月以上才有年休假。', article: `职工带薪年休假条例第二条、${MADE}第三条` };
  if (excluded === 'yes')
    return { text: '有这些情形之一的，当年不享受年休假。', article: '职工带薪年休假条例第四条' };
  return undefined;
}

/** Days are cut off, not rounded: less than one whole day is no leave (实施办法 §5, §12). */
function unusedDays({ year, taken, accumulatedYears }: Known, { startedOn, leftOn }: Given, full: number) {
  const steps: Step[] = [
    {
      text: `工作 ${accumulatedYears} 年，一年有 ${full} 天年休假`,
      article: '职工带薪年休假条例第三条',
    },
  ];
  const first = startedOn ?? `${year}-01-01`;
  const last = leftOn ?? `${year}-12-31`;
  const inUnit = daysBetween(first, last) + 1;
  const isWhole = startedOn === undefined && leftOn === undefined;
  const due = isWhole ? full : Math.min(full, Math.floor((inUnit * full) / 365));
  if (!isWhole)
    steps.push({
      text: `那一年在这个单位 ${inUnit} 天：${inUnit} ÷ 365 × ${full}，折算 ${due} 天（不满一天的不算）`,
      article: leftOn === undefined ? `${MADE}第五条` : `${MADE}第十二条`,
    });
  const days = Math.max(0, due - taken);
  steps.push({ text: `已休 ${taken} 天，没休 ${days} 天`, article: `${MADE}第十条` });
  return { days, steps };
}

function payFor(
  days: number,
  { monthlyWage, waived }: Known,
  monthDays: number | undefined,
  steps: Step[],
): Omit<Ruling, 'ruleVersion'> {
  if (days === 0) return { verdict: '没有没休的年休假', amountFen: 0n, days, steps };
  if (waived === 'yes') {
    const text = '自己书面提出不休的，单位只付正常工资。';
    const article = `${MADE}第十条第二款`;
    return { verdict: '没有另外的年休假工资', amountFen: 0n, days, steps: [...steps, { text, article }] };
  }
  if (monthDays === undefined) return { steps };
  const perDays = (percent: bigint) =>
    share(monthlyWage, percent * hundredths(days), 100n * hundredths(monthDays));
  const extra = perDays(200n);
  return {
    verdict: `有 ${days} 天没休，按日工资的 300% 付，其中 100% 是正常工资`,
    amountFen: extra,
    days,
    steps: [
      ...steps,
      {
        text: `300% 一共：${formatYuan(monthlyWage)} ÷ ${monthDays} × ${days} 天 × 300% = ${formatYuan(perDays(300n))} 元`,
        article: `职工带薪年休假条例第五条、${MADE}第十条`,
      },
      {
        text: `减去正常工资 100%，还应补 200%：${formatYuan(extra)} 元`,
        article: `${MADE}第十条、第十一条`,
      },
    ],
    assumptions: ['按正常工资已经发了算；那几天的正常工资也没发的，另外加上。'],
  };
}
