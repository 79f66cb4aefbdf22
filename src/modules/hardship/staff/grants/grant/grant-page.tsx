import { formatDateTime } from '../../../../../platform/dates.ts';
import type { AppContext } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { formatYuan } from '../../../../../platform/money.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { Section } from '../../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../../ui/description-list/description-list.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Actions, Stack } from '../../../../../ui/layout/stack.tsx';
import { Timeline, type TimelineEntry } from '../../../../../ui/timeline/timeline.tsx';
import { chainRoleName } from '../../../grants/approval/approval-chain.ts';
import { lineReceiptNames, lineStateNames } from '../../../grants/batches/batch.ts';
import { fundSourceNames } from '../../../grants/funds/fund.ts';
import { grantKindNames } from '../../../grants/grant.ts';
import { nextGrantStatus } from '../../../grants/grant-lifecycle.ts';
import { mayWorkOnGrants } from '../../../grants/grant-policy.ts';
import { batchHref, GRANTS, grantHref, householdHref } from '../grant-links.ts';
import { GrantTag } from '../grant-tags.tsx';
import { type GrantView, loadGrantView } from './load-grant-view.ts';

/** One grant: the sum, who signed, where the money is, and the one thing to do next. */
export async function showGrant(c: AppContext): Promise<Response> {
  const view = await loadGrantView(c);
  const { grant } = view;
  return consolePage(
    c,
    {
      title: grant.number,
      current: GRANTS,
      breadcrumbs: [{ href: GRANTS, label: '救助台账' }, { label: grant.number }],
      flash: flashOf(c),
    },
    <Stack>
      <GrantActions c={c} view={view} />
      {grant.status === 'bounced' ? (
        <Alert tone="warning" title="银行退回">
          请与本人核对账户，更正后点“重新发放”，再列入新的批次。审批无需重做。
        </Alert>
      ) : null}
      {objection(view) ? (
        <Alert tone="warning" title="本人说没有收到">
          {objection(view)}
        </Alert>
      ) : null}
      <Section title="救助情况">
        <DescriptionList columns items={factsOf(view)} />
      </Section>
      <Section title="办理过程">
        <Timeline entries={entriesOf(view)} />
      </Section>
    </Stack>,
  );
}

function objection(view: GrantView): string | undefined {
  return view.lines.find(({ line }) => line.receipt === 'objected')?.line.receiptNote;
}

function GrantActions({ c, view }: { c: AppContext; view: GrantView }) {
  const { grant, maySign } = view;
  const works = mayWorkOnGrants(c.var.actor);
  const isOpen = (act: Parameters<typeof nextGrantStatus>[1]) =>
    works && nextGrantStatus(grant.status, act) !== undefined;
  return (
    <Actions>
      {maySign ? <ButtonLink href={grantHref(grant.id, 'sign')} label="审批同意" tone="primary" /> : null}
      {maySign ? <ButtonLink href={grantHref(grant.id, 'refuse')} label="不同意" /> : null}
      {isOpen('reissue') ? (
        <ButtonLink href={grantHref(grant.id, 'reissue')} label="重新发放" tone="primary" />
      ) : null}
      {isOpen('send') ? <ButtonLink href={batchHref('new')} label="列入发放批次" tone="primary" /> : null}
      {works && grant.status === 'paid' ? (
        <ButtonLink href={grantHref(grant.id, 'receipt')} label="登记本人签收" />
      ) : null}
      {isOpen('cancel') ? <ButtonLink href={grantHref(grant.id, 'cancel')} label="撤销" /> : null}
      <ButtonLink href={householdHref(grant.fileId)} label="这户的救助" />
      <ButtonLink href={grantHref(grant.id, 'print')} label="审批表" />
    </Actions>
  );
}

function factsOf({ grant, household, fund, payee }: GrantView) {
  const awaited = grant.status === 'proposed' ? grant.chain[grant.signedCount] : undefined;
  return [
    { term: '状态', detail: <GrantTag status={grant.status} /> },
    ...(awaited ? [{ term: '等待', detail: `${chainRoleName(awaited)}审批` }] : []),
    { term: '类别', detail: `${grantKindNames[grant.kind]}（${grant.year}年）` },
    { term: '金额', detail: `${formatYuan(grant.amountFen)} 元` },
    { term: '救助对象', detail: grant.beneficiaryName },
    {
      term: '档案',
      detail: <a href={`/console/hardship/${grant.fileId}`}>{household.fileNumber}</a>,
    },
    { term: '资金来源', detail: `${fund.name}（${fundSourceNames[fund.source]}）` },
    {
      term: '收款账户',
      detail: payee ? `${payee.holderName}，${payee.bankName}，尾号 ${payee.cardTail}` : '还没有登记',
    },
    { term: '救助理由', detail: grant.basis },
    ...(grant.endReason ? [{ term: '未发放原因', detail: grant.endReason }] : []),
  ];
}

/** Newest first. */
function entriesOf({ grant, signatures, lines }: GrantView): TimelineEntry[] {
  const signed = signatures.map((one) => ({
    when: one.signedAt,
    title: `${chainRoleName(one.role)}${one.decision === 'agreed' ? '签字' : '不同意'}`,
    who: one.signer.name,
    body: one.opinion,
  }));
  const banked = lines.flatMap(({ line, batch }) => [
    ...(batch.sentAt
      ? [
          {
            when: batch.sentAt,
            title: `送银行发放（${batch.number}）`,
            who: batch.senderName,
            body: undefined,
          },
        ]
      : []),
    ...(line.answeredAt
      ? [
          {
            when: line.answeredAt,
            title: lineStateNames[line.state],
            who: line.answeredBy,
            body: line.paidOn ? `到账日期 ${line.paidOn}` : line.returnReason,
          },
        ]
      : []),
    ...(line.receipt && line.receiptAt
      ? [
          {
            when: line.receiptAt,
            title: lineReceiptNames[line.receipt],
            who: line.receiptBy,
            body: line.receiptNote,
          },
        ]
      : []),
  ]);
  const ended = grant.endedAt
    ? [{ when: grant.endedAt, title: '救助终止', who: undefined, body: grant.endReason }]
    : [];
  return [...signed, ...banked, ...ended]
    .sort((a, b) => b.when.getTime() - a.when.getTime())
    .map(({ when, ...entry }) => ({ at: formatDateTime(when), ...entry }));
}
