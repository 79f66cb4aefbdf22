import { formatYuan } from '../../../../platform/money.ts';
import { type Circumstances, defineCalculator, type Ruling, type Step } from '../calculation.ts';
import { AVERAGE_ANNUAL, MINIMUM_MONTHLY } from '../local-values.ts';
import { ask, need } from '../need.ts';
import type { Answers } from '../question.ts';
import { tooEarly, versionOn } from '../rule-version.ts';
import { share } from '../share.ts';
import { caseOfEnd } from './case-of-end.ts';
import { severanceBase } from './severance-base.ts';
import { severanceQuestions } from './severance-questions.ts';
import { severanceMonths } from './severance-years.ts';

/** 解释四 §12 and then 解释一 §47 gave the union's notice its price. */
const versions = [
  { from: '2008-01-01', unionArticle: undefined },
  { from: '2013-02-01', unionArticle: '法释〔2013〕4号第十二条' },
  { from: '2021-01-01', unionArticle: '审理劳动争议案件解释（一）第四十七条' },
] as const;

type Given = Answers<typeof severanceQuestions>;

/** 解除劳动合同: nothing, N, N+1 or 2N, and why. */
export const severance = defineCalculator({
  key: 'severance',
  name: '被辞退、离职的补偿',
  purpose: '单位叫您走、合同到期不续，或者单位违法您自己走：看该得 N、N+1 还是 2N。',
  caseKind: 'dismissal',
  result: '经济补偿或赔偿金',
  questions: severanceQuestions,
  reads: [MINIMUM_MONTHLY, AVERAGE_ANNUAL],
  find: findSeverance,
});

function findSeverance(given: Given, circumstances: Circumstances): Ruling {
  const known = need(given, ['ground', 'startedOn', 'endedOn']);
  if (!known.ok) return { ruleVersion: undefined, missing: known.missing };
  const { startedOn, endedOn } = known.value;
  if (endedOn < startedOn)
    return { ruleVersion: undefined, missing: [ask('endedOn', '最后一天不能早于第一天')] };
  const version = versionOn(versions, endedOn);
  if (version === undefined) return tooEarly('endedOn', versions[0].from);
  const end = caseOfEnd({ ...given, ground: known.value.ground }, version.unionArticle);
  if (!end.ok) return { ruleVersion: version.from, missing: end.missing };
  const ruling = { ruleVersion: version.from, verdict: end.verdict, findings: end.findings };
  const { pays } = end;
  if (pays === 'nothing') return { ...ruling, amountFen: 0n, steps: [end.step] };
  const typed = { ...given, startedOn, endedOn };
  const { value, steps, missing, assumptions } = sumOf(typed, pays, circumstances);
  return {
    ...ruling,
    amountFen: value,
    missing,
    verdict: missing.length > 0 ? '' : end.verdict,
    steps: [end.step, ...steps],
    assumptions,
  };
}

function sumOf(
  given: Given & { startedOn: string; endedOn: string },
  due: 'N' | 'N+1' | '2N',
  { local }: Circumstances,
) {
  const pays = due === '2N' ? '2N' : 'N';
  const base = severanceBase(given, local, given.endedOn);
  const months = severanceMonths(given, { pays, isCapped: base.ok && base.isCapped });
  const steps: Step[] = [...base.steps, ...months.steps];
  const isPlusMissing = due === 'N+1' && given.lastMonthWage === undefined;
  const missing = [
    ...(base.ok ? [] : base.missing),
    ...(isPlusMissing ? [ask('lastMonthWage', '没有提前 30 天通知，“加一个月”要用到')] : []),
  ];
  const { assumptions } = months;
  if (!base.ok || missing.length > 0) return { value: undefined, steps, missing, assumptions };
  const times = pays === '2N' ? 2n : 1n;
  const sum = share(base.fen, BigInt(months.halves) * times, 2n);
  const double = pays === '2N' ? ' × 2' : '';
  steps.push({
    text: `${formatYuan(base.fen)} × ${months.halves / 2}${double} = ${formatYuan(sum)} 元`,
    article: pays === '2N' ? '劳动合同法第八十七条' : '劳动合同法第四十七条',
  });
  if (due !== 'N+1') return { value: sum, steps, missing, assumptions };
  const plus = given.lastMonthWage ?? 0n;
  steps.push({
    text: `没有提前 30 天通知，加上一个月工资：${formatYuan(sum)} + ${formatYuan(plus)} = ${formatYuan(sum + plus)} 元`,
    article: '劳动合同法第四十条、实施条例第二十条',
  });
  return { value: sum + plus, steps, missing, assumptions };
}
