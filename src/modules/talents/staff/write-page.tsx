import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { newId } from '../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../platform/refusal.ts';
import { parseIdentity } from '../../people/index.ts';
import { addCertificates } from '../add-certificates.ts';
import { certificateForm, editForm, holderForm, removeForm } from '../certificate-form.ts';
import { findCertificate } from '../certificate-store.ts';
import { editCertificate } from '../edit-certificate.ts';
import { removeCertificate } from '../remove-certificate.ts';
import { CertificateForm } from './certificate-form-view.tsx';
import { showRecord } from './record-page.tsx';

const HOME = '/console/talents';

export function showNew(c: AppContext): Promise<Response> {
  return renderNew(c, { ...emptyForm, values: { source: '证书原件' } });
}

async function renderNew(c: AppContext, form: FormState, status?: 409 | 422): Promise<Response> {
  return consolePage(
    c,
    {
      title: '登记证书',
      current: HOME,
      breadcrumbs: [{ href: HOME, label: '技能人才名册' }, { label: '登记证书' }],
      status: status ?? (Object.keys(form.errors).length > 0 ? 422 : 200),
    },
    <CertificateForm action={`${HOME}/new`} form={form} region={regionOf(c)} requestId={newId()} isNew />,
  );
}

export async function postNew(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const holder = parseForm(holderForm, values);
  const parsed = parseForm(certificateForm, values);
  if (!holder.ok || !parsed.ok) {
    return renderNew(c, { values, errors: { ...holder.form.errors, ...parsed.form.errors } });
  }
  const identity = parseIdentity('resident-id', holder.value.identityNumber, shanghaiDate(c.var.now));
  if (!identity.ok) return renderNew(c, withError(parsed.form, 'identityNumber', identity.reason));
  const person = {
    name: parsed.value.holderName,
    identityType: 'resident-id' as const,
    identityNumber: identity.value,
    phone: holder.value.phone,
    townshipCode: parsed.value.townshipCode,
  };
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const entries = [{ person, certificate: parsed.value }];
        const { ids } = await addCertificates(tx, actOf(c), { entries });
        return `${HOME}/${ids[0]}`;
      }),
    (refusal) => renderNew(c, refused(parsed.form, refusal), statusOf(refusal)),
  );
}

export async function showEdit(c: AppContext): Promise<Response> {
  const certificate =
    (await findCertificate(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
  const { level, version, ...rest } = certificate;
  const values = { ...rest, level: String(level), version: String(version) };
  return renderEdit(c, { values: textsOf(values), errors: {} });
}

async function renderEdit(c: AppContext, form: FormState, status?: 409 | 422): Promise<Response> {
  const id = idParam(c);
  return consolePage(
    c,
    {
      title: '修改证书',
      current: HOME,
      breadcrumbs: [
        { href: HOME, label: '技能人才名册' },
        { href: `${HOME}/${id}`, label: '证书' },
        { label: '修改' },
      ],
      status: status ?? (Object.keys(form.errors).length > 0 ? 422 : 200),
    },
    <CertificateForm action={`${HOME}/${id}/edit`} form={form} region={regionOf(c)} requestId={newId()} />,
  );
}

export async function postEdit(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(certificateForm, values);
  if (!parsed.ok) return renderEdit(c, parsed.form);
  const { version } = editForm.parse(values);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await editCertificate(tx, actOf(c), { id, version, input: parsed.value });
        return `${HOME}/${id}`;
      }),
    async (refusal) => {
      const latest = await findCertificate(c.var.deps.db, regionOf(c), id);
      const form = refused(parsed.form, refusal);
      const shown = { ...form.values, version: String(latest?.version ?? version) };
      return renderEdit(c, { ...form, values: shown }, statusOf(refusal));
    },
  );
}

export async function postRemove(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(removeForm, values);
  if (!parsed.ok) return showRecord(c, parsed.form);
  return mutate(c, requestId, async (tx) => {
    await removeCertificate(tx, actOf(c), { id, reason: parsed.value.reason });
    return `${HOME}/${id}`;
  });
}

function refused(form: FormState, refusal: Refused): FormState {
  const field = refusal.code === 'talent.number-taken' ? 'certificateNumber' : '';
  return withError(form, field, refusal.message);
}

function statusOf(refusal: Refused): 409 | 422 {
  return refusal.status === 409 ? 409 : 422;
}

function textsOf(values: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
}
