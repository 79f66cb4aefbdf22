import type { FC } from 'hono/jsx';
import { formatDate } from '../../../platform/dates.ts';
import { newId } from '../../../platform/id.ts';
import { formatYuan } from '../../../platform/money.ts';
import { Section } from '../../../ui/card/card.tsx';
import { DescriptionList } from '../../../ui/description-list/description-list.tsx';
import { ActionForm } from '../../../ui/form/action-form.tsx';
import { Actions, Muted } from '../../../ui/layout/stack.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { nextStatus } from '../case-lifecycle.ts';
import type { ClaimLine } from '../claims/claimant.ts';
import { type Payment, payChannelNames, receiptNames } from '../payments/payment.ts';
import type { LedgerRow } from '../payments/wage-ledger.ts';
import { matterHref } from './claim-links.ts';
import { lineColumnsOf } from './claim-tables.tsx';
import type { Matter } from './load-matter.ts';

/** My own road of the money; who speaks for all also sees the others, names masked. */
export const MatterMoney: FC<{ matter: Matter }> = ({ matter }) => {
  const { view, own } = matter;
  const row = view.ledger.rows.find((one) => one.claimantId === own?.id);
  return (
    <>
      {own && row ? (
        <Section title="我的钱">
          <Road row={row} />
          <Table
            caption="我的欠薪明细"
            columns={lineColumns}
            rows={view.lines.filter((line) => line.claimantId === own.id)}
            empty="没有明细"
          />
        </Section>
      ) : null}
      {own ? <OwnPayments matter={matter} claimantId={own.id} /> : null}
      <Plan matter={matter} />
      {view.claimants.length > 1 ? <Group matter={matter} /> : null}
    </>
  );
};

const Road: FC<{ row: LedgerRow }> = ({ row }) => (
  <DescriptionList
    columns
    items={[
      { term: '我登记的', detail: `${formatYuan(row.claimedFen)} 元` },
      { term: '核实确认的', detail: row.isVerified ? `${formatYuan(row.confirmedFen)} 元` : '正在核实' },
      { term: '已经到账的', detail: `${formatYuan(row.paidFen)} 元` },
      { term: '我确认收到的', detail: `${formatYuan(row.receivedFen)} 元` },
      ...(row.isVerified ? [{ term: '还没还的', detail: `${formatYuan(row.balanceFen)} 元` }] : []),
    ]}
  />
);

const lineColumns: Column<ClaimLine>[] = [
  ...lineColumnsOf<ClaimLine>((line) => line.claimedFen),
  {
    key: 'confirmed',
    header: '核实(元)',
    align: 'end',
    cell: (line) => (line.confirmedFen === undefined ? '—' : formatYuan(line.confirmedFen)),
  },
  { key: 'reason', header: '核实说明', cell: (line) => line.confirmedReason ?? '' },
];

const OwnPayments: FC<{ matter: Matter; claimantId: string }> = ({ matter, claimantId }) => {
  const payments = matter.view.payments.filter((payment) => payment.claimantId === claimantId);
  if (payments.length === 0) return null;
  return (
    <Section title="到账记录" id="payments">
      <Muted>每一笔都请您说一声：收到了，还是没收到、数目不对。</Muted>
      {payments.map((payment) => (
        <PaymentLine matter={matter} payment={payment} />
      ))}
    </Section>
  );
};

const PaymentLine: FC<{ matter: Matter; payment: Payment }> = ({ matter, payment }) => {
  const { rightsCase } = matter.view;
  const isStanding = payment.reversedAt === undefined;
  const isConfirmed = payment.receipt === 'confirmed';
  const mayConfirm = isStanding && !isConfirmed && nextStatus(rightsCase, 'confirm-receipt') !== undefined;
  const mayObject =
    isStanding && payment.receipt !== 'objected' && nextStatus(rightsCase, 'object-receipt') !== undefined;
  const home = matterHref(matter, `payments/${payment.id}`);
  const sum = `${formatDate(payment.paidOn)} ${formatYuan(payment.amountFen)} 元`;
  return (
    <>
      <p>
        <strong>{sum}</strong>，{payment.payerName}，{payChannelNames[payment.channel]}{' '}
        {isStanding ? (
          <Tag tone={isConfirmed ? 'success' : 'warning'}>{receiptNames[payment.receipt]}</Tag>
        ) : (
          <Tag>已冲正：{payment.reversalReason}</Tag>
        )}
      </p>
      {payment.objectionReason && isStanding && !isConfirmed ? (
        <p>您的异议：{payment.objectionReason}</p>
      ) : null}
      <Actions>
        {mayConfirm ? (
          <ActionForm
            action={`${home}/confirm`}
            label={`收到了：${sum}`}
            tone="primary"
            requestId={newId()}
          />
        ) : null}
        {mayObject ? <a href={`${home}/object`}>没收到，或数目不对</a> : null}
      </Actions>
    </>
  );
};

const Plan: FC<{ matter: Matter }> = ({ matter }) => {
  const { instalments } = matter.view.plan;
  if (instalments.length === 0) return null;
  return (
    <Section title="约定分期还">
      <Table
        caption="分期计划（全案）"
        columns={[
          { key: 'due', header: '哪天之前', cell: (one) => formatDate(one.dueOn) },
          { key: 'sum', header: '金额(元)', align: 'end', cell: (one) => formatYuan(one.amountFen) },
          { key: 'who', header: '谁承诺的', cell: (one) => one.promisedBy },
        ]}
        rows={instalments}
        empty=""
      />
    </Section>
  );
};

const Group: FC<{ matter: Matter }> = ({ matter }) => {
  const { ledger, cards } = matter.view;
  const { total } = ledger;
  const name = (row: LedgerRow) => cards.get(row.personId)?.maskedName ?? '—';
  return (
    <Section title={`一起讨薪的 ${total.claimants} 人`}>
      <Table
        caption="全案各人的钱，姓名已遮盖"
        phone="scroll"
        columns={[
          { key: 'name', header: '姓名', cell: (row: LedgerRow) => name(row) },
          { key: 'claimed', header: '登记(元)', align: 'end', cell: (row) => formatYuan(row.claimedFen) },
          {
            key: 'confirmed',
            header: '核实(元)',
            align: 'end',
            cell: (row) => (row.isVerified ? formatYuan(row.confirmedFen) : '—'),
          },
          { key: 'paid', header: '到账(元)', align: 'end', cell: (row) => formatYuan(row.paidFen) },
          {
            key: 'received',
            header: '本人确认(元)',
            align: 'end',
            cell: (row) => formatYuan(row.receivedFen),
          },
        ]}
        rows={ledger.rows.filter((row) => !row.isWithdrawn)}
        empty=""
        total={[
          '合计',
          formatYuan(total.claimedFen),
          formatYuan(total.confirmedFen),
          formatYuan(total.paidFen),
          formatYuan(total.receivedFen),
        ]}
      />
    </Section>
  );
};
