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
import { type Permission, type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { ButtonLink, type ButtonTone, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { eventTitles } from '../../case-event.ts';
import { type CaseAct, nextStatus } from '../../case-lifecycle.ts';
import { workOnCases } from '../../case-permissions.ts';
import { refuse } from '../../case-refusals.ts';
import type { CaseView } from '../../load-case.ts';
import { isInReach } from '../../load-case.ts';
import { CASES, caseHref, doneHref } from '../case-links.ts';
import { loadShownCase } from '../load-shown-case.ts';
import { StatusTag } from '../status-tag.tsx';

export interface Fields<Extra> {
  readonly view: CaseView;
  readonly form: FormState;
  readonly extra: Extra;
}

/** One act on one case as a page: the form, what it checks, and what it does. */
export interface CaseForm<Value, Extra = undefined> {
  /** Path after /console/cases/:id/ */
  readonly slug: string;
  readonly word: CaseAct;
  readonly title: string;
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly permission?: Permission;
  readonly hint?: string;
  readonly schema: (view: CaseView, c: AppContext) => z.ZodType<Value>;
  /** What else the fields need, such as the staff to choose from. */
  readonly extra?: (c: AppContext, view: CaseView) => Promise<Extra>;
  /** What stands in the fields before anything was typed. */
  readonly start?: (view: CaseView, c: AppContext) => FormValues;
  readonly fields: (props: Fields<Extra | undefined>) => Child;
  /** A step that only reads what was pasted: the values to show again, or undefined to go on. */
  readonly prepare?: (
    c: AppContext,
    typed: { view: CaseView; values: FormValues },
  ) => Promise<FormState | undefined>;
  readonly run: (
    tx: Transaction,
    act: Act,
    on: { view: CaseView; value: Value; c: AppContext },
  ) => Promise<void>;
  /** Said on the case's page afterwards. */
  readonly done: string;
}

/** GET shows the form, POST does the act. What was typed is never lost: wrong fields and refusals show it again. */
export function caseFormRoutes<Value, Extra>(door: CaseForm<Value, Extra>): Route[] {
  const path = `${CASES}/:id/${door.slug}`;
  const permission = door.permission ?? workOnCases;
  return [
    {
      method: 'GET',
      path,
      permission,
      audit: unrecorded('an empty form'),
      handler: (c) => showForm(c, door),
    },
    {
      method: 'POST',
      path,
      permission,
      audit: recorded(`case.${door.word}`),
      handler: (c) => postForm(c, door),
    },
  ];
}

async function showForm<Value, Extra>(c: AppContext, door: CaseForm<Value, Extra>): Promise<Response> {
  const view = await loadShownCase(c);
  const { status } = view.rightsCase;
  if (nextStatus(view.rightsCase, door.word) === undefined)
    refuse('case.not-open', { status, act: eventTitles[door.word] });
  return formPage(c, door, {
    view,
    form: { ...emptyForm, values: door.start?.(view, c) ?? {} },
    status: 200,
  });
}

async function postForm<Value, Extra>(c: AppContext, door: CaseForm<Value, Extra>): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const view = await loadShownCase(c);
  const prepared = await door.prepare?.(c, { view, values });
  if (prepared) return formPage(c, door, { view, form: prepared, status: hasErrors(prepared) ? 422 : 200 });
  const parsed = parseForm(door.schema(view, c), values);
  if (!parsed.ok) return formPage(c, door, { view, form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await door.run(tx, actOf(c), { view, value: parsed.value, c });
        // Who gives a case back sees it no longer.
        return (await isInReach(tx, c.var.actor, view.rightsCase))
          ? doneHref(view.rightsCase.id, door.done)
          : CASES;
      }),
    async (refusal) => formPage(c, door, await refused(c, { form: parsed.form, refusal })),
  );
}

/** The newest state of the case with everything that was typed; sending again is then a new decision. */
async function refused(c: AppContext, on: { form: FormState; refusal: Refused }) {
  return {
    view: await loadShownCase(c),
    form: withError(on.form, '', on.refusal.message),
    status: on.refusal.status,
  };
}

interface Shown {
  readonly view: CaseView;
  readonly form: FormState;
  readonly status: 200 | Refused['status'];
}

async function formPage<Value, Extra>(
  c: AppContext,
  door: CaseForm<Value, Extra>,
  shown: Shown,
): Promise<Response> {
  const { view, form } = shown;
  const { id, number, version } = view.rightsCase;
  const extra = await door.extra?.(c, view);
  return consolePage(
    c,
    {
      title: door.title,
      current: CASES,
      breadcrumbs: [
        { href: CASES, label: '维权案件' },
        { href: caseHref(id), label: number },
        { label: door.title },
      ],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Muted>
        {number} · {view.rightsCase.employer.name} · <StatusTag status={view.rightsCase.status} />
      </Muted>
      {door.hint ? <p>{door.hint}</p> : null}
      <Form action={`${caseHref(id)}/${slugOf(c, door.slug)}`} requestId={newId()}>
        <HiddenFields values={{ version: String(version) }} />
        {door.fields({ view, form, extra })}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={caseHref(id)} label="返回案件" />
        </Actions>
      </Form>
    </Stack>,
  );
}

function slugOf(c: AppContext, slug: string): string {
  return slug.replaceAll(/:(\w+)/g, (_, name: string) => c.req.param(name) ?? '');
}

function hasErrors(form: FormState): boolean {
  return Object.keys(form.errors).length > 0;
}
