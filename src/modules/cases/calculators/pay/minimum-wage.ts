import { addMonths } from '../../../../platform/calendar.ts';
import { formatMonth } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { type Circumstances, defineCalculator, type Ruling, type Step } from '../calculation.ts';
import { MINIMUM_HOURLY, MINIMUM_MONTHLY } from '../local-values.ts';
import { ask, need } from '../need.ts';
import type { Answers, Questions } from '../question.ts';
import { tooEarly, versionOn } from '../rule-version.ts';
import { hundredths, share } from '../share.ts';

const versions = [{ from: '2004-03-01' }] as const;
/** Longer than any limitation; a slip of the year is caught before it makes a page of a thousand lines. */
const MOST_MONTHS = 60;

const questions = {
  job: {
    kind: 'choice',
    label: '怎么上班',
    options: { monthly: '全日制，按月拿工资', hourly: '小时工（每天不超过 4 小时、每周不超过 24 小时）' },
  },
  firstMonth: { kind: 'month', label: '从哪个月开始' },
  lastMonth: { kind: 'month', label: '到哪个月为止' },
  paid: {
    kind: 'money',
    label: '每个月发了多少',
    hint: '不含加班费、夜班和高温等津贴、单位给的福利。每月不一样的，一样的月份放在一起算一次。',
  },
  hours: {
    kind: 'number',
    label: '每个月干多少小时',
    unit: '小时',
    most: 200,
    follows: true,
  },
} as const satisfies Questions;

type Given = Answers<typeof questions>;

/** 最低工资规定 §12–13: month by month, by the standard of that month. */
export const minimumWage = defineCalculator({
  key: 'minimum-wage',
  name: '低于最低工资的差额',
  purpose: '正常上班，拿到的工资比最低工资还少的时候。',
  caseKind: 'wage-arrears',
  result: '应补足的差额',
  questions,
  reads: [MINIMUM_MONTHLY, MINIMUM_HOURLY],
  find: findGap,
});

function findGap(given: Given, { local }: Circumstances): Ruling {
  const known = need(given, ['job', 'firstMonth', 'lastMonth', 'paid']);
  if (!known.ok) return { ruleVersion: undefined, missing: known.missing };
  const { job, firstMonth, lastMonth, paid } = known.value;
  const version = versionOn(versions, `${firstMonth}-01`);
  if (version === undefined) return tooEarly('firstMonth', versions[0].from);
  const ruled = { ruleVersion: version.from };
  if (lastMonth < firstMonth) return { ...ruled, missing: [ask('lastMonth', '不能早于开始的月份')] };
  const months = monthsOf(firstMonth, lastMonth);
  if (months.length > MOST_MONTHS)
    return { ...ruled, missing: [ask('lastMonth', `一次最多算 ${MOST_MONTHS} 个月`)] };
  if (job === 'hourly' && given.hours === undefined)
    return { ...ruled, missing: [ask('hours', '小时工要填每个月干多少小时')] };
  const due = months.map((month) => ({ month, fen: dueIn(month, given, local) }));
  if (due.some(({ fen }) => fen === undefined)) return ruled;
  const lines = due.map(({ month, fen = 0n }) => ({ month, fen, gap: fen > paid ? fen - paid : 0n }));
  const total = lines.reduce((sum, line) => sum + line.gap, 0n);
  return {
    ...ruled,
    verdict: total > 0n ? '低于最低工资，应当补足' : '没有低于最低工资',
    amountFen: total,
    steps: [...runsOf(lines, paid), { text: `合计 ${formatYuan(total)} 元`, article: '劳动法第四十八条' }],
    findings:
      total > 0n
        ? [
            {
              text: '责令补足后逾期还不付的，可以再要求加付 50% 到 100% 的赔偿金。',
              article: '劳动合同法第八十五条',
            },
          ]
        : [],
    assumptions: [
      '按提供了正常劳动算；请事假、旷工的月份另算。最低工资是否包含个人缴的社保，以本省规定为准。',
    ],
  };
}

function dueIn(month: string, given: Given, local: Circumstances['local']): bigint | undefined {
  if (given.job === 'monthly') return local.amount(MINIMUM_MONTHLY, `${month}-01`);
  const hourly = local.amount(MINIMUM_HOURLY, `${month}-01`);
  return hourly === undefined ? undefined : share(hourly, hundredths(given.hours ?? 0), 100n);
}

function monthsOf(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last && months.length <= MOST_MONTHS; ) {
    months.push(month);
    month = addMonths(`${month}-01`, 1).slice(0, 7);
  }
  return months;
}

/** Months with the same standard as one step. */
function runsOf(lines: readonly { month: string; fen: bigint; gap: bigint }[], paid: bigint): Step[] {
  const runs: { first: string; last: string; count: bigint; fen: bigint; gap: bigint }[] = [];
  for (const { month, fen, gap } of lines) {
    const run = runs.at(-1);
    if (run?.fen === fen) Object.assign(run, { last: month, count: run.count + 1n });
    else runs.push({ first: month, last: month, count: 1n, fen, gap });
  }
  return runs.map(({ first, last, count, fen, gap }) => ({
    text: `${formatMonth(first)}到${formatMonth(last)}：标准 ${formatYuan(fen)}，发了 ${formatYuan(paid)}，每月差 ${formatYuan(gap)} × ${count} 个月 = ${formatYuan(gap * count)} 元`,
    article: '最低工资规定第十二条、第十三条',
  }));
}
