import { shanghaiDate } from '../../../../platform/dates.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  type FormValues,
  parseForm,
  readForm,
} from '../../../../platform/http/form.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Actions } from '../../../../ui/layout/stack.tsx';
import { calculate } from '../../calculators/calculate.ts';
import type { Calculation, Calculator } from '../../calculators/calculation.ts';
import { findCalculator } from '../../calculators/calculators.ts';
import { filingHref } from '../filing-href.ts';
import { CalculationView } from './calculation-view.tsx';
import { CalculatorFields } from './calculator-fields.tsx';
import { calculatorForm, missingErrors } from './calculator-form.ts';
import { CALCULATORS, calculatorHref } from './calculator-links.ts';
import { loadLocalValues } from './load-local-values.ts';
import { printCalculation } from './print-calculation.tsx';

/** The questions of one calculator. */
export function showCalculator(c: AppContext): Response | Promise<Response> {
  return showQuestions(c, calculatorOf(c));
}

/** Calculates; what is missing is asked beside its field. With `edit` the questions are shown with what is known. */
export async function takeCalculator(c: AppContext): Promise<Response> {
  const calculator = calculatorOf(c);
  const { values, isEdit } = await readAnswers(c, calculator);
  if (isEdit) return showQuestions(c, calculator, { form: { values, errors: {} } });
  const answered = await answer(c, calculator, values);
  if (!answered.ok) return showQuestions(c, calculator, { form: answered.form, status: 422 });
  return portalPage(
    c,
    { title: calculator.name, current: CALCULATORS },
    <>
      <CalculationView calculator={calculator} calculation={answered.calculation} />
      <Actions>
        <ButtonLink href={filingHref(calculator.caseKind)} label="请工会帮忙：去登记" tone="primary" />
        <ActionForm
          action={calculatorHref(calculator.key, 'print')}
          label="打印这一页"
          values={singles(values)}
        />
        <ActionForm
          action={calculatorHref(calculator.key)}
          label="改我填的"
          values={{ ...singles(values), edit: '1' }}
        />
        <ButtonLink href="/compass" label="该找谁：权利指南针" />
      </Actions>
    </>,
  );
}

/** The same on paper, with what was filled in. */
export async function takePrint(c: AppContext): Promise<Response> {
  const calculator = calculatorOf(c);
  const { values } = await readAnswers(c, calculator);
  const answered = await answer(c, calculator, values);
  if (!answered.ok) return showQuestions(c, calculator, { form: answered.form, status: 422 });
  return printCalculation(c, { calculator, calculation: answered.calculation, values });
}

function calculatorOf(c: AppContext): Calculator {
  return findCalculator(c.req.param('calculator') ?? '') ?? refuseCommon('not-found');
}

/** Only the calculator's own fields, each once. */
async function readAnswers(c: AppContext, calculator: Calculator) {
  const { values } = await readForm(c);
  const one = (value: FormValues[string]) => (Array.isArray(value) ? value[0] : value);
  const answers: FormValues = Object.fromEntries(
    Object.keys(calculator.questions).map((name) => [name, one(values[name])]),
  );
  return { values: answers, isEdit: values.edit !== undefined };
}

type Answered =
  | { readonly ok: true; readonly calculation: Calculation }
  | { readonly ok: false; readonly form: FormState };

async function answer(c: AppContext, calculator: Calculator, values: FormValues): Promise<Answered> {
  const parsed = parseForm(calculatorForm(calculator.questions), values);
  if (!parsed.ok) return { ok: false, form: parsed.form };
  const local = await loadLocalValues(c, calculator.reads);
  const today = shanghaiDate(c.var.now);
  const calculation = calculate(calculator, parsed.value, { values: local, today });
  if (calculation.missing.length === 0) return { ok: true, calculation };
  return { ok: false, form: { values, errors: missingErrors(calculation.missing) } };
}

function showQuestions(
  c: AppContext,
  { key, name, purpose, questions }: Calculator,
  { form = emptyForm, status = 200 }: { form?: FormState; status?: 200 | 422 } = {},
): Response | Promise<Response> {
  return portalPage(
    c,
    { title: name, current: CALCULATORS, status },
    <>
      <ErrorSummary title="还差这些" errors={form.errors} labels={labelsOf(questions)} />
      <p>{purpose}填的数不保存。</p>
      <Form action={calculatorHref(key)}>
        <CalculatorFields questions={questions} form={form} />
        <SubmitButton label="算一算" />
      </Form>
      <p>
        <a href={CALCULATORS}>看看还能算什么</a>
      </p>
    </>,
  );
}

/** A sentence such as “请写数字” says which field only together with its label. */
function labelsOf(questions: Calculator['questions']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(questions).map(([name, { label }]) => [name, label.replace(/[？?]$/, '')]),
  );
}

function singles(values: FormValues): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}
