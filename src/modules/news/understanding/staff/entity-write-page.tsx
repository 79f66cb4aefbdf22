import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { entityForm, entityLabels, kindOptions, versionForm } from '../entities/entity-form.ts';
import { findEntity } from '../entities/entity-store.ts';
import { addEntity, editEntity, restoreEntity, retireEntity } from '../entities/keep-entity.ts';
import { ENTITIES, entityHref } from './entity-links.ts';

interface Shown {
  readonly form: FormState;
  /** The entry that is changed; undefined for a new one. */
  readonly id: string | undefined;
  readonly status?: 409 | 422;
}

export async function showNewEntity(c: AppContext): Promise<Response> {
  return render(c, { form: emptyForm, id: undefined });
}

export async function postNewEntity(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(entityForm, values);
  if (!parsed.ok) return render(c, { form: parsed.form, id: undefined });
  return mutateOrShow(
    () => mutate(c, requestId, async (tx) => entityHref(await addEntity(tx, actOf(c), parsed.value))),
    (refusal) => render(c, { form: refused(parsed.form, refusal), id: undefined, status: statusOf(refusal) }),
  );
}

export async function showEditEntity(c: AppContext): Promise<Response> {
  const entity = (await findEntity(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
  const { kind, name, basis } = entity;
  const values = { kind, name, basis, aliases: entity.aliases.join('\n'), version: String(entity.version) };
  return render(c, { form: { values, errors: {} }, id: entity.id });
}

export async function postEditEntity(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(entityForm, values);
  if (!parsed.ok) return render(c, { form: parsed.form, id });
  const { version } = versionForm.parse(values);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await editEntity(tx, actOf(c), { id, version, input: parsed.value });
        return entityHref(id);
      }),
    async (refusal) => {
      if (refusal.status === 404 || refusal.status === 403) throw refusal;
      const latest = await findEntity(c.var.deps.db, regionOf(c), id);
      const form = refused(parsed.form, refusal);
      const shown = { ...form.values, version: String(latest?.version ?? version) };
      return render(c, { form: { ...form, values: shown }, id, status: statusOf(refusal) });
    },
  );
}

export function postRetireEntity(c: AppContext): Promise<Response> {
  return turn(c, retireEntity);
}

export function postRestoreEntity(c: AppContext): Promise<Response> {
  return turn(c, restoreEntity);
}

async function turn(c: AppContext, does: typeof retireEntity): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const { version } = versionForm.parse(values);
  return mutate(c, requestId, async (tx) => {
    await does(tx, actOf(c), { id, version });
    return entityHref(id);
  });
}

function render(c: AppContext, { form, id, status }: Shown): Response | Promise<Response> {
  const title = id === undefined ? '新增词条' : '修改词条';
  const { version } = form.values;
  const wrong = Object.keys(form.errors).length > 0 ? 422 : 200;
  return consolePage(
    c,
    {
      title,
      current: ENTITIES,
      breadcrumbs: [{ href: ENTITIES, label: '人物单位词典' }, { label: title }],
      status: status ?? wrong,
    },
    <Form action={id === undefined ? `${ENTITIES}/new` : entityHref(id, '/edit')} requestId={newId()}>
      <ErrorSummary errors={form.errors} labels={entityLabels} />
      {typeof version === 'string' ? <HiddenFields values={{ version }} /> : null}
      <Select name="kind" label="类别" options={kindOptions} form={form} blank="请选择" required />
      <TextField
        name="name"
        label="名称"
        form={form}
        required
        hint="用全称；赛事写明届次，如“第二届……大赛”"
      />
      <TextArea name="aliases" label="别名" form={form} rows={3} hint="简称、曾用名，一行一个" />
      <TextField
        name="basis"
        label="收录依据"
        form={form}
        hint="人物必填：公开职务或荣誉及其出处，如“2020年全国劳动模范，人社部公布名单”"
      />
      <SubmitButton label="保存" />
    </Form>,
  );
}

function refused(form: FormState, refusal: Refused): FormState {
  const fields: Readonly<Record<string, string>> = {
    'entity.name-taken': 'name',
    'entity.person-basis': 'basis',
    'entity.found-person': 'kind',
  };
  return withError(form, fields[refusal.code] ?? '', refusal.message);
}

function statusOf(refusal: Refused): 409 | 422 {
  return refusal.status === 409 ? 409 : 422;
}
