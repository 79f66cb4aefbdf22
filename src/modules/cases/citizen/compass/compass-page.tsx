import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  type FormValues,
  parseForm,
  readForm,
} from '../../../../platform/http/form.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { findParameter } from '../../../parameters/index.ts';
import { WAGE_BODY_PARAMETER } from '../../case-parameters.ts';
import { compassAdvice } from '../../compass/compass.ts';
import { matters } from '../../compass/compass-questions.ts';
import { CompassActs, Suggestions } from './compass-acts.tsx';
import { CompassAnswer, type WageBody } from './compass-answer.tsx';
import { CompassFields } from './compass-fields.tsx';
import { compassFieldNames, compassForm } from './compass-form.ts';
import { printCompass } from './compass-print.tsx';

/** 权利指南针: without sign-in, nothing is stored. A link may name the matter and nothing else. */
export function showCompass(c: AppContext): Response | Promise<Response> {
  const asked = c.req.query('matter');
  const matter = matters.find((one) => one === asked);
  return showQuestions(c, matter === undefined ? emptyForm : { values: { matter }, errors: {} });
}

/** The answer; with `edit` the questions again, as they were answered. */
export async function takeCompass(c: AppContext): Promise<Response> {
  const { values, isEdit } = await readAnswers(c);
  if (isEdit) return showQuestions(c, { values, errors: {} });
  const parsed = parseForm(compassForm, values);
  if (!parsed.ok) return showQuestions(c, parsed.form, 422);
  const advice = compassAdvice(parsed.value, shanghaiDate(c.var.now));
  return portalPage(
    c,
    { title: '权利指南针：您可以这样办', current: '/compass' },
    <CompassAnswer
      advice={advice}
      wageBody={await findWageBody(c)}
      actions={<CompassActs advice={advice} values={values} />}
    >
      <Suggestions suggestions={advice.calculators} />
    </CompassAnswer>,
  );
}

/** 带着这张纸来工会. */
export async function takeCompassPrint(c: AppContext): Promise<Response> {
  const { values } = await readAnswers(c);
  const parsed = parseForm(compassForm, values);
  if (!parsed.ok) return showQuestions(c, parsed.form, 422);
  const advice = compassAdvice(parsed.value, shanghaiDate(c.var.now));
  return printCompass(c, { advice, answers: parsed.value, wageBody: await findWageBody(c) });
}

function showQuestions(c: AppContext, form: FormState, status: 200 | 422 = 200) {
  return portalPage(
    c,
    { title: '权利指南针', current: '/compass', status },
    <>
      <ErrorSummary errors={form.errors} />
      <Alert tone="info">
        <p>
          回答六个问题，就知道该找谁、什么时候之前要办、带什么材料、大概能要回多少。
          不用登录，您的回答不保存。
        </p>
      </Alert>
      <Form action="/compass">
        <CompassFields form={form} />
        <SubmitButton label="看结果" />
      </Form>
    </>,
  );
}

/** Only the compass's own fields, each once. */
async function readAnswers(c: AppContext): Promise<{ values: FormValues; isEdit: boolean }> {
  const { values } = await readForm(c);
  const one = (value: FormValues[string]) => (Array.isArray(value) ? value[0] : value);
  return {
    values: Object.fromEntries(compassFieldNames.map((name) => [name, one(values[name])])),
    isEdit: values.edit !== undefined,
  };
}

/** Today's, not that of the event: the worker goes there now. */
async function findWageBody(c: AppContext): Promise<WageBody | undefined> {
  const found = await findParameter(c.var.deps.db, {
    region: regionOf(c),
    key: WAGE_BODY_PARAMETER,
    on: shanghaiDate(c.var.now),
  });
  return typeof found?.value === 'string' ? { name: found.value, verified: found.verified } : undefined;
}
