import type { FC } from 'hono/jsx';
import { formatYuan } from '../../../platform/money.ts';
import { Table } from '../../../ui/table/table.tsx';
import { type Demand, demandedFen, findingNames } from './demand.ts';

/** 请求事项 with what was found, for worker and staff alike. */
export const DemandTable: FC<{ demands: readonly Demand[] }> = ({ demands }) => (
  <Table
    caption="请求事项"
    columns={[
      { key: 'body', header: '请求', cell: (one) => one.body },
      {
        key: 'amount',
        header: '金额（元）',
        align: 'end',
        cell: (one) => (one.amountFen === undefined ? '–' : formatYuan(one.amountFen)),
      },
      { key: 'basis', header: '依据', cell: (one) => one.basis ?? '–' },
      {
        key: 'finding',
        header: '工会意见',
        cell: (one) =>
          one.finding === undefined
            ? '尚未查明'
            : [findingNames[one.finding], one.findingNote].filter((text) => text).join('：'),
      },
      {
        key: 'settled',
        header: '已落实（元）',
        align: 'end',
        cell: (one) => (one.settledFen === undefined ? '–' : formatYuan(one.settledFen)),
      },
    ]}
    rows={demands}
    empty="没有写明请求。"
    phone="cards"
    total={['合计', formatYuan(demandedFen(demands)), '', '', '']}
  />
);
