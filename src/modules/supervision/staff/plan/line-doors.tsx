import type { Child } from 'hono/jsx';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { scheduleForm, withdrawalForm } from '../../plan/plan-form.ts';
import type { PlanLine } from '../../plan/plan-line.ts';
import { findPlanLine } from '../../plan/plan-store.ts';
import { scheduleVisit } from '../../plan/schedule-visit.ts';
import { withdrawPlanLine } from '../../plan/withdraw-plan-line.ts';
import { checklistsOn } from '../../visits/checklists/checklist-versions.ts';
import { visitHref } from '../companies/company-links.ts';
import { lineHref, PLAN } from './plan-links.ts';

async function lineOf(c: AppContext): Promise<PlanLine> {
  const line = await findPlanLine(c.var.deps.db, regionOf(c), idParam(c));
  return line ?? refuseCommon('not-found');
}

/** 安排检查: the day and the checklists; the visit takes firm and bodies from the line. */
export async function showSchedule(c: AppContext): Promise<Response> {
  return schedulePage(c, emptyForm, 200);
}

export async function postSchedule(c: AppContext): Promise<Response> {
  const lineId = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(scheduleForm, values);
  if (!parsed.ok) return schedulePage(c, parsed.form, 422);
  const { on, checklists } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { id } = await scheduleVisit(tx, actOf(c), { lineId, on, checklistKeys: checklists });
        return visitHref(id);
      }),
    (refusal) => schedulePage(c, withError(parsed.form, '', refusal.message), refusal.status),
  );
}

async function schedulePage(c: AppContext, form: FormState, status: 200 | Refused['status']) {
  const line = await lineOf(c);
  const lists = checklistsOn(shanghaiDate(c.var.now));
  return linePage(c, {
    title: '安排检查',
    slug: 'schedule',
    submit: '安排检查',
    line,
    form,
    status,
    fields: (
      <>
        <DateField name="on" label="检查日期" form={form} required />
        <CheckboxGroup
          name="checklists"
          label="检查表"
          form={form}
          required
          options={lists.map((list) => ({
            value: list.key,
            label: list.name,
            hint: `${list.items.length} 项`,
          }))}
        />
      </>
    ),
  });
}

/** 撤下 a line, with the reason. */
export async function showWithdrawal(c: AppContext): Promise<Response> {
  return withdrawalPage(c, emptyForm, 200);
}

export async function postWithdrawal(c: AppContext): Promise<Response> {
  const lineId = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(withdrawalForm, values);
  if (!parsed.ok) return withdrawalPage(c, parsed.form, 422);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await withdrawPlanLine(tx, actOf(c), { lineId, reason: parsed.value.reason });
        return PLAN;
      }),
    (refusal) => withdrawalPage(c, withError(parsed.form, '', refusal.message), refusal.status),
  );
}

async function withdrawalPage(c: AppContext, form: FormState, status: 200 | Refused['status']) {
  const line = await lineOf(c);
  return linePage(c, {
    title: '撤下计划',
    slug: 'withdraw',
    submit: '撤下',
    line,
    form,
    status,
    fields: <TextArea name="reason" label="撤下原因" form={form} required rows={3} />,
  });
}

interface LinePage {
  readonly title: string;
  readonly slug: string;
  readonly submit: string;
  readonly line: PlanLine;
  readonly form: FormState;
  readonly status: 200 | Refused['status'];
  readonly fields: Child;
}

function linePage(c: AppContext, page: LinePage) {
  const { line } = page;
  return consolePage(
    c,
    {
      title: page.title,
      current: PLAN,
      breadcrumbs: [{ href: PLAN, label: '联合检查计划' }, { label: page.title }],
      status: page.status,
    },
    <Stack>
      <ErrorSummary errors={page.form.errors} />
      <Muted>
        {line.month} 月 · {line.firm.name}
        {line.projectName ? ` / ${line.projectName}` : ''} · 牵头：{line.ownerBody.name}
      </Muted>
      <Form action={lineHref(line.id, page.slug)} requestId={newId()}>
        {page.fields}
        <Actions>
          <SubmitButton label={page.submit} />
          <ButtonLink href={PLAN} label="返回计划" />
        </Actions>
      </Form>
    </Stack>,
  );
}
