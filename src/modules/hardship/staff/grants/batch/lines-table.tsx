import type { FC } from 'hono/jsx';
import { formatYuan } from '../../../../../platform/money.ts';
import { Digits } from '../../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { Tag } from '../../../../../ui/tag/tag.tsx';
import { lineReceiptNames, lineReceipts, nextBatchStatus } from '../../../grants/batches/batch.ts';
import type { SheetRow } from '../../../grants/batches/sheet-row-store.ts';
import { grantKindNames } from '../../../grants/grant.ts';
import { batchHref, grantHref } from '../grant-links.ts';
import { LineTag } from '../grant-tags.tsx';
import { type BatchView, sumRows } from './load-batch-view.ts';

/** The lines of a batch; accounts by their last digits. */
export const LinesTable: FC<{ view: BatchView; works: boolean }> = ({ view, works }) => (
  <Table
    caption="发放明细"
    columns={[...columns, ...(works ? [actsColumn(view)] : [])]}
    rows={[...view.rows, ...view.withdrawn]}
    total={['合计', '', '', formatYuan(sumRows(view.rows)), '', '', ...(works ? [''] : [])]}
    empty="批次里已经没有救助了。"
  />
);

const columns: Column<SheetRow>[] = [
  { key: 'position', header: '序号', cell: (row) => String(row.position) },
  {
    key: 'who',
    header: '救助对象',
    cell: (row) => <a href={grantHref(row.grantId)}>{row.beneficiaryName}</a>,
  },
  { key: 'kind', header: '类别', cell: (row) => grantKindNames[row.kind] },
  { key: 'amount', header: '金额（元）', align: 'end', cell: (row) => formatYuan(row.amountFen) },
  {
    key: 'account',
    header: '收款账户',
    cell: (row) => (
      <>
        {row.holderName}，{row.bankName}，<Digits>{`尾号 ${row.cardTail}`}</Digits>
        {row.warning ? (
          <>
            {' '}
            <Tag tone="warning">{row.warning}</Tag>
          </>
        ) : null}
      </>
    ),
  },
  {
    key: 'state',
    header: '结果',
    cell: (row) => (
      <>
        <LineTag state={row.state} /> {row.paidOn ?? row.returnReason} {receiptTag(row)}
      </>
    ),
  },
];

function receiptTag(row: SheetRow) {
  const receipt = lineReceipts.find((one) => one === row.receipt);
  if (receipt === undefined) return null;
  const tone = receipt === 'objected' ? 'danger' : receipt === 'confirmed' ? 'success' : 'neutral';
  return <Tag tone={tone}>{lineReceiptNames[receipt]}</Tag>;
}

function actsColumn({ batch }: BatchView): Column<SheetRow> {
  const mayWithdraw = nextBatchStatus(batch.status, 'withdraw') !== undefined;
  const mayAnswer = nextBatchStatus(batch.status, 'answer') !== undefined;
  return {
    key: 'acts',
    header: '办理',
    cell: (row) => {
      const base = batchHref(batch.id, `lines/${row.lineId}`);
      if (mayWithdraw && row.state === 'pending') return <a href={`${base}/withdraw`}>移出</a>;
      if (mayAnswer && row.state === 'pending') return <a href={`${base}/answer`}>登记结果</a>;
      if (mayAnswer && row.state === 'paid') return <a href={`${base}/answer`}>登记退汇</a>;
      return '';
    },
  };
}
