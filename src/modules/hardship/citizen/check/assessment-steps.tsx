import type { FC } from 'hono/jsx';
import { formatDate } from '../../../../platform/dates.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import type { Assessment } from '../../formula/assess.ts';
import { categoryNames } from '../../formula/formula-version.ts';
import type { Rule } from '../../formula/rule.ts';

/** 测算过程: every step, the rule of the day, and that a person decides. */
export const AssessmentSteps: FC<{ loaded: { rule: Rule; result: Assessment } }> = ({ loaded }) => {
  const { rule, result } = loaded;
  return (
    <>
      <Alert tone={result.category ? 'success' : 'info'} title={headline(result)}>
        {result.obstacles.length > 0 ? <p>原因：{result.obstacles.join('；')}。</p> : null}
        {result.toClarify.length > 0 ? <p>需要工作人员核实：{result.toClarify.join('；')}。</p> : null}
        <p>这是按您填写的数字测算的，只供参考；是否属于困难职工由工会工作人员核实后决定。</p>
      </Alert>
      <DescriptionList items={result.steps.map((step) => ({ term: step.text, detail: step.result }))} />
      <Muted>
        依据：{rule.version.source}。按{formatDate(rule.day)}
        的办法和低保标准测算；海南现行办法和标准未核实，以本县规定为准。
      </Muted>
    </>
  );
};

function headline({ category, byMoney }: Assessment): string {
  if (category) return `可能属于：${categoryNames[category]}`;
  return byMoney ? '按这个办法可能不属于困难职工' : '按这个办法可能不属于困难职工（收入高于标准）';
}
