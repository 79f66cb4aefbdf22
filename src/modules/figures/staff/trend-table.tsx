import type { FC } from 'hono/jsx';
import { formatDate } from '../../../platform/dates.ts';
import { Table } from '../../../ui/table/table.tsx';
import { exactFigure } from '../amount.ts';

type Point = { on: string; value: bigint };

/** The figures of a trend as a table. */
export const TrendTable: FC<{ unit: string; points: readonly Point[] }> = ({ unit, points }) => (
  <Table
    caption="每月末的数值"
    columns={[
      { key: 'on', header: '截至', cell: (point: Point) => formatDate(point.on) },
      {
        key: 'value',
        header: '数值',
        align: 'end',
        cell: (point: Point) => exactFigure({ unit, value: point.value }),
      },
    ]}
    rows={points}
    empty="还没有数据"
  />
);
