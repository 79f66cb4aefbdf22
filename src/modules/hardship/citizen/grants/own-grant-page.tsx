import { z } from 'zod';
import { formatDate, formatDateTime } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf } from '../../../../platform/http/context.ts';
import { emptyForm, type FormState, parseForm, readForm, text } from '../../../../platform/http/form.ts';
import { mutate, mutateOrShow } from '../../../../platform/http/mutation.ts';
import { portalPage } from '../../../../platform/http/page.tsx';
import { newId } from '../../../../platform/id.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../../ui/form/action-form.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { ErrorSummary } from '../../../../ui/form/error-summary.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextArea } from '../../../../ui/form/text-area.tsx';
import { Actions, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Timeline, type TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import type { BatchLine } from '../../grants/batches/batch.ts';
import { confirmGrantReceipt, objectGrantReceipt } from '../../grants/batches/confirm-grant-receipt.ts';
import { listLinesOfGrants } from '../../grants/batches/line-store.ts';
import { type Grant, grantKindNames } from '../../grants/grant.ts';
import { maySeeGrant } from '../../grants/grant-policy.ts';
import { findGrant } from '../../grants/grant-store.ts';
import type { Payee } from '../../grants/payees/payee.ts';
import { findPayees } from '../../grants/payees/payee-store.ts';
import { ownGrantHref, workerStage } from './own-grants.ts';

interface OwnGrant {
  readonly grant: Grant;
  readonly lines: readonly BatchLine[];
  readonly payee: Payee | undefined;
}

const objectionForm = z.object({ reason: text('情况', 300) });

/** The grant of this address, or 404 where it is not the reader's. */
async function loadOwn(c: AppContext): Promise<OwnGrant> {
  const region = c.req.param('region') ?? '';
  if (!/^\d{6}$/.test(region)) refuseCommon('not-found');
  const { db } = c.var.deps;
  const grant = await findGrant(db, { region, id: idParam(c) });
  if (!grant || !maySeeGrant(c.var.actor, grant)) return refuseCommon('not-found');
  const lines = await listLinesOfGrants(db, region, [grant.id]);
  const payee = grant.payeeId
    ? (await findPayees(db, region, [grant.payeeId])).get(grant.payeeId)
    : undefined;
  return { grant, lines: lines.filter((line) => line.state !== 'withdrawn'), payee };
}

/** What was decided for my family, where the money is, and my word on whether it came. */
export async function showOwnGrant(c: AppContext): Promise<Response> {
  const own = await loadOwn(c);
  const { grant, lines, payee } = own;
  return portalPage(
    c,
    { title: `${grantKindNames[grant.kind]} ${formatYuan(grant.amountFen)} 元`, current: '/matters' },
    <Stack>
      <Receipt grant={grant} lines={lines} />
      <Section title="这笔救助">
        <DescriptionList
          items={[
            { term: '编号', detail: grant.number },
            { term: '到哪一步', detail: workerStage(grant, lines[0]?.receipt) },
            { term: '救助对象', detail: grant.beneficiaryName },
            { term: '金额', detail: `${formatYuan(grant.amountFen)} 元` },
            {
              term: '打到哪里',
              detail: payee ? `${payee.holderName}，${payee.bankName}，尾号 ${payee.cardTail}` : '发放时登记',
            },
            { term: '救助理由', detail: grant.basis },
          ]}
        />
      </Section>
      <Section title="经过">
        <Timeline entries={entriesOf(own)} />
      </Section>
      <Muted>救助金只打到登记的银行账户，不付现金，不收任何手续费。有疑问请拨打 12351。</Muted>
    </Stack>,
  );
}

function Receipt({ grant, lines }: { grant: Grant; lines: readonly BatchLine[] }) {
  const paid = lines.find((line) => line.state === 'paid');
  if (grant.status === 'bounced')
    return (
      <Alert tone="warning" title="银行退回了这笔钱">
        原因：{lines[0]?.returnReason ?? '未写明'}。请带上银行卡和身份证联系工会更正账户，更正后会重新发放。
      </Alert>
    );
  if (!paid) return null;
  if (paid.receipt === 'confirmed') return <Alert tone="success">已确认收到，谢谢。</Alert>;
  return (
    <Alert tone="warning" title="收到了吗？">
      <p>
        银行回复：{formatDate(paid.paidOn ?? '')}已打到您登记的账户，{formatYuan(paid.amountFen)} 元。
      </p>
      {paid.receipt === 'objected' ? <p>您反映：{paid.receiptNote}。工作人员会与银行核对。</p> : null}
      <Actions>
        <ActionForm
          action={ownGrantHref(grant, 'confirm')}
          label="收到了"
          tone="primary"
          requestId={newId()}
        />
        {paid.receipt === 'objected' ? null : (
          <ButtonLink href={ownGrantHref(grant, 'object')} label="没收到，或数目不对" />
        )}
      </Actions>
    </Alert>
  );
}

function entriesOf({ grant, lines }: OwnGrant): TimelineEntry[] {
  const happened = [
    { when: grant.proposedAt, title: '工会提出救助，正在审批' },
    ...(grant.approvedAt ? [{ when: grant.approvedAt, title: '审批通过' }] : []),
    ...lines.flatMap((line) =>
      line.answeredAt
        ? [
            {
              when: line.answeredAt,
              title: line.state === 'paid' ? '银行回复已到账' : '银行退回',
              ...(line.returnReason ? { body: line.returnReason } : {}),
            },
          ]
        : [],
    ),
    ...(grant.endedAt ? [{ when: grant.endedAt, title: '没有发放', body: grant.endReason }] : []),
  ];
  return happened
    .sort((a, b) => b.when.getTime() - a.when.getTime())
    .map(({ when, ...entry }) => ({ at: formatDateTime(when), ...entry }));
}

/** 收到了: the worker's own word. */
export async function takeConfirm(c: AppContext): Promise<Response> {
  const { grant } = await loadOwn(c);
  const { requestId } = await readForm(c);
  return mutate(c, requestId, async (tx) => {
    await confirmGrantReceipt(tx, actOf(c), { region: grant.region, grantId: grant.id });
    return ownGrantHref(grant);
  });
}

/** 没收到: asks what is wrong with it. */
export async function askObject(c: AppContext): Promise<Response> {
  return showObject(c, await loadOwn(c), emptyForm, 200);
}

export async function takeObject(c: AppContext): Promise<Response> {
  const own = await loadOwn(c);
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(objectionForm, values);
  if (!parsed.ok) return showObject(c, own, parsed.form, 422);
  const target = { region: own.grant.region, grantId: own.grant.id, ...parsed.value };
  return mutateOrShow(
    () =>
      mutate(c, requestId, async (tx) => {
        await objectGrantReceipt(tx, actOf(c), target);
        return ownGrantHref(own.grant);
      }),
    (refusal) => showObject(c, own, { values, errors: { '': [refusal.message] } }, refusal.status),
  );
}

function showObject(
  c: AppContext,
  { grant }: OwnGrant,
  form: FormState,
  status: 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503,
) {
  return portalPage(
    c,
    { title: '这笔救助没收到，或数目不对', current: '/matters', status },
    <Stack>
      <ErrorSummary errors={form.errors} />
      <p>
        {grant.number}，{formatYuan(grant.amountFen)} 元。请写明是没收到，还是少了多少，工作人员会与银行核对。
      </p>
      <Form action={ownGrantHref(grant, 'object')} requestId={newId()}>
        <TextArea name="reason" label="情况" form={form} required maxLength={300} />
        <Actions>
          <SubmitButton label="提交" tone="danger" />
          <ButtonLink href={ownGrantHref(grant)} label="返回" />
        </Actions>
      </Form>
    </Stack>,
  );
}
