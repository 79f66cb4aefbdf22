import { shanghaiDate } from '../../../../../platform/dates.ts';
import { idParam } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../../platform/http/context.ts';
import { type FormState, parseForm, readForm, withError } from '../../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { isId, newId } from '../../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../../platform/refusal.ts';
import { Stack } from '../../../../../ui/layout/stack.tsx';
import { getNumberParameter } from '../../../../parameters/index.ts';
import { BUDGET_PARAMETER, defaultDailyBudget } from '../../capture-parameters.ts';
import { addSource } from '../../sources/add-source.ts';
import { editSource } from '../../sources/edit-source.ts';
import type { Source } from '../../sources/source.ts';
import { sourceForm, versionForm } from '../../sources/source-form.ts';
import { findSource } from '../../sources/source-store.ts';
import { SOURCES, sourceHref } from '../capture-links.ts';
import { loadMissingSettings, MissingSettings } from './missing-settings.tsx';
import { SourceForm } from './source-form-view.tsx';

type Status = 409 | 422;

export async function showNewSource(c: AppContext): Promise<Response> {
  const budget = await getNumberParameter(c.var.deps.db, {
    region: regionOf(c),
    key: BUDGET_PARAMETER,
    on: shanghaiDate(c.var.now),
  });
  const values = { intervalMinutes: '60', dailyBudget: String(budget ?? defaultDailyBudget) };
  return renderSourceForm(c, { values, errors: {} });
}

export async function postNewSource(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(sourceForm, values);
  if (!parsed.ok) return renderSourceForm(c, parsed.form);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const id = await addSource(tx, actOf(c), parsed.value);
        return `${sourceHref(id)}?done=来源已登记，一分钟内开始抓取。`;
      }),
    (refusal) => renderSourceForm(c, refused(parsed.form, refusal), 409),
  );
}

export async function showEditSource(c: AppContext): Promise<Response> {
  const source = (await findSource(c.var.deps.db, regionOf(c), idParam(c))) ?? refuseCommon('not-found');
  return renderSourceForm(c, { values: valuesOf(source), errors: {} });
}

export async function postEditSource(c: AppContext): Promise<Response> {
  const id = idParam(c);
  const { values, requestId } = await readForm(c);
  const form = { ...values, id };
  const parsed = parseForm(sourceForm, form);
  if (!parsed.ok) return renderSourceForm(c, parsed.form);
  const { version } = versionForm.parse(values);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await editSource(tx, actOf(c), { id, version, input: parsed.value });
        return `${sourceHref(id)}?done=来源已修改。`;
      }),
    async (refusal) => {
      const latest = await findSource(c.var.deps.db, regionOf(c), id);
      const shown = refused(parsed.form, refusal);
      const values = { ...shown.values, version: String(latest?.version ?? version) };
      return renderSourceForm(c, { values, errors: shown.errors }, 409);
    },
  );
}

/** The form of a new source, or of the one whose id it carries. */
export async function renderSourceForm(c: AppContext, form: FormState, status?: Status): Promise<Response> {
  const id = typeof form.values.id === 'string' && isId(form.values.id) ? form.values.id : undefined;
  const title = id === undefined ? '登记来源' : '修改来源';
  return consolePage(
    c,
    {
      title,
      current: SOURCES,
      breadcrumbs: [
        { href: SOURCES, label: '新闻来源' },
        ...(id === undefined ? [] : [{ href: sourceHref(id), label: String(form.values.name ?? '来源') }]),
        { label: title },
      ],
      status: status ?? (Object.keys(form.errors).length > 0 ? 422 : 200),
    },
    <Stack>
      <MissingSettings missing={await loadMissingSettings(c)} />
      <SourceForm
        action={id === undefined ? `${SOURCES}/new` : `${sourceHref(id)}/edit`}
        form={form}
        requestId={newId()}
      />
    </Stack>,
  );
}

/** What is wrong with a source's address. */
const ofAddress: readonly string[] = ['news.source-taken', 'news.bad-address', 'news.inner-address'];

function refused(form: FormState, refusal: Refused): FormState {
  return withError(form, ofAddress.includes(refusal.code) ? 'url' : '_form', refusal.message);
}

function valuesOf(source: Source): FormState['values'] {
  return {
    id: source.id,
    version: String(source.version),
    name: source.name,
    kind: source.kind,
    url: source.url,
    intervalMinutes: String(source.intervalMinutes),
    dailyBudget: String(source.dailyBudget),
    linkPattern: source.linkPattern,
    bodyPart: source.bodyPart,
    category: source.category,
    impactNote: source.impactNote,
    republishBasis: source.republishBasis,
    contact: source.contact,
  };
}
