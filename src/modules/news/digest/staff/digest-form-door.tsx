import type { Child } from 'hono/jsx';
import { z } from 'zod';
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
import { type Route, recorded, unrecorded } from '../../../../platform/http/route.ts';
import { newId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { ButtonLink, type ButtonTone, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { HiddenFields } from '../../../../ui/form/hidden-fields.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { keepNews } from '../../news-permissions.ts';
import { DIGESTS, digestHref } from '../digest-links.ts';
import { refuse } from '../digest-refusals.ts';
import { type Digest, statusNames } from '../issue/digest.ts';
import { type DigestAct, nextStatus } from '../issue/digest-lifecycle.ts';
import { loadShownDigest } from './shown-digest-page.ts';

export interface Shown {
  readonly c: AppContext;
  readonly digest: Digest;
  readonly form: FormState;
}

/** One act on one issue as a page: the form, what it checks, and what it does. */
export interface DigestForm<Value> {
  /** Path after /console/news/digests/:id/ */
  readonly slug: string;
  readonly act: DigestAct;
  readonly word: string;
  readonly title: string;
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly schema: (digest: Digest) => z.ZodType<Value>;
  /** What stands in the fields before anything was typed. */
  readonly start?: (shown: { c: AppContext; digest: Digest }) => FormValues;
  readonly fields: (shown: Shown) => Child | Promise<Child>;
  readonly run: (
    tx: Transaction,
    act: Act,
    on: { c: AppContext; digest: Digest; version: number; value: Value },
  ) => Promise<void>;
  /** Word that the page turns into a sentence. */
  readonly done: string;
}

/** GET shows the form, POST does the act. Wrong fields and refusals show it again with what was typed. */
export function digestFormRoutes<Value>(door: DigestForm<Value>): Route[] {
  const path = `${DIGESTS}/:id/${door.slug}`;
  return [
    {
      method: 'GET',
      path,
      permission: keepNews,
      audit: unrecorded('an empty form'),
      handler: (c) => showForm(c, door),
    },
    {
      method: 'POST',
      path,
      permission: keepNews,
      audit: recorded(door.word),
      handler: (c) => postForm(c, door),
    },
  ];
}

async function showForm<Value>(c: AppContext, door: DigestForm<Value>): Promise<Response> {
  const digest = await loadShownDigest(c);
  if (nextStatus(digest.status, door.act) === undefined)
    refuse('digest.not-so', { state: statusNames[digest.status] });
  const form = { ...emptyForm, values: door.start?.({ c, digest }) ?? {} };
  return formPage(c, door, { digest, form, status: 200 });
}

const versionOf = z.coerce.number().int().min(0).catch(0);

async function postForm<Value>(c: AppContext, door: DigestForm<Value>): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const digest = await loadShownDigest(c);
  const parsed = parseForm(door.schema(digest), values);
  if (!parsed.ok) return formPage(c, door, { digest, form: parsed.form, status: 422 });
  const version = versionOf.parse(values.version);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await door.run(tx, actOf(c), { c, digest, version, value: parsed.value });
        return digestHref(digest.id, `?done=${door.done}`);
      }),
    async (refusal) => {
      const form = withError(parsed.form, '', refusal.message);
      return formPage(c, door, { digest: await loadShownDigest(c), form, status: refusal.status });
    },
  );
}

async function formPage<Value>(
  c: AppContext,
  door: DigestForm<Value>,
  shown: { digest: Digest; form: FormState; status: 200 | Refused['status'] },
): Promise<Response> {
  const { digest, form, status } = shown;
  const fields = await door.fields({ c, digest, form });
  const slug = door.slug.replaceAll(/:(\w+)/g, (_, name: string) => c.req.param(name) ?? '');
  return consolePage(
    c,
    {
      title: door.title,
      current: DIGESTS,
      breadcrumbs: [
        { href: DIGESTS, label: '剪报' },
        { href: digestHref(digest.id), label: digest.title },
        { label: door.title },
      ],
      status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <Form action={digestHref(digest.id, `/${slug}`)} requestId={newId()}>
        <HiddenFields values={{ version: String(digest.version) }} />
        {fields}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={digestHref(digest.id)} label="返回剪报" />
        </Actions>
      </Form>
    </Stack>,
  );
}
