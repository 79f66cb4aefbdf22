import { shanghaiDate } from '../../../platform/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, type FormValues, parseForm } from '../../../platform/http/form.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { Alert } from '../../../ui/alert/alert.tsx';
import { SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { compassAdvice } from '../compass/compass.ts';
import { CompassAnswer } from './compass-answer.tsx';
import { CompassFields } from './compass-fields.tsx';
import { compassFieldNames, compassForm } from './compass-form.ts';

/** 权利指南针: without sign-in; answers stand in the address and nowhere else. */
export function showCompass(c: AppContext): Response | Promise<Response> {
  const values = readQuery(c);
  const isAnswered = compassFieldNames.some((name) => values[name] !== undefined);
  if (!isAnswered || c.req.query('edit') === '1') return showQuestions(c, { values, errors: {} });
  const parsed = parseForm(compassForm, values);
  if (!parsed.ok) return showQuestions(c, parsed.form, 422);
  const today = shanghaiDate(c.var.now);
  return portalPage(
    c,
    { title: '权利指南针：您可以这样办', current: '/compass' },
    <CompassAnswer advice={compassAdvice(parsed.value, today)} values={values} />,
  );
}

function showQuestions(c: AppContext, form: FormState = emptyForm, status: 200 | 422 = 200) {
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
      <Form action="/compass" method="get">
        <CompassFields form={form} />
        <SubmitButton label="看结果" />
      </Form>
    </>,
  );
}

/** Only the compass's own fields, each once; NUL never reaches a page or the database. */
function readQuery(c: AppContext): FormValues {
  const query = new URL(c.req.url).searchParams;
  return Object.fromEntries(
    compassFieldNames.map((name) => [name, query.get(name)?.replaceAll('\0', '') ?? undefined]),
  );
}
