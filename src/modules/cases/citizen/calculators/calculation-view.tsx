import type { FC } from 'hono/jsx';
import { formatDate } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { Muted } from '../../../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../../../ui/stat/stat.tsx';
import type { Calculation, Calculator, Step } from '../../calculators/calculation.ts';
import { localName, valueWords } from './local-words.ts';

type ViewProps = { calculator: Calculator; calculation: Calculation };

/** The whole answer: which case, the sum, each step with its article, what was found, which values were used. */
export const CalculationView: FC<ViewProps> = (props) => (
  <>
    <Result {...props} />
    <StepList title="怎么算的" steps={props.calculation.steps} />
    <StepList title="还要注意" steps={props.calculation.findings} />
    <Basis calculation={props.calculation} />
  </>
);

const Result: FC<ViewProps> = ({ calculator, calculation }) => {
  const { verdict, gaps } = calculation;
  if (gaps.length > 0) return <Gaps calculation={calculation} />;
  return (
    <Section title={verdict === '' ? '还算不出数' : verdict}>
      <StatRow>
        <Stat label={calculator.result} value={resultWords(calculation)} />
      </StatRow>
    </Section>
  );
};

/** '12,000.00 元', '6,000.00 到 12,000.00 元', '188 天'. */
export function resultWords({ key, amountFen, upToFen, days }: Calculation): string {
  if (key === 'maternity') return days === undefined ? '没有规定天数' : `${days} 天`;
  if (amountFen === undefined) return '还算不出';
  const upTo = upToFen === undefined ? '' : `，最多 ${formatYuan(upToFen)} 元`;
  return `${formatYuan(amountFen)} 元${upTo}`;
}

export const Gaps: FC<{ calculation: Calculation }> = ({ calculation }) => (
  <Alert tone="warning" title="县里还有数没有填，暂时算不出结果">
    <ul>
      {calculation.gaps.map(({ key, on }) => (
        <li>
          {localName(key)}：没有{formatDate(on)}适用的数
        </li>
      ))}
    </ul>
    <p>
      下面能算的步骤已经列出。请打 <a href="tel:12351">12351</a>，由工作人员补上以后再算。
    </p>
  </Alert>
);

const StepList: FC<{ title: string; steps: readonly Step[] }> = ({ title, steps }) =>
  steps.length === 0 ? null : (
    <Section title={title}>
      <ol>
        {steps.map(({ text, article }) => (
          <li>
            {text}
            <Muted>依据：{article}</Muted>
          </li>
        ))}
      </ol>
    </Section>
  );

const Basis: FC<{ calculation: Calculation }> = ({ calculation }) => (
  <Section title="这样算的前提">
    <Premises calculation={calculation} />
    <Muted>结果只是参考，不是决定，由工作人员核对。您的回答不保存。</Muted>
  </Section>
);

/** What was taken for granted, which local values were used, and which version of the rule. */
export const Premises: FC<{ calculation: Calculation }> = ({ calculation }) => {
  const { assumptions, used, ruleVersion } = calculation;
  return (
    <ul>
      {assumptions.map((text) => (
        <li>{text}</li>
      ))}
      {used.map((value) => (
        <li>
          {localName(value.key)}：{valueWords(value)}（{formatDate(value.validFrom)}起
          {value.verified ? '' : '，未核实，以本县规定为准'}）
        </li>
      ))}
      {ruleVersion === undefined ? null : <li>按{formatDate(ruleVersion)}起适用的规则算。</li>}
    </ul>
  );
};
