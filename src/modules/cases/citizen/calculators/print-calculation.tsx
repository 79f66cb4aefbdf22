import type { FC } from 'hono/jsx';
import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import type { FormValues } from '../../../../platform/http/form.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { Strong } from '../../../../ui/layout/stack.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import type { Calculation, Calculator, Step } from '../../calculators/calculation.ts';
import type { Question } from '../../calculators/question.ts';
import { Gaps, Premises, resultWords } from './calculation-view.tsx';

interface Printed {
  readonly calculator: Calculator;
  readonly calculation: Calculation;
  readonly values: FormValues;
}

/** 计算单: what was filled in, the steps, and lines for the name, so that it can be handed in. A4. */
export function printCalculation(c: AppContext, { calculator, calculation, values }: Printed) {
  return printPage(
    c,
    // The browser's own way back keeps what was typed; a link would lead to an empty form.
    { title: `${calculator.name}：计算单`, backHref: '' },
    <>
      <h2>结果</h2>
      {calculation.gaps.length > 0 ? (
        <Gaps calculation={calculation} />
      ) : (
        <p>
          {calculation.verdict}。{calculator.result}：<Strong>{resultWords(calculation)}</Strong>
        </p>
      )}
      <h2>我填的</h2>
      <DescriptionList items={typedItems(calculator, values)} columns />
      <StepTable title="怎么算的" steps={calculation.steps} />
      <StepTable title="还要注意" steps={calculation.findings} />
      <h2>这样算的前提</h2>
      <Premises calculation={calculation} />
      <SignatureRow labels={['姓名', '电话', '日期']} />
      <p>
        打印日期：{formatDate(shanghaiDate(c.var.now))}。{c.var.siteName}，电话 12351，办事不收费。
      </p>
    </>,
  );
}

const StepTable: FC<{ title: string; steps: readonly Step[] }> = ({ title, steps }) =>
  steps.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        columns={[
          { key: 'text', header: '说明', cell: (step) => step.text },
          { key: 'article', header: '依据', cell: (step) => step.article, width: 'medium' },
        ]}
        rows={steps}
        empty=""
      />
    </>
  );

function typedItems({ questions }: Calculator, values: FormValues) {
  return Object.entries(questions).flatMap(([name, question]) => {
    const typed = values[name];
    return typeof typed === 'string' && typed.trim() !== ''
      ? [{ term: question.label, detail: typedWords(question, typed) }]
      : [];
  });
}

function typedWords(question: Question, typed: string): string {
  if (question.kind === 'choice') return question.options[typed] ?? typed;
  if (question.kind === 'money') return `${typed} 元`;
  return question.kind === 'number' ? `${typed} ${question.unit}` : typed;
}
