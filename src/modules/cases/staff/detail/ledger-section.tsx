import type { FC } from 'hono/jsx';
import { formatYuan } from '../../../../platform/money.ts';
import { Section } from '../../../../ui/card/card.tsx';
import { SubmitButton } from '../../../../ui/form/button.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { Actions, Digits } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { CaseAct } from '../../case-lifecycle.ts';
import type { CaseView } from '../../load-case.ts';
import type { LedgerRow } from '../../payments/wage-ledger.ts';
import { caseHref } from '../case-links.ts';
import { claimantName, migrantWord } from '../names.ts';

interface LedgerProps {
  readonly view: CaseView;
  readonly permitted: readonly CaseAct[];
}

/** Per person: claimed → confirmed → paid → received. Ticks lead to payments or representatives for those people. */
export const LedgerSection: FC<LedgerProps> = ({ view, permitted }) => {
  const { id } = view.rightsCase;
  const { total } = view.ledger;
  const mayPay = permitted.includes('record-payment');
  const mayElect = permitted.includes('elect-representatives');
  return (
    <Section title="欠薪台账" id="ledger">
      <Table
        caption="欠薪台账：申报、确认、到账、本人确认收到"
        columns={columnsOf(view, permitted)}
        rows={view.ledger.rows}
        empty="还没有申请人。"
        select={{
          name: 'claimant',
          value: (row) => row.claimantId,
          label: (row) => claimantName(view, row.claimantId),
          form: 'ledger-picks',
        }}
        total={[
          `合计 ${total.claimants} 人`,
          '',
          '',
          formatYuan(total.claimedFen),
          formatYuan(total.confirmedFen),
          formatYuan(total.paidFen),
          formatYuan(total.receivedFen),
          formatYuan(total.balanceFen),
          '',
        ]}
      />
      <Form action={caseHref(id, 'payments')} method="get" id="ledger-picks">
        <Actions>
          {mayPay ? <SubmitButton label="给所选的人登记到账" tone="secondary" /> : null}
          {mayElect ? (
            <SubmitButton
              label="推选所选的人为代表人"
              tone="secondary"
              formAction={caseHref(id, 'representatives')}
            />
          ) : null}
          <SubmitButton
            label="打印所选的人的签字表"
            tone="secondary"
            formAction={caseHref(id, 'print/payment-sheet')}
          />
        </Actions>
      </Form>
    </Section>
  );
};

function columnsOf(view: CaseView, permitted: readonly CaseAct[]): Column<LedgerRow>[] {
  const claimant = (row: LedgerRow) => view.claimants.find((one) => one.id === row.claimantId);
  return [
    { key: 'name', header: '申请人', cell: (row) => <NameCell view={view} row={row} /> },
    {
      key: 'identity',
      header: '证件号码',
      cell: (row) => <Digits>{view.cards.get(row.personId)?.maskedIdentity ?? ''}</Digits>,
    },
    { key: 'migrant', header: '类别', cell: (row) => migrantWord(claimant(row)?.isMigrant) },
    { key: 'claimed', header: '申报（元）', align: 'end', cell: (row) => formatYuan(row.claimedFen) },
    {
      key: 'confirmed',
      header: '确认（元）',
      align: 'end',
      cell: (row) => (row.isVerified ? formatYuan(row.confirmedFen) : '未核实'),
    },
    { key: 'paid', header: '到账（元）', align: 'end', cell: (row) => formatYuan(row.paidFen) },
    { key: 'received', header: '本人确认（元）', align: 'end', cell: (row) => formatYuan(row.receivedFen) },
    { key: 'balance', header: '未到账（元）', align: 'end', cell: (row) => formatYuan(row.balanceFen) },
    { key: 'acts', header: '办理', cell: (row) => <RowLinks view={view} row={row} permitted={permitted} /> },
  ];
}

const NameCell: FC<{ view: CaseView; row: LedgerRow }> = ({ view, row }) => {
  const claimant = view.claimants.find((one) => one.id === row.claimantId);
  return (
    <>
      {claimantName(view, row.claimantId)} {claimant?.isRepresentative ? <Tag tone="info">代表人</Tag> : null}
      {row.isWithdrawn ? <Tag tone="neutral">已撤回</Tag> : null}
      {row.objectedFen > 0n ? <Tag tone="danger">有异议</Tag> : null}
    </>
  );
};

const RowLinks: FC<LedgerProps & { row: LedgerRow }> = ({ view, row, permitted }) => {
  if (row.isWithdrawn) return null;
  const base = caseHref(view.rightsCase.id, `claimants/${row.claimantId}`);
  return (
    <>
      {permitted.includes('correct-claimant') ? <a href={`${base}/correct`}>更正</a> : null}{' '}
      {permitted.includes('withdraw-claimant') ? <a href={`${base}/withdraw`}>撤回</a> : null}
    </>
  );
};
