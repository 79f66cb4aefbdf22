import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { addressWith } from '../../../../platform/http/address.ts';
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
import { type Permission, type Route, recorded } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../platform/refusal.ts';
import { ButtonLink, type ButtonTone, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { eventTitles } from '../../file/file-event.ts';
import { type FileAct, nextStatus } from '../../file/file-lifecycle.ts';
import type { FileView } from '../../file/load-file.ts';
import { may } from '../../hardship-policy.ts';
import { refuse } from '../../hardship-refusals.ts';
import type { Desk } from './desk.ts';

export interface Fields {
  readonly view: FileView;
  readonly form: FormState;
  readonly c: AppContext;
}

export interface Submitted<Value> {
  readonly view: FileView;
  readonly value: Value;
  readonly files: readonly File[];
  readonly c: AppContext;
}

/** One act on one file as a page: the form, what it checks, and what it does. */
export interface FileForm<Value> {
  /** Path after the file's address; may hold parameters, e.g. `members/:member`. */
  readonly slug: string;
  readonly word: FileAct;
  readonly title: string;
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly hint?: Child;
  readonly permission?: Permission;
  readonly upload?: true;
  readonly schema: (view: FileView, c: AppContext) => z.ZodType<Value>;
  /** What stands in the fields at first. */
  readonly start?: (view: FileView, c: AppContext) => FormValues;
  readonly fields: (fields: Fields) => Child;
  readonly run: (tx: Transaction, act: Act, submitted: Submitted<Value>) => Promise<unknown>;
  /** Said on the file's page afterwards. */
  readonly done: string;
  /** Where it goes on instead of the file's page. */
  readonly next?: (desk: Desk, view: FileView) => string;
}

/** GET shows the form, POST does the act. What was typed is never lost: wrong fields and refusals show it again. */
export function fileFormRoutes<Value>(desk: Desk, door: FileForm<Value>): Route[] {
  const path = `${desk.path}/${door.slug}`;
  const permission = door.permission ?? desk.permission;
  return [
    {
      method: 'GET',
      path,
      permission,
      audit: desk.shown,
      handler: (c) => showForm(c, desk, door),
    },
    {
      method: 'POST',
      path,
      permission,
      audit: recorded(`hardship.${door.word}`),
      ...(door.upload ? { upload: true } : {}),
      handler: (c) => postForm(c, desk, door),
    },
  ];
}

async function showForm<Value>(c: AppContext, desk: Desk, door: FileForm<Value>): Promise<Response> {
  const view = await desk.load(c);
  if (!may(c.var.actor, door.word, view.file)) refuseCommon('forbidden');
  const { status } = view.file;
  if (nextStatus(status, door.word) === undefined)
    refuse('file.not-open', { status, act: eventTitles[door.word] });
  const form = { ...emptyForm, values: door.start?.(view, c) ?? {} };
  return formPage(c, { desk, door, view, form, status: 200 });
}

async function postForm<Value>(c: AppContext, desk: Desk, door: FileForm<Value>): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const view = await desk.load(c);
  const parsed = parseForm(door.schema(view, c), values);
  if (!parsed.ok) return formPage(c, { desk, door, view, form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await door.run(tx, actOf(c), { view, value: parsed.value, files, c });
        return door.next?.(desk, view) ?? addressWith(desk.href(view), { done: door.done });
      }),
    async (refusal) => {
      const form = withError(parsed.form, '', refusal.message);
      return formPage(c, { desk, door, view: await desk.load(c), form, status: refusal.status });
    },
  );
}

interface Shown<Value> {
  readonly desk: Desk;
  readonly door: FileForm<Value>;
  readonly view: FileView;
  readonly form: FormState;
  readonly status: 200 | Refused['status'];
}

function formPage<Value>(c: AppContext, shown: Shown<Value>): Response | Promise<Response> {
  const { desk, door, view, form, status } = shown;
  const action = door.slug.replaceAll(/:(\w+)/g, (_, name: string) => c.req.param(name) ?? '');
  return desk.page(
    c,
    { title: door.title, view, status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      {door.hint ? <p>{door.hint}</p> : null}
      <Form
        action={desk.href(view, action)}
        requestId={newId()}
        enctype={door.upload ? 'multipart/form-data' : undefined}
      >
        <HiddenFields values={{ version: String(view.file.version) }} />
        {door.fields({ view, form, c })}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={desk.href(view)} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}
