import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  type FormValues,
  parseForm,
  readForm,
  withError,
} from '../../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import {
  type AuditWord,
  type Permission,
  type Route,
  recorded,
  unrecorded,
} from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { ButtonLink, type ButtonTone, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { workOnVisits } from '../../visits/joint-visit-permissions.ts';
import type { VisitView } from '../../visits/load-visit.ts';
import { nextVisitStatus, type VisitAct, visitActNames } from '../../visits/visit-lifecycle.ts';
import { mayOnVisit } from '../../visits/visit-policy.ts';
import { refuse } from '../../visits/visit-refusals.ts';
import { loadShownVisit } from './load-shown-visit.ts';
import { VISITS, visitDoneHref, visitHref } from './visit-links.ts';
import { VisitStatusTag } from './visit-status-tag.tsx';

/** One act on one visit as a page: the form, what it checks, and what it does. */
export interface VisitForm<Value, Extra = undefined> {
  /** Path after /console/supervision/visits/:id/ */
  readonly slug: string;
  readonly word: VisitAct;
  readonly title: string | ((view: VisitView, c: AppContext) => string);
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly permission?: Permission;
  /** Where the form shows what a worker said; else nothing is written down when it is opened. */
  readonly shown?: AuditWord;
  readonly hint?: string;
  readonly schema: (view: VisitView, c: AppContext) => z.ZodType<Value>;
  /** What else the fields need, such as the staff to choose from. */
  readonly extra?: (c: AppContext, view: VisitView) => Promise<Extra>;
  readonly start?: (view: VisitView, c: AppContext) => FormValues;
  readonly fields: (props: {
    view: VisitView;
    form: FormState;
    extra: Extra | undefined;
    c: AppContext;
  }) => Child;
  readonly run: (
    tx: Transaction,
    act: Act,
    on: { view: VisitView; value: Value; c: AppContext },
  ) => Promise<unknown>;
  /** Said on the visit's page afterwards. */
  readonly done: string;
}

/** GET shows the form, POST does the act. What was typed is never lost: wrong fields and refusals show it again. */
export function visitFormRoutes<Value, Extra>(door: VisitForm<Value, Extra>): Route[] {
  const path = `${VISITS}/:id/${door.slug}`;
  const permission = door.permission ?? workOnVisits;
  return [
    {
      method: 'GET',
      path,
      permission,
      audit: door.shown ?? unrecorded('an empty form'),
      handler: (c) => show(c, door),
    },
    {
      method: 'POST',
      path,
      permission,
      audit: recorded(`visit.${door.word}`),
      handler: (c) => post(c, door),
    },
  ];
}

async function show<Value, Extra>(c: AppContext, door: VisitForm<Value, Extra>): Promise<Response> {
  const view = await loadShownVisit(c);
  const { status } = view.visit;
  if (!mayOnVisit(c.var.actor, door.word, view.visit)) refuseCommon('forbidden');
  if (nextVisitStatus(status, door.word) === undefined)
    refuse('visit.not-open', { status, act: visitActNames[door.word] });
  const form = { ...emptyForm, values: door.start?.(view, c) ?? {} };
  return formPage(c, door, { view, form, status: 200 });
}

async function post<Value, Extra>(c: AppContext, door: VisitForm<Value, Extra>): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const view = await loadShownVisit(c);
  const parsed = parseForm(door.schema(view, c), values);
  if (!parsed.ok) return formPage(c, door, { view, form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await door.run(tx, actOf(c), { view, value: parsed.value, c });
        return visitDoneHref(view.visit.id, door.done);
      }),
    async (refusal) =>
      formPage(c, door, {
        view: await loadShownVisit(c),
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

interface Shown {
  readonly view: VisitView;
  readonly form: FormState;
  readonly status: 200 | Refused['status'];
}

async function formPage<Value, Extra>(c: AppContext, door: VisitForm<Value, Extra>, shown: Shown) {
  const { view, form } = shown;
  const { visit } = view;
  const extra = await door.extra?.(c, view);
  const title = typeof door.title === 'string' ? door.title : door.title(view, c);
  return consolePage(
    c,
    {
      title,
      current: VISITS,
      breadcrumbs: [
        { href: VISITS, label: '联合检查' },
        { href: visitHref(visit.id), label: visit.number },
        { label: title },
      ],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Muted>
        {visit.number} · {visit.organisation.name} · <VisitStatusTag status={visit.status} />
      </Muted>
      {door.hint ? <p>{door.hint}</p> : null}
      <Form action={c.req.path} requestId={newId()}>
        <HiddenFields values={{ version: String(visit.version) }} />
        {door.fields({ view, form, extra, c })}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={visitHref(visit.id)} label="返回检查" />
        </Actions>
      </Form>
    </Stack>,
  );
}
