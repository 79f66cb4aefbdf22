import { shanghaiDate } from '../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { ButtonLink, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { checkPerson } from '../checked-person.ts';
import { newPersonForm, personLabels } from '../person-form.ts';
import { registerPerson } from '../register-people.ts';
import { PersonFields } from './person-fields.tsx';

const HOME = '/console/people';

export function showNew(c: AppContext): Response | Promise<Response> {
  return renderNew(c, { ...emptyForm, values: { identityType: 'resident-id', householdType: 'unknown' } });
}

function renderNew(c: AppContext, form: FormState): Response | Promise<Response> {
  return consolePage(
    c,
    {
      title: '登记职工',
      current: HOME,
      breadcrumbs: [{ href: HOME, label: '职工档案' }, { label: '登记职工' }],
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} labels={personLabels} />
      <Form action={`${HOME}/new`} requestId={newId()}>
        <PersonFields form={form} region={regionOf(c)} />
        <Actions>
          <SubmitButton label="保存" />
          <ButtonLink href={HOME} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** Saves a new file, or opens the one that this person already has. */
export async function postNew(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(newPersonForm, values);
  if (!parsed.ok) return renderNew(c, parsed.form);
  const checked = checkPerson(parsed.value, shanghaiDate(c.var.now));
  if (!checked.ok) return renderNew(c, withError(parsed.form, checked.field, checked.reason));
  return mutate(c, requestId, async (tx) => {
    const { id, existed, conflicts } = await registerPerson(tx, actOf(c), parsed.value);
    const known = existed ? `?known=${conflicts.length > 0 ? conflicts.join(',') : 'same'}` : '';
    return `${HOME}/${id}${known}`;
  });
}
