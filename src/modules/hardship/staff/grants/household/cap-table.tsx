import type { FC } from 'hono/jsx';
import { formatYuan } from '../../../../../platform/money.ts';
import { Muted } from '../../../../../ui/layout/stack.tsx';
import { Table } from '../../../../../ui/table/table.tsx';
import { roomLeft } from '../../../grants/caps/grant-cap.ts';
import { grantKindNames } from '../../../grants/grant.ts';
import type { CapRow, MoneyView } from './load-money-view.ts';

/** What may still be given this year, and why not more. */
export const CapTable: FC<{ view: MoneyView }> = ({ view }) => (
  <>
    <Table
      caption={`${view.year}年救助限额`}
      columns={[
        { key: 'kind', header: '类别', cell: (row: CapRow) => grantKindNames[row.kind] },
        { key: 'who', header: '对象', cell: (row) => row.who },
        {
          key: 'cap',
          header: '限额（元）',
          align: 'end',
          cell: (row) => (row.capFen === undefined ? '–' : formatYuan(row.capFen)),
        },
        { key: 'taken', header: '已安排（元）', align: 'end', cell: (row) => formatYuan(row.takenFen) },
        {
          key: 'left',
          header: '还剩（元）',
          align: 'end',
          cell: (row) => (row.capFen === undefined ? '–' : formatYuan(roomLeft(row.capFen, row.takenFen))),
        },
        { key: 'basis', header: '依据', cell: (row) => row.basis },
      ]}
      rows={view.caps}
      empty=""
    />
    <Muted>限额所用的标准未核实的，以本县规定为准（见“本地参数”）。</Muted>
  </>
);
