import { z } from 'zod';
import { open } from '../../../../platform/crypto.ts';
import { formatDateTime } from '../../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm } from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { filterWords } from '../../articles/filter/article-filter.ts';
import { mailAddress, maskMail } from '../../mail/mail-address-form.ts';
import { seals } from '../../mail/mail-seals.ts';
import { siteAddress } from '../../mail/site-address.ts';
import { findMailbox, type Mailbox } from '../mailbox/mailbox-store.ts';
import { removeMailbox, setMailbox } from '../mailbox/set-mailbox.ts';
import { rhythmNames, type Subscription, statusNames } from '../subscription.ts';
import { SUBSCRIPTIONS, subscriptionHref } from '../subscription-links.ts';
import { listOwn } from '../subscription-store.ts';

const done: Readonly<Record<string, string>> = {
  ended: '已退订。',
  mailbox: '确认邮件已发出，请到邮箱里打开其中的地址。',
  'mailbox-removed': '邮箱已删除，不再发邮件。',
};

const mailboxForm = z.object({ address: mailAddress });

/** 我的订阅. */
export function showSubscriptions(c: AppContext): Promise<Response> {
  return listPage(c, emptyForm);
}

export async function postMailbox(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(mailboxForm, values);
  if (!parsed.ok) return listPage(c, parsed.form);
  return mutate(c, requestId, async (tx) => {
    const { address } = parsed.value;
    const site = siteAddress(c.var.deps.config);
    await setMailbox(tx, actOf(c), { address, site, unionName: c.var.siteName });
    return `${SUBSCRIPTIONS}?done=mailbox`;
  });
}

export async function postRemoveMailbox(c: AppContext): Promise<Response> {
  const { requestId } = await readForm(c);
  return mutate(c, requestId, async (tx) => {
    await removeMailbox(tx, actOf(c));
    return `${SUBSCRIPTIONS}?done=mailbox-removed`;
  });
}

async function listPage(c: AppContext, form: FormState): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const [rows, mailbox] = await Promise.all([
    listOwn(db, region, c.var.actor.id),
    findMailbox(db, region, c.var.actor.id),
  ]);
  return consolePage(
    c,
    {
      title: '我的订阅',
      current: SUBSCRIPTIONS,
      actions: <ButtonLink href={`${SUBSCRIPTIONS}/new`} label="新订阅" tone="primary" />,
      flash: done[c.req.query('done') ?? ''],
      status: Object.keys(form.errors).length > 0 ? 422 : 200,
    },
    <Stack>
      <ErrorSummary errors={form.errors} labels={{ address: '邮箱' }} />
      <Table
        caption="我的订阅"
        columns={columns}
        rows={rows}
        rowHref={({ id }) => subscriptionHref(id)}
        empty={
          <EmptyState title="还没有订阅">
            <p>在新闻台账里选好条件，按“订阅这些条件”，以后有新报道就告诉您。</p>
          </EmptyState>
        }
      />
      <MailboxSection c={c} mailbox={mailbox} form={form} />
    </Stack>,
  );
}

const columns: readonly Column<Subscription>[] = [
  { key: 'name', header: '名称', cell: ({ name }) => name },
  {
    key: 'criteria',
    header: '条件',
    width: 'wide',
    cell: ({ criteria }) =>
      filterWords(criteria, { origin: undefined, entity: undefined })
        .map(({ label }) => label)
        .join('；'),
  },
  {
    key: 'ways',
    header: '怎样告诉我',
    cell: ({ inSite, mail, feedSealed }) =>
      [
        inSite ? '站内消息' : '',
        mail === 'none' ? '' : `邮件：${rhythmNames[mail]}`,
        feedSealed ? '订阅源' : '',
      ]
        .filter((way) => way !== '')
        .join('；') || '只在这里看',
  },
  {
    key: 'status',
    header: '状态',
    cell: ({ status }) => <Tag tone={status === 'active' ? 'success' : 'neutral'}>{statusNames[status]}</Tag>,
  },
];

function MailboxSection({
  c,
  mailbox,
  form,
}: {
  c: AppContext;
  mailbox: Mailbox | undefined;
  form: FormState;
}) {
  return (
    <Section title="收订阅邮件的邮箱" id="mailbox">
      {mailbox ? (
        <>
          <p>
            {maskMail(open(c.var.deps.keys, seals.mailbox, mailbox.addressSealed))}，
            {mailbox.confirmedAt
              ? `${formatDateTime(mailbox.confirmedAt)} 已确认`
              : '等待确认：请到邮箱里打开确认邮件中的地址，确认前不发订阅邮件'}
          </p>
          <ActionForm
            action={`${SUBSCRIPTIONS}/mailbox/remove`}
            label="删除这个邮箱"
            requestId={newId()}
            confirm="删除后不再发订阅邮件。"
          />
        </>
      ) : (
        <p>还没有填写。一封邮件汇总多篇报道，每封都附有退订的地址。</p>
      )}
      <Form action={`${SUBSCRIPTIONS}/mailbox`} requestId={newId()}>
        <TextField
          name="address"
          label={mailbox ? '换一个邮箱' : '邮箱'}
          form={form}
          type="email"
          size="medium"
          required
        />
        <SubmitButton label="发送确认邮件" tone="secondary" />
      </Form>
    </Section>
  );
}
