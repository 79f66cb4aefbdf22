import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../../platform/http/form.ts';
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
import { takedownNumber } from '../notice/takedown.ts';
import type { TakedownRight } from '../notice/takedown-policy.ts';
import { TAKEDOWNS, takedownHref } from '../takedown-links.ts';
import { loadShownTakedown, loadTakedown, type ShownTakedown } from './shown-takedown-page.ts';

/** One act on one notice as a page. */
export interface TakedownForm<Value> {
  /** Path after /console/news/takedowns/:id/ and key of the sentence said afterwards. */
  readonly slug: string;
  readonly right: TakedownRight;
  readonly title: string;
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly schema: z.ZodType<Value>;
  readonly fields: (props: { shown: ShownTakedown; form: FormState }) => Child;
  /** What the fields need besides the notice. */
  readonly load?: (c: AppContext, shown: ShownTakedown) => Promise<FormState['values']>;
  readonly run: (tx: Transaction, act: Act, on: { id: string; value: Value }) => Promise<unknown>;
}

/** GET shows the form, POST does the act; what was typed is never lost. */
export function takedownFormRoutes<Value>(door: TakedownForm<Value>): Route[] {
  const path = `${TAKEDOWNS}/:id/${door.slug}`;
  return [
    {
      method: 'GET',
      path,
      permission: keepNews,
      audit: unrecorded('an empty form'),
      handler: async (c) => {
        await loadTakedown(c, door.right);
        const shown = await loadShownTakedown(c);
        const values = (await door.load?.(c, shown)) ?? {};
        return formPage(c, door, { shown, form: { ...emptyForm, values }, status: 200 });
      },
    },
    {
      method: 'POST',
      path,
      permission: keepNews,
      audit: recorded(`takedown.${door.slug}`),
      handler: (c) => take(c, door),
    },
  ];
}

async function take<Value>(c: AppContext, door: TakedownForm<Value>): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const { id } = await loadTakedown(c, door.right);
  const parsed = parseForm(door.schema, values);
  const again = async (form: FormState, status: Refused['status']) =>
    formPage(c, door, { shown: await loadShownTakedown(c), form, status });
  if (!parsed.ok) return again(parsed.form, 422);
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await door.run(tx, actOf(c), { id, value: parsed.value });
        return takedownHref(id, `?done=${door.slug}`);
      }),
    (refusal) => again(withError(parsed.form, '', refusal.message), refusal.status),
  );
}

function formPage<Value>(
  c: AppContext,
  door: TakedownForm<Value>,
  page: { shown: ShownTakedown; form: FormState; status: 200 | Refused['status'] },
): Response | Promise<Response> {
  const { shown, form } = page;
  const { takedown, articles } = shown;
  return consolePage(
    c,
    {
      title: door.title,
      current: TAKEDOWNS,
      breadcrumbs: [
        { href: TAKEDOWNS, label: '下线台账' },
        { href: takedownHref(takedown.id), label: takedownNumber(takedown) },
        { label: door.title },
      ],
      status: page.status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <ul>
        {[...articles.values()].map(({ title, sourceName }) => (
          <li>
            《{title}》{sourceName ? `（${sourceName}）` : ''}
          </li>
        ))}
      </ul>
      <Form action={takedownHref(takedown.id, `/${door.slug}`)} requestId={newId()}>
        <HiddenFields values={{ version: String(takedown.version) }} />
        {door.fields({ shown, form })}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={takedownHref(takedown.id)} label="返回通知" />
        </Actions>
      </Form>
    </Stack>,
  );
}
