import { formatDate } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { type Circumstances, defineCalculator, type Ruling } from '../calculation.ts';
import { ask, need } from '../need.ts';
import type { Answers, Questions } from '../question.ts';
import { tooEarly, versionOn } from '../rule-version.ts';
import { share } from '../share.ts';

const versions = [{ from: '2008-01-01', least: 50n, most: 100n }] as const;

const questions = {
  ordered: {
    kind: 'choice',
    label: '人社局或综合行政执法局下过“限期支付”的文书吗？',
    options: { yes: '下过', no: '还没有' },
  },
  dueOn: { kind: 'day', label: '文书写的最后期限是哪天', follows: true },
  owed: {
    kind: 'money',
    label: '过了期限还欠多少',
    hint: '欠的工资、加班费、低于最低工资的差额、经济补偿都算。',
  },
} as const satisfies Questions;

/** 劳动合同法 §85: an order to pay that is not obeyed costs the employer 50–100 % on top. */
export const payOrder = defineCalculator({
  key: 'pay-order',
  name: '逾期不付的加付',
  purpose: '政府责令单位限期付钱，过了期限还是不付的时候。',
  caseKind: 'wage-arrears',
  result: '可以要求加付的赔偿金，至少',
  questions,
  reads: [],
  find: findPayOrder,
});

function findPayOrder(given: Answers<typeof questions>, { today }: Circumstances): Ruling {
  const known = need(given, ['ordered', 'owed']);
  if (!known.ok) return { ruleVersion: undefined, missing: known.missing };
  const [current] = versions;
  const article = '劳动合同法第八十五条、劳动保障监察条例第二十六条';
  if (known.value.ordered === 'no') {
    const text = '先要由人社局或综合行政执法局责令限期支付；过了期限还不付，才有加付。先去投诉。';
    return {
      ruleVersion: current.from,
      verdict: '现在还不能要求加付',
      amountFen: 0n,
      steps: [{ text, article }],
    };
  }
  const { dueOn } = given;
  if (dueOn === undefined)
    return { ruleVersion: undefined, missing: [ask('dueOn', '请填写文书写的最后期限')] };
  const version = versionOn(versions, dueOn);
  if (version === undefined) return tooEarly('dueOn', current.from);
  if (dueOn >= today) {
    const text = `期限到${formatDate(dueOn)}为止（含当天），还没有过。`;
    return { ruleVersion: version.from, verdict: '期限还没过', amountFen: 0n, steps: [{ text, article }] };
  }
  const { owed } = known.value;
  const least = share(owed, version.least, 100n);
  const most = share(owed, version.most, 100n);
  return {
    ruleVersion: version.from,
    verdict: '期限已过，可以要求加付 50% 到 100%',
    amountFen: least,
    upToFen: most,
    steps: [
      { text: `最少 50%：${formatYuan(owed)} × 50% = ${formatYuan(least)} 元`, article },
      { text: `最多 100%：${formatYuan(most)} 元，具体比例由责令的机关决定`, article },
    ],
    findings: [
      {
        text: '数额大、责令后仍不付的，可能构成拒不支付劳动报酬罪，由劳动保障监察移送公安。',
        article: '刑法第二百七十六条之一',
      },
    ],
    assumptions: ['这是在欠款以外另加的钱，欠款本身照付。'],
  };
}
