import { z } from 'zod';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import {
  choice,
  emptyForm,
  type FormState,
  optionalText,
  parseForm,
  readForm,
  text,
  withError,
} from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { Checkbox } from '../../../../ui/form/checkbox.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { giveConsent, identityTypeLabels, identityTypes, registerPerson } from '../../../people/index.ts';
import { openDraft } from '../../steps/open-draft.ts';
import { fileHref, HARDSHIP } from '../staff-desk.tsx';

const schema = z.object({
  name: text('姓名', 50),
  identityType: choice('证件类型', identityTypes),
  identityNumber: text('证件号码', 30),
  phone: optionalText('手机号', 20),
  agreed: z.literal('on', { error: '请先请本人在纸上同意并签字' }),
});

/** 代填申请: the clerk types it in for the worker at the counter or at home. */
export function showIntake(c: AppContext): Response | Promise<Response> {
  return intakePage(c, { form: emptyForm, status: 200 });
}

function intakePage(
  c: AppContext,
  { form, status }: { form: FormState; status: 200 | 409 | 422 },
): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title: '代填申请',
      current: HARDSHIP,
      breadcrumbs: [{ href: HARDSHIP, label: '困难职工档案' }, { label: '代填申请' }],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>先登记申请人，再逐项填写家庭成员、困难情况和支出。一户只有一份未结束的档案。</p>
      <Form action={`${HARDSHIP}/new`} requestId={newId()}>
        <TextField name="name" label="申请人姓名" form={form} required size="medium" />
        <Select
          name="identityType"
          label="证件类型"
          form={form}
          options={identityTypes.map((value) => ({ value, label: identityTypeLabels[value] }))}
        />
        <TextField
          name="identityNumber"
          label="证件号码"
          form={form}
          required
          size="medium"
          autocomplete="off"
        />
        <TextField name="phone" label="手机号（可不填）" form={form} size="medium" type="tel" />
        <Checkbox
          name="agreed"
          label="本人已在纸质告知书上同意工会处理其敏感个人信息，并签字"
          form={form}
          required
        />
        <Actions>
          <SubmitButton label="建立草稿" />
          <ButtonLink href={HARDSHIP} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

export async function takeIntake(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(schema, values);
  if (!parsed.ok) return intakePage(c, { form: parsed.form, status: 422 });
  const { agreed: _, ...person } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const act = actOf(c);
        const { id: personId } = await registerPerson(tx, act, person);
        await giveConsent(tx, act, { personId, purpose: 'sensitive' });
        const { id } = await openDraft(tx, act, { personId, channel: 'counter' });
        return fileHref(id);
      }),
    (refusal) =>
      intakePage(c, {
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status === 409 ? 409 : 422,
      }),
  );
}
