import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm } from '../../../platform/http/form.ts';
import { mutate } from '../../../platform/http/mutation.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { isId } from '../../../platform/id.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { cancelNotice } from '../outbox/cancel-notice.ts';
import { listOutbox, type OutboxQuery } from '../outbox/list-outbox.ts';
import { findRecipientSchema, type OutboxFilter, outboxFilterSchema } from '../outbox/outbox-form.ts';
import { requestRetry } from '../outbox/request-retry.ts';
import { registerOf } from '../templates/template-register.ts';
import { FindRecipient, OutboxFilterBar } from './outbox-filters.tsx';
import { OutboxTable } from './outbox-table.tsx';

const HOME = '/console/outbox';

/** 发件箱: what went out, what waits, what failed. */
export async function showOutbox(c: AppContext): Promise<Response> {
  return showList(c, outboxFilterSchema.parse(c.req.query()), emptyForm);
}

/** 查收件人: all messages to one number or address. */
export async function findInOutbox(c: AppContext): Promise<Response> {
  const parsed = parseForm(findRecipientSchema, (await readForm(c)).values);
  const filter: OutboxQuery = parsed.ok ? { recipient: parsed.value, page: 1 } : { page: 1 };
  return showList(c, filter, parsed.form, parsed.ok ? 200 : 422);
}

export function takeRetry(c: AppContext): Promise<Response> {
  return takeAct(c, requestRetry);
}

export function takeCancel(c: AppContext): Promise<Response> {
  return takeAct(c, cancelNotice);
}

async function takeAct(c: AppContext, act: typeof requestRetry): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return refuseCommon('not-found');
  const form = await readForm(c);
  return mutate(c, form.requestId, async (tx) => {
    await act(tx, actOf(c), id);
    return `${HOME}?state=failed`;
  });
}

async function showList(c: AppContext, query: OutboxQuery, form: FormState, status: 200 | 422 = 200) {
  const { db, keys, modules } = c.var.deps;
  const { entries, hasNext } = await listOutbox({ db, keys, region: regionOf(c) }, query);
  const register = registerOf(modules);
  return consolePage(
    c,
    { title: '发件箱', current: HOME, status },
    <Stack>
      <OutboxFilterBar home={HOME} filter={query} templates={register.all} />
      <FindRecipient home={HOME} form={form} />
      <OutboxTable home={HOME} entries={entries} register={register} now={c.var.now} />
      {query.recipient ? null : (
        <Pagination page={query.page} hasNext={hasNext} hrefFor={(page) => addressOf(query, page)} />
      )}
    </Stack>,
  );
}

function addressOf(filter: OutboxFilter, page: number): string {
  const query = new URLSearchParams();
  for (const name of ['state', 'channel', 'template'] as const) {
    const value = filter[name];
    if (value !== undefined) query.set(name, value);
  }
  if (page > 1) query.set('page', String(page));
  return `${HOME}?${query}`;
}
