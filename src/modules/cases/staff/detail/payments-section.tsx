import type { FC } from 'hono/jsx';
import { formatDate } from '../../../../platform/dates.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { Digits } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { Tone } from '../../../../ui/tone.ts';
import type { CaseAct } from '../../case-lifecycle.ts';
import type { CaseView } from '../../load-case.ts';
import type { InstalmentStanding, InstalmentState } from '../../payments/instalments.ts';
import { instalmentStateNames } from '../../payments/instalments.ts';
import { type Payment, payChannelNames, receiptNames } from '../../payments/payment.ts';
import { caseHref } from '../case-links.ts';
import { claimantName } from '../names.ts';

const receiptTones = { awaited: 'neutral', confirmed: 'success', objected: 'danger' } as const;

/** Every recorded payment, reversed ones with the reason. */
export const PaymentsSection: FC<{ view: CaseView; permitted: readonly CaseAct[] }> = ({
  view,
  permitted,
}) => (
  <Section title="到账记录" id="payments">
    <Table
      caption="到账记录"
      columns={columnsOf(view, permitted)}
      rows={view.payments}
      empty="还没有到账。"
    />
  </Section>
);

function columnsOf(view: CaseView, permitted: readonly CaseAct[]): Column<Payment>[] {
  return [
    { key: 'day', header: '到账日期', cell: (payment) => <Digits>{payment.paidOn}</Digits> },
    {
      key: 'name',
      header: '申请人',
      cell: (payment) => <Digits>{claimantName(view, payment.claimantId)}</Digits>,
    },
    { key: 'amount', header: '金额（元）', align: 'end', cell: (payment) => formatYuan(payment.amountFen) },
    {
      key: 'payer',
      header: '付款人',
      cell: (payment) => `${payment.payerName}(${payChannelNames[payment.channel]})`,
    },
    { key: 'voucher', header: '凭证', cell: (payment) => payment.voucher ?? '–' },
    { key: 'by', header: '登记人', cell: (payment) => payment.recorderName },
    { key: 'receipt', header: '收款确认', cell: (payment) => <ReceiptCell payment={payment} /> },
    {
      key: 'acts',
      header: '办理',
      cell: (payment) => <PaymentLinks view={view} payment={payment} permitted={permitted} />,
    },
  ];
}

const ReceiptCell: FC<{ payment: Payment }> = ({ payment }) => {
  if (payment.reversedAt) {
    return (
      <>
        <Tag tone="neutral">已冲正</Tag> {payment.reversalReason}
      </>
    );
  }
  return (
    <>
      <Tag tone={receiptTones[payment.receipt]}>{receiptNames[payment.receipt]}</Tag>{' '}
      {payment.receipt === 'objected' ? payment.objectionReason : null}
    </>
  );
};

const PaymentLinks: FC<{ view: CaseView; payment: Payment; permitted: readonly CaseAct[] }> = (props) => {
  const { view, payment, permitted } = props;
  if (payment.reversedAt) return null;
  const base = caseHref(view.rightsCase.id, `payments/${payment.id}`);
  const links = [
    permitted.includes('confirm-receipt') && payment.receipt !== 'confirmed'
      ? { href: `${base}/confirm`, label: '代确认' }
      : undefined,
    permitted.includes('object-receipt') && payment.receipt !== 'objected'
      ? { href: `${base}/object`, label: '代异议' }
      : undefined,
    permitted.includes('reverse-payment') ? { href: `${base}/reverse`, label: '冲正' } : undefined,
  ].filter((link) => link !== undefined);
  return (
    <>
      {links.map((link) => (
        <>
          <a href={link.href}>{link.label}</a>{' '}
        </>
      ))}
    </>
  );
};

const stateTones = {
  met: 'success',
  'due-soon': 'warning',
  overdue: 'danger',
  later: 'neutral',
} as const satisfies Record<InstalmentState, Tone>;

/** The promised part payments with what is still missing of each. */
export const InstalmentsSection: FC<{ standings: readonly InstalmentStanding[] }> = ({ standings }) => {
  if (standings.length === 0) return null;
  return (
    <Section title="分期清偿" id="instalments">
      <Table
        caption="分期清偿"
        columns={[
          { key: 'due', header: '约定日期', cell: (one) => formatDate(one.instalment.dueOn) },
          { key: 'by', header: '承诺人', cell: (one) => one.instalment.promisedBy },
          {
            key: 'amount',
            header: '约定（元）',
            align: 'end',
            cell: (one) => formatYuan(one.instalment.amountFen),
          },
          { key: 'missing', header: '还差（元）', align: 'end', cell: (one) => formatYuan(one.missingFen) },
          {
            key: 'state',
            header: '兑现',
            cell: (one) => <Tag tone={stateTones[one.state]}>{instalmentStateNames[one.state]}</Tag>,
          },
        ]}
        rows={standings}
        empty=""
      />
    </Section>
  );
};
