import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Act } from '../../../../../platform/actor.ts';
import type { Transaction } from '../../../../../platform/db/database.ts';
import { type AppContext, actOf } from '../../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  type FormValues,
  parseForm,
  readForm,
  withError,
} from '../../../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { type Permission, type Route, recorded, unrecorded } from '../../../../../platform/http/route.ts';
import { newId } from '../../../../../platform/id.ts';
import { type Refused, refuseCommon } from '../../../../../platform/refusal.ts';
import { ButtonLink, type ButtonTone, SubmitButton } from '../../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../../ui/form/hidden-fields.tsx';
import { Actions, Muted, Stack } from '../../../../../ui/layout/stack.tsx';
import { shortKindNames } from '../../../letters/letter.ts';
import { eventTitles } from '../../../letters/letter-event.ts';
import { type LetterAct, nextStatus } from '../../../letters/letter-lifecycle.ts';
import type { LetterView } from '../../../letters/load-letter.ts';
import { keepSupervision } from '../../../supervision-permissions.ts';
import { may } from '../../../supervision-policy.ts';
import { refuse } from '../../../supervision-refusals.ts';
import { doneHref, LETTERS, letterHref } from '../letter-links.ts';
import { loadShownLetter } from '../load-shown-letter.ts';
import { StatusTag } from '../status-tag.tsx';

/** One act on one letter as a page: the form, what it checks, and what it does. */
export interface LetterForm<Value> {
  /** Path after /console/supervision/letters/:id/ */
  readonly slug: string;
  readonly word: LetterAct;
  readonly title: string;
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly permission?: Permission;
  readonly hint?: string;
  /** The form carries files. */
  readonly upload?: boolean;
  readonly schema: (view: LetterView) => z.ZodType<Value>;
  readonly start?: (view: LetterView) => FormValues;
  readonly fields: (props: { view: LetterView; form: FormState }) => Child;
  /** @returns where the browser goes; the letter's page where left out. */
  readonly run: (
    tx: Transaction,
    act: Act,
    on: { view: LetterView; value: Value; files: readonly File[]; c: AppContext },
  ) => Promise<string | undefined>;
  /** Said on the letter's page afterwards. */
  readonly done: string;
}

/** GET shows the form, POST does the act. What was typed is never lost: wrong fields and refusals show it again. */
export function letterFormRoutes<Value>(door: LetterForm<Value>): Route[] {
  const path = `${LETTERS}/:id/${door.slug}`;
  const permission = door.permission ?? keepSupervision;
  return [
    { method: 'GET', path, permission, audit: unrecorded('an empty form'), handler: (c) => show(c, door) },
    {
      method: 'POST',
      path,
      permission,
      audit: recorded(`letter.${door.word}`),
      upload: door.upload === true,
      handler: (c) => post(c, door),
    },
  ];
}

async function show<Value>(c: AppContext, door: LetterForm<Value>): Promise<Response> {
  const view = await loadShownLetter(c);
  const { status } = view.letter;
  if (!may(c.var.actor, door.word, view.letter)) refuseCommon('forbidden');
  if (nextStatus(status, door.word) === undefined)
    refuse('letter.not-open', { status, act: eventTitles[door.word] });
  return formPage(c, door, { view, form: { ...emptyForm, values: door.start?.(view) ?? {} }, status: 200 });
}

async function post<Value>(c: AppContext, door: LetterForm<Value>): Promise<Response> {
  const { values, files, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const view = await loadShownLetter(c);
  const parsed = parseForm(door.schema(view), values);
  if (!parsed.ok) return formPage(c, door, { view, form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        const to = await door.run(tx, actOf(c), { view, value: parsed.value, files, c });
        return to ?? doneHref(view.letter.id, door.done);
      }),
    async (refusal) =>
      formPage(c, door, {
        view: await loadShownLetter(c),
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

interface Shown {
  readonly view: LetterView;
  readonly form: FormState;
  readonly status: 200 | Refused['status'];
}

function formPage<Value>(c: AppContext, door: LetterForm<Value>, shown: Shown) {
  const { view, form } = shown;
  const { letter } = view;
  const name = letter.number ?? `${shortKindNames[letter.kind]}（草稿）`;
  return consolePage(
    c,
    {
      title: door.title,
      current: LETTERS,
      breadcrumbs: [
        { href: LETTERS, label: '一函两书' },
        { href: letterHref(letter.id), label: name },
        { label: door.title },
      ],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Muted>
        {name} · {letter.firm.name} · <StatusTag status={letter.status} />
      </Muted>
      {door.hint ? <p>{door.hint}</p> : null}
      <Form
        action={letterHref(letter.id, door.slug)}
        requestId={newId()}
        enctype={door.upload ? 'multipart/form-data' : undefined}
      >
        <HiddenFields values={{ version: String(letter.version) }} />
        {door.fields({ view, form })}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={letterHref(letter.id)} label="返回函件" />
        </Actions>
      </Form>
    </Stack>,
  );
}
