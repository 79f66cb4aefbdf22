import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import {
  type FormState,
  type FormValues,
  parseForm,
  readForm,
  withError,
} from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { findByExactNames, findOrganisations } from '../../../orgs/index.ts';
import { CONSOLE } from '../../benefit-links.ts';
import type { ProgrammePlan } from '../../programmes/programme.ts';
import { programmeForm, programmeLabels, valuesOf, versionForm } from '../../programmes/programme-form.ts';
import { findProgramme } from '../../programmes/programme-store.ts';
import { draftProgramme, editProgramme } from '../../programmes/save-programme.ts';
import { ProgrammeFields } from './programme-fields.tsx';

type Status = 200 | 409 | 422;

const blank: FormValues = {
  fundSource: '工会经费—职工服务支出',
  mode: 'first-come',
  sex: 'any',
  opensTime: '09:00',
  closesTime: '18:00',
};

export function showNew(c: AppContext): Promise<Response> {
  return render(c, { form: { values: blank, errors: {} }, status: 200 });
}

export async function postNew(c: AppContext): Promise<Response> {
  const typed = await readPlan(c);
  if (!typed.plan) return render(c, { form: typed.form, status: 422 });
  const { plan, form, requestId } = typed;
  return mutateOrShow(
    () => mutate(c, requestId, async (tx) => `${CONSOLE}/${await draftProgramme(tx, actOf(c), plan)}`),
    (refusal) => render(c, { form: withError(form, 'value', refusal.message), status: 422 }),
  );
}

export async function showEdit(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const programme = (await findProgramme(db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
  const ids = [programme.providerId, ...programme.organisationIds];
  const names = await findOrganisations(db, programme.region, ids);
  const form = { values: valuesOf(programme, names), errors: {} };
  return render(c, { form, status: 200, id: programme.id });
}

export async function postEdit(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const typed = await readPlan(c);
  if (!typed.plan) return render(c, { form: typed.form, status: 422, id });
  const { plan, form, requestId } = typed;
  const { version } = versionForm.parse(form.values);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await editProgramme(tx, actOf(c), { id, version, plan });
        return `${CONSOLE}/${id}`;
      }),
    async (refusal) => {
      if (refusal.status === 403 || refusal.status === 404) throw refusal;
      const latest = await findProgramme(c.var.deps.db, regionOf(c), id);
      const values = { ...form.values, version: String(latest?.version ?? version) };
      const status = refusal.status === 422 ? 422 : 409;
      return render(c, { form: withError({ ...form, values }, '', refusal.message), status, id });
    },
  );
}

interface TypedPlan {
  readonly form: FormState;
  readonly requestId: string | undefined;
  readonly plan: ProgrammePlan | undefined;
}

/** What was typed as a plan; names of organisations that are not on file are wrong fields. */
async function readPlan(c: AppContext): Promise<TypedPlan> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(programmeForm, values);
  if (!parsed.ok) return { form: parsed.form, requestId, plan: undefined };
  const { provider, organisations, value, ...rest } = parsed.value;
  const names = (organisations ?? '').split('\n').flatMap((line) => line.trim() || []);
  const found = await findByExactNames(c.var.deps.db, regionOf(c), [provider, ...names]);
  const providerId = found.get(provider);
  const unknown = names.filter((name) => !found.has(name));
  let form = parsed.form;
  if (!providerId) form = withError(form, 'provider', '名册中没有这个单位，请先在单位名册中登记');
  if (unknown.length > 0) form = withError(form, 'organisations', `名册中没有：${unknown.join('、')}`);
  if (!providerId || unknown.length > 0) return { form, requestId, plan: undefined };
  const organisationIds = names.flatMap((name) => found.get(name) ?? []);
  return { form, requestId, plan: { ...rest, valueFen: value, organisationIds, providerId } };
}

async function render(
  c: AppContext,
  shown: { form: FormState; status: Status; id?: string },
): Promise<Response> {
  const { form, status, id } = shown;
  const title = id ? '修改项目' : '起草项目';
  const back = id ? `${CONSOLE}/${id}` : CONSOLE;
  const version = form.values.version;
  return consolePage(
    c,
    {
      title,
      current: CONSOLE,
      breadcrumbs: [{ href: CONSOLE, label: '普惠项目' }, { label: title }],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} labels={programmeLabels} />
      <Form action={id ? `${back}/edit` : `${CONSOLE}/new`} requestId={newId()}>
        {typeof version === 'string' ? <HiddenFields values={{ version }} /> : null}
        <ProgrammeFields form={form} />
        <Actions>
          <SubmitButton label="保存" />
          <ButtonLink href={back} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}
