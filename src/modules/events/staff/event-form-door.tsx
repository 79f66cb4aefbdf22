import type { Child } from 'hono/jsx';
import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  type FormValues,
  readForm,
  withError,
} from '../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/id.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { ButtonLink, type ButtonTone, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { HiddenFields } from '../../../ui/form/hidden-fields.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import type { UnionEvent } from '../event/event.ts';
import { keepEvents } from '../event/event-permissions.ts';
import { REGISTER, registerHref } from '../event-links.ts';
import { showEvent } from './event-page.tsx';
import { loadEvent } from './load-event.ts';

type Read<Value> =
  | { readonly ok: true; readonly value: Value; readonly form: FormState }
  | { readonly ok: false; readonly form: FormState };

/** One act on one event as a page. */
export interface EventForm<Value> {
  /** Path after /console/events/:id/ */
  readonly slug: string;
  readonly audit: string;
  readonly title: string;
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly start?: (c: AppContext, event: UnionEvent) => Promise<FormValues>;
  readonly read: (c: AppContext, on: { event: UnionEvent; values: FormValues }) => Promise<Read<Value>>;
  readonly fields: (props: { event: UnionEvent; form: FormState }) => Child;
  readonly run: (tx: Transaction, act: Act, on: { event: UnionEvent; value: Value }) => Promise<unknown>;
  readonly done: string;
}

/** GET shows the form, POST does the act; what was typed is never lost. */
export function eventFormRoutes<Value>(door: EventForm<Value>): Route[] {
  const path = `${REGISTER}/:id/${door.slug}`;
  return [
    {
      method: 'GET',
      path,
      permission: keepEvents,
      audit: unrecorded('an empty form'),
      handler: async (c) => {
        const event = await loadEvent(c);
        const values = (await door.start?.(c, event)) ?? {};
        return formPage(c, door, { event, form: { ...emptyForm, values }, status: 200 });
      },
    },
    {
      method: 'POST',
      path,
      permission: keepEvents,
      audit: recorded(door.audit),
      handler: (c) => take(c, door),
    },
  ];
}

async function take<Value>(c: AppContext, door: EventForm<Value>): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const event = await loadEvent(c);
  const read = await door.read(c, { event, values });
  if (!read.ok) return formPage(c, door, { event, form: read.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await door.run(tx, actOf(c), { event, value: read.value });
        return registerHref(event.id, `?done=${door.done}`);
      }),
    async (refusal) =>
      formPage(c, door, {
        event: await loadEvent(c),
        form: withError(read.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

function formPage<Value>(
  c: AppContext,
  door: EventForm<Value>,
  shown: { event: UnionEvent; form: FormState; status: 200 | Refused['status'] },
): Response | Promise<Response> {
  const { event, form } = shown;
  return consolePage(
    c,
    {
      title: door.title,
      current: REGISTER,
      breadcrumbs: [
        { href: REGISTER, label: '活动台账' },
        { href: registerHref(event.id), label: event.title },
        { label: door.title },
      ],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={registerHref(event.id, `/${door.slug}`)} requestId={newId()}>
        <HiddenFields values={{ version: String(event.version) }} />
        {door.fields({ event, form })}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={registerHref(event.id)} label="返回活动" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** An act that is one button on the event's page. */
export function eventButtonRoute(button: {
  readonly slug: string;
  readonly audit: string;
  readonly done: string;
  readonly run: (
    tx: Transaction,
    act: Act,
    on: { event: UnionEvent; version: number | undefined; c: AppContext },
  ) => Promise<unknown>;
}): Route {
  return {
    method: 'POST',
    path: `${REGISTER}/:id/${button.slug}`,
    permission: keepEvents,
    audit: recorded(button.audit),
    handler: async (c) => {
      const { values, requestId } = await readForm(c);
      const event = await loadEvent(c);
      const typed = Number(values.version ?? Number.NaN);
      const version = Number.isInteger(typed) ? typed : undefined;
      return mutateOrShow(
        () =>
          mutate(c, requestId, async (tx) => {
            await button.run(tx, actOf(c), { event, version, c });
            return registerHref(event.id, `?done=${button.done}`);
          }),
        (refusal) =>
          showEvent(c, { form: withError(emptyForm, '', refusal.message), status: refusal.status }),
      );
    },
  };
}
