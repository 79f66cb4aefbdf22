import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { addPlanLine } from '../../plan/add-plan-line.ts';
import { planLineForm } from '../../plan/plan-form.ts';
import { findFirmByName } from '../letters/find-firm.ts';
import { askedYear } from './asked-year.ts';
import { BodyFields, bodiesOf } from './body-fields.tsx';
import { PLAN, planHref } from './plan-links.ts';

/** 列入计划: one firm or site. A clash names who has planned it and when. */
export async function showNewLine(c: AppContext): Promise<Response> {
  const values = { year: String(askedYear(c)) };
  return newLinePage(c, { ...emptyForm, values }, 200);
}

export async function postNewLine(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(planLineForm, values);
  if (!parsed.ok) return newLinePage(c, parsed.form, 422);
  const { value } = parsed;
  const firmId = await findFirmByName(c.var.deps.db, regionOf(c), value.firm);
  if (firmId === undefined)
    return newLinePage(
      c,
      withError(parsed.form, 'firm', '单位名册里没有这个名称，请填写全称或先登记单位'),
      422,
    );
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await addPlanLine(tx, actOf(c), {
          year: value.year,
          month: value.month,
          firmId,
          projectName: value.project,
          ownerBodyId: value.owner,
          participantIds: value.participants,
          note: value.note,
        });
        return planHref(value.year, { done: '已列入计划。' });
      }),
    (refusal) => newLinePage(c, withError(parsed.form, '', refusal.message), refusal.status),
  );
}

async function newLinePage(c: AppContext, form: FormState, status: 200 | Refused['status']) {
  const bodies = await bodiesOf(c);
  return consolePage(
    c,
    {
      title: '列入计划',
      current: PLAN,
      breadcrumbs: [{ href: PLAN, label: '联合检查计划' }, { label: '列入计划' }],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={`${PLAN}/new`} requestId={newId()}>
        <TextField name="year" label="年度" form={form} required type="number" size="narrow" />
        <TextField name="firm" label="用人单位" form={form} required hint="单位名册中的全称" />
        <TextField
          name="project"
          label="项目"
          form={form}
          hint="检查某个工地时填写；同一单位的不同工地可以分别列入"
        />
        <BodyFields bodies={bodies} form={form} />
        <TextField name="note" label="备注" form={form} />
        <Actions>
          <SubmitButton label="列入计划" />
          <ButtonLink href={PLAN} label="返回计划" />
        </Actions>
      </Form>
    </Stack>,
  );
}
