import { formatDate, shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import type { FormValues } from '../../../../platform/http/form.ts';
import { printPage } from '../../../../platform/http/page.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { SignatureRow } from '../../../../ui/print/signature-row.tsx';
import type { Calculation, Calculator } from '../../calculators/calculation.ts';
import type { Question } from '../../calculators/question.ts';
import { CalculationView } from './calculation-view.tsx';

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
    { title: `${calculator.name} 计算单`, backHref: '' },
    <>
      <h2>我填的</h2>
      <DescriptionList
        items={Object.entries(calculator.questions).flatMap(([name, question]) => {
          const typed = values[name];
          return typeof typed === 'string' && typed.trim() !== ''
            ? [{ term: question.label, detail: typedWords(question, typed) }]
            : [];
        })}
      />
      <CalculationView calculator={calculator} calculation={calculation} />
      <SignatureRow labels={['姓名', '电话', '日期']} />
      <p>
        打印日期：{formatDate(shanghaiDate(c.var.now))}。{c.var.siteName}，电话 12351，办事不收费。
      </p>
    </>,
  );
}

function typedWords(question: Question, typed: string): string {
  if (question.kind === 'choice') return question.options[typed] ?? typed;
  if (question.kind === 'money') return `${typed} 元`;
  return question.kind === 'number' ? `${typed} ${question.unit}` : typed;
}
