import { formatYuan } from '../../../../platform/money.ts';
import { type Circumstances, defineCalculator, type Ruling, type Step } from '../calculation.ts';
import { type LocalReader, MINIMUM_MONTHLY } from '../local-values.ts';
import { ask, need } from '../need.ts';
import { type Answers, type Questions, yesNo } from '../question.ts';
import { tooEarly, versionOn } from '../rule-version.ts';
import { hundredths, larger, share } from '../share.ts';

/** 劳动合同法 §19: term of the contract → longest probation in months. */
const versions = [
  {
    from: '2008-01-01',
    longest: { task: 0, 'under-3-months': 0, 'under-1-year': 1, 'under-3-years': 2, long: 6, 'part-time': 0 },
  },
] as const;

const questions = {
  startedOn: { kind: 'day', label: '试用从哪天开始' },
  term: {
    kind: 'choice',
    label: '合同签多久',
    options: {
      'under-3-months': '不满 3 个月',
      'under-1-year': '3 个月以上，不满 1 年',
      'under-3-years': '1 年以上，不满 3 年',
      long: '3 年以上，或者没有期限',
      task: '干完这个活为止',
      'part-time': '小时工',
    },
  },
  again: {
    kind: 'choice',
    label: '在这个单位以前试用过吗',
    hint: '同一个单位只能试用一次。',
    options: yesNo,
  },
  served: {
    kind: 'number',
    label: '试用期已经干了几个月',
    hint: '例如 2 或 2.5。',
    unit: '个月',
    most: 36,
  },
  regularWage: { kind: 'money', label: '转正以后一个月多少', hint: '合同写的转正工资。' },
  probationWage: { kind: 'money', label: '试用期实际一个月发多少' },
} as const satisfies Questions;

type Given = Answers<typeof questions>;
type Known = { readonly [Name in keyof Given]: NonNullable<Given[Name]> };

/** 试用期: how long it may be, what it must pay, what an unlawful one costs (劳动合同法 §19, §20, §83). */
export const probation = defineCalculator({
  key: 'probation',
  name: '试用期合不合法',
  purpose: '试用期一拖再拖，或者试用期工资很低的时候。',
  caseKind: 'contract',
  result: '赔偿金和应补的工资',
  questions,
  reads: [MINIMUM_MONTHLY],
  find: findProbation,
});

function findProbation(given: Given, { local }: Circumstances): Ruling {
  const needed = need(given, ['startedOn', 'term', 'again', 'served', 'regularWage', 'probationWage']);
  if (!needed.ok) return { ruleVersion: undefined, missing: needed.missing };
  const known = needed.value;
  const version = versionOn(versions, known.startedOn);
  if (version === undefined) return tooEarly('startedOn', versions[0].from);
  const ruled = { ruleVersion: version.from };
  if (known.served <= 0) return { ...ruled, missing: [ask('served', '请写大于 0 的数')] };
  const longest = known.again === 'yes' ? 0 : version.longest[known.term];
  const over = Math.max(0, Math.round((known.served - longest) * 10) / 10);
  const damages = share(known.regularWage, hundredths(over), 100n);
  const first: Step = {
    text:
      known.again === 'yes'
        ? '同一个单位只能约定一次试用期，这次不能再试用'
        : longest === 0
          ? '这种合同不能约定试用期'
          : `最长可以试用 ${longest} 个月`,
    article: '劳动合同法第十九条',
  };
  const overStep: Step[] = [
    {
      text: `试用了 ${known.served} 个月，超过 ${over} 个月。赔偿金 ${formatYuan(known.regularWage)} × ${over} = ${formatYuan(damages)} 元`,
      article: '劳动合同法第八十三条',
    },
  ];
  const steps = [first, ...(over > 0 ? overStep : [])];
  const short = shortfall(known, Math.min(known.served, longest), local);
  if (short === undefined) return { ...ruled, steps };
  const total = damages + short.fen;
  return {
    ...ruled,
    verdict: total > 0n ? '试用期有不合法的地方' : '没有看出不合法的地方',
    amountFen: total,
    steps: [...steps, ...short.steps],
    findings: [
      {
        text: '试用期也要交社会保险；单位辞退要能证明不符合录用条件。',
        article: '社会保险法第五十八条、劳动合同法第二十一条',
      },
    ],
    assumptions: ['赔偿金在已经发的工资以外另付。'],
  };
}

/** At least 80 % of the agreed wage and never below the minimum wage, for the lawful months. */
function shortfall(
  { startedOn, regularWage, probationWage }: Known,
  lawfulMonths: number,
  local: LocalReader,
): { fen: bigint; steps: Step[] } | undefined {
  if (lawfulMonths <= 0) return { fen: 0n, steps: [] };
  const minimum = local.amount(MINIMUM_MONTHLY, startedOn);
  const article = '劳动合同法第二十条、实施条例第十五条';
  const share80 = share(regularWage, 80n, 100n);
  if (minimum === undefined) return undefined;
  const least = larger(share80, minimum);
  const gap = least > probationWage ? least - probationWage : 0n;
  const fen = share(gap, hundredths(lawfulMonths), 100n);
  return {
    fen,
    steps: [
      {
        text: `试用期工资不能低于转正工资的 80%（${formatYuan(share80)} 元）和最低工资（${formatYuan(minimum)} 元），至少 ${formatYuan(least)} 元`,
        article,
      },
      {
        text: `每月少 ${formatYuan(gap)} × ${lawfulMonths} 个月 = ${formatYuan(fen)} 元`,
        article,
      },
    ],
  };
}
