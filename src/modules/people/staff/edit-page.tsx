import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { CheckboxGroup } from '../../../ui/form/choice-group.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { editPerson } from '../edit-person.ts';
import { findPersonFile } from '../find-person.ts';
import type { PersonFile } from '../person.ts';
import { checkEdit, type PersonEdit } from '../person-edit.ts';
import { editPersonForm, personLabels } from '../person-form.ts';
import { PersonFields } from './person-fields.tsx';

const HOME = '/console/people';

export async function showEdit(c: AppContext): Promise<Response> {
  const file = await fileOf(c);
  return renderEdit(c, file, { form: { ...emptyForm, values: valuesOf(file) } });
}

async function renderEdit(
  c: AppContext,
  file: PersonFile,
  shown: { form: FormState; refusal?: Refused },
): Promise<Response> {
  const { form, refusal } = shown;
  const typed = form.values.version;
  const version = refusal?.code === 'stale' || typeof typed !== 'string' ? String(file.version) : typed;
  const wrong = Object.keys(form.errors).length > 0;
  return consolePage(
    c,
    {
      title: `修改档案：${file.name}`,
      current: HOME,
      breadcrumbs: [
        { href: HOME, label: '职工档案' },
        { href: `${HOME}/${file.id}`, label: file.name },
        { label: '修改' },
      ],
      status: refusal?.status === 409 ? 409 : wrong ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} labels={personLabels} />
      <Form action={`${HOME}/${file.id}/edit`} requestId={newId()}>
        <HiddenFields values={{ version }} />
        <PersonFields
          form={form}
          region={regionOf(c)}
          masked={{ identity: file.maskedIdentity, phone: file.maskedPhone, bankCard: file.maskedBankCard }}
        />
        <CheckboxGroup name="clear" label="从档案中删除" options={clearOptions} form={form} inline />
        <TextField
          name="reason"
          label="修改依据"
          form={form}
          required
          hint="如：户口簿、身份证复印件、本人来电"
        />
        <Actions>
          <SubmitButton label="保存修改" />
          <ButtonLink href={`${HOME}/${file.id}`} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

const clearOptions = [
  { value: 'phone', label: '手机号' },
  { value: 'bankCard', label: '银行卡号' },
];

export async function postEdit(c: AppContext): Promise<Response> {
  const file = await fileOf(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(editPersonForm, values);
  if (!parsed.ok) return renderEdit(c, file, { form: parsed.form });
  const edit = editOf(file, parsed.value);
  const checked = checkEdit(edit, shanghaiDate(c.var.now));
  if (!checked.ok)
    return renderEdit(c, file, { form: withError(parsed.form, checked.field, checked.reason) });
  const { version, reason } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await editPerson(tx, actOf(c), { id: file.id, version, edit, reason });
        return `${HOME}/${file.id}`;
      }),
    async (refusal) => {
      const field = refusal.code === 'person.identity-taken' ? 'identityNumber' : '';
      return renderEdit(c, await fileOf(c), {
        form: withError(parsed.form, field, refusal.message),
        refusal,
      });
    },
  );
}

type Typed = ReturnType<typeof editPersonForm.parse>;

/** Only what differs from the file, so that the audit record names what was really changed. */
function editOf(file: PersonFile, typed: Typed): PersonEdit {
  const differs = <Value,>(before: Value | undefined, after: Value | undefined) =>
    before === after ? undefined : (after ?? null);
  const household =
    typed.householdType !== file.householdType || typed.householdSource !== file.householdSource;
  return {
    name: typed.name === file.name ? undefined : typed.name,
    identity: typed.identityNumber ? { type: typed.identityType, number: typed.identityNumber } : undefined,
    phone: typed.clear.includes('phone') ? null : typed.phone,
    bankCard: typed.clear.includes('bankCard') ? null : typed.bankCard,
    bankName: differs(file.bankName, typed.bankName),
    household: household
      ? { type: typed.householdType, source: typed.householdSource ?? '本人陈述' }
      : undefined,
    townshipCode: differs(file.townshipCode, typed.townshipCode),
    ethnicCode: differs(file.ethnicCode, typed.ethnicCode),
    educationCode: differs(file.educationCode, typed.educationCode),
  };
}

async function fileOf(c: AppContext): Promise<PersonFile> {
  return (await findPersonFile(c.var.deps.db, actOf(c), idParam(c))) ?? refuseCommon('not-found');
}

function valuesOf(file: PersonFile): FormState['values'] {
  return {
    name: file.name,
    identityType: file.identityType,
    bankName: file.bankName,
    householdType: file.householdType,
    householdSource: file.householdSource,
    townshipCode: file.townshipCode,
    ethnicCode: file.ethnicCode,
    educationCode: file.educationCode,
  };
}
