import { z } from 'zod';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import {
  emptyForm,
  type FormState,
  parseForm,
  readForm,
  text,
  withError,
} from '../../../../platform/http/form.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { remoteAddress } from '../../../../platform/http/remote-address.ts';
import { newId } from '../../../../platform/id.ts';
import type { Refused } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../../ui/layout/stack.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { findByCode } from '../acts/find-by-code.ts';
import { listCounters } from '../notice/counter-store.ts';
import { findNamedArticles } from '../notice/named-article-store.ts';
import { groundNames, lookupCode, type Takedown, takedownNumber } from '../notice/takedown.ts';
import { statusNames } from '../notice/takedown-lifecycle.ts';
import { listItems, listSteps } from '../notice/takedown-store.ts';
import { STATUS_FORM, statusHref, TAKEDOWN_FORM } from '../takedown-links.ts';
import { statusTones } from '../takedown-status-view.tsx';
import { TakedownSteps } from '../takedown-steps-view.tsx';
import { keepOut, loadOwnTakedown } from './own-takedown-page.ts';
import { SupplementForm } from './supplement-form.tsx';

const lookup = z.object({ number: text('通知编号', 40), code: text('查询码', 20) });

/** 查看办理情况: number and code lead to the page that was shown after sending. */
export function showLookup(c: AppContext): Response | Promise<Response> {
  return lookupPage(c, { form: emptyForm, status: 200 });
}

export async function takeLookup(c: AppContext): Promise<Response> {
  const { values } = await readForm(c);
  const parsed = parseForm(lookup, values);
  if (!parsed.ok) return lookupPage(c, { form: parsed.form, status: 422 });
  const found = await inTransaction(c.var.deps.db, (tx) =>
    findByCode(tx, actOf(c), { ...parsed.value, address: remoteAddress(c) }),
  );
  if (found.ok) return c.redirect(statusHref({ region: regionOf(c), id: found.id }), 303);
  return lookupPage(c, { form: withError(parsed.form, 'code', found.sentence), status: found.status });
}

function lookupPage(
  c: AppContext,
  { form, status }: { form: FormState; status: 200 | Refused['status'] },
): Response | Promise<Response> {
  keepOut(c);
  return portalPage(
    c,
    { title: '下线通知办理情况', status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>编号和查询码在提交后的回执页上，留了邮箱的也在邮件里。</p>
      <Form action={STATUS_FORM} requestId={newId()}>
        <TextField
          name="number"
          label="通知编号"
          form={form}
          required
          size="medium"
          placeholder="下线〔2026〕3号"
        />
        <TextField name="code" label="查询码" form={form} required size="narrow" placeholder="1A2B-3C4D" />
        <Actions>
          <SubmitButton label="查看" icon="search" />
          <ButtonLink href={TAKEDOWN_FORM} label="申请下线" />
        </Actions>
      </Form>
    </Stack>,
  );
}

/** The receipt and status of one notice. Nothing of the person stands here: the address may be forwarded. */
export async function showStatus(c: AppContext): Promise<Response> {
  return statusPage(c, await loadOwnTakedown(c), { form: emptyForm, status: 200 });
}

export async function statusPage(
  c: AppContext,
  takedown: Takedown,
  shown: { form: FormState; status: 200 | Refused['status'] },
): Promise<Response> {
  const { db } = c.var.deps;
  const [items, steps, counters] = await Promise.all([
    listItems(db, takedown),
    listSteps(db, takedown),
    listCounters(db, takedown),
  ]);
  const ids = items.flatMap(({ articleId }) => articleId ?? []);
  const articles = await findNamedArticles(db, takedown.region, ids);
  return portalPage(
    c,
    { title: takedownNumber(takedown), status: shown.status },
    <Stack>
      <ErrorSummary errors={shown.form.errors} />
      <Standing takedown={takedown} />
      <DescriptionList
        columns
        items={[
          { term: '编号', detail: <Digits>{takedownNumber(takedown)}</Digits> },
          { term: '查询码', detail: <Digits>{lookupCode(takedown.id)}</Digits> },
          { term: '收到日期', detail: shanghaiDate(takedown.filedAt) },
          { term: '理由', detail: groundNames[takedown.ground] },
        ]}
      />
      <Section title="要求下线的文章">
        <ol>
          {items.map(({ givenText, articleId }) => (
            <li>
              {articles.get(articleId ?? '')?.title ?? givenText}{' '}
              {articleId === undefined ? <Tag tone="warning">没有找到对应文章</Tag> : null}
            </li>
          ))}
        </ol>
      </Section>
      {takedown.status === 'incomplete' || takedown.status === 'received' ? (
        <SupplementForm takedown={takedown} form={shown.form} />
      ) : null}
      <TakedownSteps steps={steps} />
      {takedown.status === 'restored' && counters.some(({ status }) => status === 'accepted') ? (
        <Alert tone="info" title="对方提交了书面说明">
          依《信息网络传播权保护条例》第十七条，文章已经恢复，书面说明由我们转送给您。您不得就同一文章再次通知；有争议的，可以向人民法院起诉，或者向著作权行政管理部门投诉。
        </Alert>
      ) : null}
    </Stack>,
  );
}

function Standing({ takedown }: { takedown: Takedown }) {
  return (
    <Alert
      tone={statusTones[takedown.status] === 'danger' ? 'info' : statusTones[takedown.status]}
      title={statusNames[takedown.status]}
    >
      {takedown.closing
        ? takedown.closing.reason
        : '请收藏本页，或者记下编号和查询码，凭它们随时查看办理情况、补交材料。'}
    </Alert>
  );
}
