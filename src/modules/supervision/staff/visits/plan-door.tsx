import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../../ui/form/choice-group.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { findByExactNames, listOrganisations, searchOrganisations } from '../../../orgs/index.ts';
import { planVisit } from '../../visits/plan-visit.ts';
import { ChecklistChoice } from './checklist-choice.tsx';
import { chosenClerk, listClerks } from './choose-clerk.ts';
import { planForm } from './visit-form.ts';
import { VISITS, visitDoneHref } from './visit-links.ts';

const MOST_BODIES = 100;

/** 安排检查: firm, day, who leads and takes part, which checklists. */
export function showPlanVisit(c: AppContext): Promise<Response> {
  const values = { clerkId: c.var.actor.id, firm: c.req.query('firm')?.slice(0, 100) };
  return planPage(c, { form: { ...emptyForm, values }, status: 200 });
}

export async function postPlanVisit(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const parsed = parseForm(planForm, values);
  if (!parsed.ok) return planPage(c, { form: parsed.form, status: 422 });
  const { firm, clerkId, ...plan } = parsed.value;
  const { db } = c.var.deps;
  const organisationId = (await findByExactNames(db, regionOf(c), [firm])).get(firm);
  if (organisationId === undefined) return askForFirm(c, { form: parsed.form, firm });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const clerk = await chosenClerk(c, clerkId);
        const { id, number } = await planVisit(tx, actOf(c), { ...plan, organisationId, clerk });
        return visitDoneHref(id, `已安排，编号 ${number}。请登记检查人员和证件号码。`);
      }),
    (refusal) => planPage(c, { form: withError(parsed.form, '', refusal.message), status: refusal.status }),
  );
}

/** What is nearly the name is offered to choose from. */
async function askForFirm(c: AppContext, on: { form: FormState; firm: string }): Promise<Response> {
  const found = await searchOrganisations(c.var.deps.db, regionOf(c), {
    text: on.firm,
    kind: 'enterprise',
    limit: 8,
  });
  const names = found.map((one) => one.name);
  const sentence =
    names.length > 0
      ? `单位名册里没有这个全称，是不是：${names.join('、')}`
      : '单位名册里没有这个单位，请核对全称，或先到“单位名册”登记';
  return planPage(c, { form: withError(on.form, 'firm', sentence), status: 422, names });
}

interface Shown {
  readonly form: FormState;
  readonly status: 200 | Refused['status'];
  readonly names?: readonly string[];
}

async function planPage(c: AppContext, { form, status, names }: Shown): Promise<Response> {
  const agencies = await listOrganisations(c.var.deps.db, regionOf(c), {
    filter: { kind: 'agency', status: 'active' },
    offset: 0,
    limit: MOST_BODIES,
  });
  const bodies = agencies.map((one) => ({ value: one.id, label: one.name }));
  const clerks = (await listClerks(c)).map((one) => ({ value: one.id, label: one.name }));
  return consolePage(
    c,
    {
      title: '安排检查',
      current: VISITS,
      breadcrumbs: [{ href: VISITS, label: '联合检查' }, { label: '安排检查' }],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>检查由人社、综合执法等机关牵头，工会参加并监督。一家单位一年只进一次门，年度安排见检查计划。</p>
      <Form action={`${VISITS}/new`} requestId={newId()}>
        <TextField name="firm" label="受检单位全称" form={form} required suggestions={names} />
        <TextField name="projectName" label="项目名称" form={form} hint="检查工地时填写" />
        <DateField name="plannedOn" label="计划日期" form={form} required />
        <Select name="ownerBodyId" label="牵头单位" form={form} required blank="请选择" options={bodies} />
        <CheckboxGroup name="participantIds" label="其他参加单位" form={form} options={bodies} />
        <ChecklistChoice form={form} today={shanghaiDate(c.var.now)} />
        <Select name="clerkId" label="工会经办人" form={form} required blank="请选择" options={clerks} />
        <Actions>
          <SubmitButton label="安排检查" />
          <ButtonLink href={VISITS} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}
