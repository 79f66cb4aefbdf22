import { formatYuan } from '../../../../platform/money.ts';
import { type Circumstances, defineCalculator, type Ruling, type Step } from '../calculation.ts';
import { MINIMUM_MONTHLY } from '../local-values.ts';
import { ask, need } from '../need.ts';
import type { Answers, Questions } from '../question.ts';
import { tooEarly, versionOn } from '../rule-version.ts';
import { share, smaller } from '../share.ts';

const versions = [{ from: '1995-01-01', percent: 20n }] as const;

const questions = {
  month: { kind: 'month', label: '哪个月的工资被扣' },
  reason: {
    kind: 'choice',
    label: '为什么扣',
    options: {
      damage: '说我弄坏东西、造成损失，要赔',
      fine: '罚款：迟到、违反规定、没完成任务等',
      lawful: '个人所得税、社保个人部分、法院判决',
      other: '别的原因，或者没说原因',
    },
  },
  agreed: {
    kind: 'choice',
    label: '劳动合同里写了造成损失要赔吗？',
    options: { yes: '写了', no: '没写', unknown: '不知道' },
    follows: true,
  },
  wage: { kind: 'money', label: '这个月本来应发多少' },
  deducted: { kind: 'money', label: '扣了多少' },
} as const satisfies Questions;

type Given = Answers<typeof questions>;

/** 工资支付暂行规定 §15–16: damage is paid at 20 % of a month's wage at most, and the minimum wage is left. */
export const deduction = defineCalculator({
  key: 'deduction',
  name: '扣工资最多能扣多少',
  purpose: '单位说您弄坏东西、违反规定，从工资里扣钱的时候。',
  caseKind: 'wage-arrears',
  result: '多扣、应退还的钱',
  questions,
  reads: [MINIMUM_MONTHLY],
  find: findDeduction,
});

const DAMAGE = '工资支付暂行规定第十六条';

function findDeduction(given: Given, circumstances: Circumstances): Ruling {
  const known = need(given, ['month', 'reason', 'wage', 'deducted']);
  if (!known.ok) return { ruleVersion: undefined, missing: known.missing };
  const { month, reason, wage, deducted } = known.value;
  const version = versionOn(versions, `${month}-01`);
  if (version === undefined) return tooEarly('month', versions[0].from);
  const ruled = { ruleVersion: version.from };
  if (deducted > wage) return { ...ruled, missing: [ask('deducted', '扣的钱不会比应发工资还多，请核对')] };
  if (reason === 'damage') return { ...ruled, ...damage(given, { month, wage, deducted }, circumstances) };
  if (reason === 'lawful') {
    const text = '个人所得税、社会保险个人部分和法院判决、裁定要求代扣的，可以代扣。';
    return {
      ...ruled,
      verdict: '这些可以代扣',
      amountFen: 0n,
      steps: [{ text, article: '工资支付暂行规定第十五条' }],
    };
  }
  return {
    ...ruled,
    verdict: '没有法律依据的扣款，可以要求全部退还',
    amountFen: deducted,
    steps: [
      {
        text: `单位不得克扣工资；罚款不是法律允许的代扣项目：退还 ${formatYuan(deducted)} 元`,
        article: '劳动法第五十条、工资支付暂行规定第十五条',
      },
    ],
    findings: [
      {
        text: '按依法制定、告诉过职工的制度少发奖金和绩效，与罚款不同，请带上制度和工资条到工会核对。',
        article: '劳动合同法第四条',
      },
    ],
  };
}

function damage(
  { agreed }: Given,
  paid: { month: string; wage: bigint; deducted: bigint },
  { local }: Circumstances,
): Omit<Ruling, 'ruleVersion'> {
  if (agreed === undefined)
    return { missing: [ask('agreed', '合同没写的不能直接从工资里扣；不知道就选“不知道”')] };
  if (agreed === 'no') {
    const text = `合同没有约定赔偿的，不能从工资里扣：退还 ${formatYuan(paid.deducted)} 元`;
    return {
      verdict: '合同没有约定，不能扣',
      amountFen: paid.deducted,
      steps: [{ text, article: DAMAGE }],
    };
  }
  const minimum = local.amount(MINIMUM_MONTHLY, `${paid.month}-01`);
  const fifth = share(paid.wage, 20n, 100n);
  const steps: Step[] = [
    {
      text: `每月最多扣工资的 20%：${formatYuan(paid.wage)} × 20% = ${formatYuan(fifth)} 元`,
      article: DAMAGE,
    },
  ];
  if (minimum === undefined) return { steps };
  const above = paid.wage > minimum ? paid.wage - minimum : 0n;
  const most = smaller(fifth, above);
  const back = paid.deducted > most ? paid.deducted - most : 0n;
  return {
    verdict: back > 0n ? '扣多了' : '没有超过上限',
    amountFen: back,
    steps: [
      ...steps,
      {
        text: `扣完不能低于最低工资 ${formatYuan(minimum)} 元，所以最多扣 ${formatYuan(most)} 元`,
        article: DAMAGE,
      },
      {
        text: `扣了 ${formatYuan(paid.deducted)}，多扣 ${formatYuan(back)} 元`,
        article: '劳动法第五十条',
      },
    ],
    findings: [{ text: '损失要由单位证明，而且是您本人的原因造成的，才谈得上赔。', article: DAMAGE }],
    assumptions: agreed === 'unknown' ? ['这里按合同写了要赔来算；合同没写的，一分也不能从工资里扣。'] : [],
  };
}
