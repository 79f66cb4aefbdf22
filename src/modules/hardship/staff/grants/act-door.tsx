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
import { ButtonLink, type ButtonTone, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';

/** Where an act stands: what it is done to, and the page it comes from. */
export interface Place<Subject> {
  readonly subject: Subject;
  readonly home: string;
  readonly homeLabel: string;
  /** Menu entry it belongs to. */
  readonly current: string;
  /** Sent along, so that a stale form is noticed. */
  readonly version?: number;
}

/** One act as a page of its own: the form, what it checks, and what it does. */
export interface ActDoor<Subject, Value> {
  readonly path: string;
  readonly permission: Permission;
  /** Where the form names people; else nothing is written down when it is opened. */
  readonly shown?: AuditWord;
  readonly word: string;
  readonly title: string;
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly load: (c: AppContext) => Promise<Place<Subject>>;
  readonly schema: (subject: Subject) => z.ZodType<Value>;
  readonly start?: (subject: Subject, c: AppContext) => FormValues;
  readonly fields: (props: { subject: Subject; form: FormState }) => Child;
  /** @returns where to go instead of back home */
  readonly run: (
    tx: Transaction,
    act: Act,
    on: { subject: Subject; value: Value },
  ) => Promise<string | undefined>;
}

/** GET shows the form, POST does the act. Wrong fields and refusals show it again with what was typed. */
export function actRoutes<Subject, Value>(door: ActDoor<Subject, Value>): Route[] {
  const { path, permission } = door;
  return [
    {
      ...{ method: 'GET', path, permission, audit: door.shown ?? unrecorded('an empty form') },
      handler: async (c) => {
        const place = await door.load(c);
        const values = door.start?.(place.subject, c) ?? {};
        return show(c, door, { place, form: { ...emptyForm, values }, status: 200 });
      },
    },
    { method: 'POST', path, permission, audit: recorded(door.word), handler: (c) => post(c, door) },
  ];
}

async function post<Subject, Value>(c: AppContext, door: ActDoor<Subject, Value>): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const place = await door.load(c);
  const parsed = parseForm(door.schema(place.subject), values);
  if (!parsed.ok) return show(c, door, { place, form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const to = await door.run(tx, actOf(c), { subject: place.subject, value: parsed.value });
        return to ?? place.home;
      }),
    async (refusal) =>
      show(c, door, {
        place: await door.load(c),
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

interface Shown<Subject> {
  readonly place: Place<Subject>;
  readonly form: FormState;
  readonly status: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503;
}

function show<Subject, Value>(c: AppContext, door: ActDoor<Subject, Value>, shown: Shown<Subject>) {
  const { place, form } = shown;
  return consolePage(
    c,
    {
      title: door.title,
      current: place.current,
      breadcrumbs: [{ href: place.home, label: place.homeLabel }, { label: door.title }],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={c.req.path} requestId={newId()}>
        <HiddenFields values={{ version: place.version === undefined ? undefined : String(place.version) }} />
        {door.fields({ subject: place.subject, form })}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={place.home} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}
