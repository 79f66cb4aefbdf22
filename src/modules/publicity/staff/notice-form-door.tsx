import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { type AppContext, actOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, withError } from '../../../platform/http/form.ts';
import { earlierAnswer, mutate, mutateOrShow } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { type Route, recorded, unrecorded } from '../../../platform/http/route.ts';
import { newId } from '../../../platform/id.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { ButtonLink, type ButtonTone, SubmitButton } from '../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../ui/form/error-summary.tsx';
import { Form } from '../../../ui/form/form.tsx';
import { Actions, Stack } from '../../../ui/layout/stack.tsx';
import { type Notice, noticeNumber } from '../notice/notice.ts';
import type { PublicityAct } from '../notice/notice-policy.ts';
import { REGISTER, registerHref } from '../publicity-links.ts';
import { keepNotices } from '../publicity-permissions.ts';
import { loadNotice } from './load-notice.ts';

/** One act on one notice as a page. */
export interface NoticeForm<Value> {
  /** Path after /console/publicity/:id/ */
  readonly slug: string;
  readonly act: PublicityAct;
  readonly audit: string;
  readonly title: string;
  readonly submit: string;
  readonly tone?: ButtonTone;
  readonly schema: z.ZodType<Value>;
  readonly fields: (props: { notice: Notice; form: FormState; c: AppContext }) => Child;
  readonly run: (tx: Transaction, act: Act, on: { notice: Notice; value: Value }) => Promise<unknown>;
  /** Key of the sentence said afterwards. */
  readonly done: string;
}

/** GET shows the form, POST does the act; what was typed is never lost. */
export function noticeFormRoutes<Value>(door: NoticeForm<Value>): Route[] {
  const path = `${REGISTER}/:id/${door.slug}`;
  return [
    {
      method: 'GET',
      path,
      permission: keepNotices,
      audit: unrecorded('an empty form'),
      handler: async (c) =>
        formPage(c, door, { notice: await loadNotice(c, door.act), form: emptyForm, status: 200 }),
    },
    {
      method: 'POST',
      path,
      permission: keepNotices,
      audit: recorded(door.audit),
      handler: (c) => take(c, door),
    },
  ];
}

async function take<Value>(c: AppContext, door: NoticeForm<Value>): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const earlier = await earlierAnswer(c, requestId);
  if (earlier) return earlier;
  const notice = await loadNotice(c, door.act);
  const parsed = parseForm(door.schema, values);
  if (!parsed.ok) return formPage(c, door, { notice, form: parsed.form, status: 422 });
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await door.run(tx, actOf(c), { notice, value: parsed.value });
        return registerHref(notice.id, `?done=${door.done}`);
      }),
    async (refusal) =>
      formPage(c, door, {
        notice: await loadNotice(c, door.act),
        form: withError(parsed.form, '', refusal.message),
        status: refusal.status,
      }),
  );
}

function formPage<Value>(
  c: AppContext,
  door: NoticeForm<Value>,
  shown: { notice: Notice; form: FormState; status: 200 | Refused['status'] },
): Response | Promise<Response> {
  const { notice, form } = shown;
  return consolePage(
    c,
    {
      title: door.title,
      current: REGISTER,
      breadcrumbs: [
        { href: REGISTER, label: '公示台账' },
        { href: registerHref(notice.id), label: noticeNumber(notice) },
        { label: door.title },
      ],
      status: shown.status,
    },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>{notice.title}</p>
      <Form action={registerHref(notice.id, `/${door.slug}`)} requestId={newId()}>
        {door.fields({ notice, form, c })}
        <Actions>
          <SubmitButton label={door.submit} tone={door.tone ?? 'primary'} />
          <ButtonLink href={registerHref(notice.id)} label="返回公示" />
        </Actions>
      </Form>
    </Stack>,
  );
}
