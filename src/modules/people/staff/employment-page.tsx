import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm } from '../../../platform/http/form.ts';
import { mutate } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { searchOrganisations } from '../../orgs/index.ts';
import { addEmploymentSpell } from '../employment/add-employment-spell.ts';
import { findPersonFile } from '../find-person.ts';
import { employmentForm } from '../person-form.ts';

const HOME = '/console/people';

export function showEmployment(c: AppContext): Promise<Response> {
  return renderEmployment(c, emptyForm);
}

async function renderEmployment(c: AppContext, form: FormState): Promise<Response> {
  const id = idParam(c);
  const file = (await findPersonFile(c.var.deps.db, actOf(c), id)) ?? refuseCommon('not-found');
  return consolePage(
    c,
    {
      title: '登记用工经历',
      current: HOME,
      breadcrumbs: [
        { href: HOME, label: '职工档案' },
        { href: `${HOME}/${id}`, label: file.name },
        { label: '登记用工经历' },
      ],
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={`${HOME}/${id}/employment`} requestId={newId()}>
        <TextField
          name="employerName"
          label="用人单位"
          form={form}
          required
          hint="写全称或统一社会信用代码；与名册中唯一一个单位相符时自动关联"
        />
        <TextField name="occupation" label="岗位或工种" form={form} size="medium" />
        <DateField name="from" label="开始日期" form={form} required />
        <DateField name="to" label="结束日期" form={form} hint="仍在该单位请留空" />
        <Actions>
          <SubmitButton label="保存" />
          <ButtonLink href={`${HOME}/${id}`} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

export async function postEmployment(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(employmentForm, values);
  if (!parsed.ok) return renderEmployment(c, parsed.form);
  const { employerName, ...spell } = parsed.value;
  return mutate(c, requestId, async (tx) => {
    const found = await searchOrganisations(tx, regionOf(c), { text: employerName, limit: 20 });
    const exact = found.filter(({ name, creditCode }) => [name, creditCode].includes(employerName));
    const organisationId = exact.length === 1 ? exact[0]?.id : undefined;
    await addEmploymentSpell(tx, actOf(c), { ...spell, personId: id, employerName, organisationId });
    return `${HOME}/${id}`;
  });
}
