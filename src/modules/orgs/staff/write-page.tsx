import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { editOrganisation } from '../edit-organisation.ts';
import type { OrganisationFile } from '../organisation.ts';
import { organisationForm } from '../organisation-form.ts';
import { findOrganisationFile } from '../organisation-store.ts';
import { registerOrganisation } from '../register-organisation.ts';
import { openContactPhone } from '../write-organisation.ts';
import { OrganisationForm } from './organisation-form-view.tsx';

const HOME = '/console/orgs';

interface Shown {
  readonly form: FormState;
  /** Why the rules said no, if they did. */
  readonly refusal?: Refused;
}

/** The form for a new organisation; `name` may come from the address, as from a case with a free employer name. */
export function showNew(c: AppContext): Promise<Response> {
  const name = c.req.query('name');
  return renderNew(c, { form: { ...emptyForm, values: { kind: 'enterprise', name } } });
}

async function renderNew(c: AppContext, shown: Shown): Promise<Response> {
  return consolePage(
    c,
    {
      title: '登记单位',
      current: HOME,
      breadcrumbs: [{ href: HOME, label: '单位名册' }, { label: '登记单位' }],
      status: statusOf(shown),
    },
    <OrganisationForm
      action={`${HOME}/new`}
      form={shown.form}
      region={regionOf(c)}
      requestId={newId()}
      asksDistinct={shown.refusal?.code === 'organisation.same-name'}
    />,
  );
}

export async function postNew(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(organisationForm, values);
  if (!parsed.ok) return renderNew(c, { form: parsed.form });
  const { distinct, version: _new, ...input } = parsed.value;
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const { id } = await registerOrganisation(tx, actOf(c), { ...input, distinct: distinct === 'on' });
        return `${HOME}/${id}`;
      }),
    (refusal) => renderNew(c, refused(parsed.form, refusal)),
  );
}

export async function showEdit(c: AppContext): Promise<Response> {
  const file = await fileOf(c);
  const phone = openContactPhone(c.var.deps.keys, file.contactPhoneSealed);
  return renderEdit(c, file, { form: { ...emptyForm, values: valuesOf(file, phone) } });
}

async function renderEdit(c: AppContext, file: OrganisationFile, shown: Shown): Promise<Response> {
  const typed = shown.form.values.version;
  return consolePage(
    c,
    {
      title: `修改：${file.name}`,
      current: HOME,
      breadcrumbs: [
        { href: HOME, label: '单位名册' },
        { href: `${HOME}/${file.id}`, label: file.name },
        { label: '修改' },
      ],
      status: statusOf(shown),
    },
    <OrganisationForm
      action={`${HOME}/${file.id}/edit`}
      form={shown.form}
      region={regionOf(c)}
      requestId={newId()}
      version={shown.refusal?.code === 'stale' || typeof typed !== 'string' ? String(file.version) : typed}
      asksDistinct={shown.refusal?.code === 'organisation.same-name'}
    />,
  );
}

export async function postEdit(c: AppContext): Promise<Response> {
  const file = await fileOf(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(organisationForm, values);
  if (!parsed.ok) return renderEdit(c, file, { form: parsed.form });
  const { distinct, version, ...input } = parsed.value;
  const edit = { id: file.id, version, input, distinct: distinct === 'on' };
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await editOrganisation(tx, actOf(c), edit);
        return `${HOME}/${file.id}`;
      }),
    async (refusal) => renderEdit(c, await fileOf(c), refused(parsed.form, refusal)),
  );
}

async function fileOf(c: AppContext): Promise<OrganisationFile> {
  const id = idParam(c);
  return (await findOrganisationFile(c.var.deps.db, regionOf(c), id)) ?? refuseCommon('not-found');
}

function valuesOf(file: OrganisationFile, phone: string | undefined): FormState['values'] {
  return {
    kind: file.kind,
    name: file.name,
    creditCode: file.creditCode,
    townshipCode: file.townshipCode,
    address: file.address,
    legalPersonName: file.legalPersonName,
    contactName: file.contactName,
    contactPhone: phone,
    formerNames: file.formerNames.join('\n'),
    aliases: file.aliases.join('\n'),
    status: file.status,
  };
}

/** Which field a refusal is about; others concern the whole form. */
const fieldOfCode: Readonly<Record<string, string>> = {
  'organisation.code-taken': 'creditCode',
  'organisation.same-name': 'name',
};

function refused(form: FormState, refusal: Refused): Shown {
  return { form: withError(form, fieldOfCode[refusal.code] ?? '', refusal.message), refusal };
}

function statusOf({ form, refusal }: Shown) {
  if (refusal) return refusal.status === 409 ? 409 : 422;
  return Object.keys(form.errors).length > 0 ? 422 : 200;
}
