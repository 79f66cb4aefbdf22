import { isDate } from '../../../platform/calendar.ts';
import { formatDate, shanghaiDate } from '../../../platform/dates.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import type { ParameterDefinition } from '../../../platform/module.ts';
import { Alert } from '../../../ui/alert/alert.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { formatValue, type Parameter } from '../parameter.ts';
import { findParametersOn } from '../parameter-store.ts';
import { definitionsOf } from './definitions.ts';

interface Line {
  readonly definition: ParameterDefinition;
  readonly current: Parameter | undefined;
}

/** Every local value with what holds on a day (today, or `on`). */
export async function showParameters(c: AppContext): Promise<Response> {
  const today = shanghaiDate(c.var.now);
  const asked = c.req.query('on') ?? '';
  const on = isDate(asked) ? asked : today;
  const values = await findParametersOn(c.var.deps.db, regionOf(c), on);
  const lines = definitionsOf(c).map((definition) => ({ definition, current: values.get(definition.key) }));
  const open = lines.filter(({ current }) => current?.verified !== true).length;
  return consolePage(
    c,
    { title: '本地参数', current: '/console/parameters' },
    <Stack>
      {open > 0 ? (
        <Alert tone="warning" title={`${open} 项参数尚未填写或核实`}>
          未核实的值会在计算结果和文书中标明。请对照文件原文核实，或填写本县的正式标准。
        </Alert>
      ) : null}
      <FilterBar action="/console/parameters" resetHref="/console/parameters">
        <DateField name="on" label="查看哪一天有效的值" value={on} />
      </FilterBar>
      <Table
        caption={`${formatDate(on)}有效的本地参数`}
        columns={columns}
        rows={lines}
        rowHref={({ definition }) => `/console/parameters/${definition.key}`}
        empty={<EmptyState title="没有参数" />}
      />
    </Stack>,
  );
}

const columns: readonly Column<Line>[] = [
  { key: 'name', header: '参数', cell: ({ definition }) => definition.name },
  {
    key: 'value',
    header: '当前值',
    align: 'end',
    cell: ({ definition, current }) => (current ? formatValue(definition, current.value) : '未填写'),
  },
  { key: 'from', header: '自', cell: ({ current }) => (current ? formatDate(current.validFrom) : '–') },
  { key: 'source', header: '依据', cell: ({ current }) => current?.source ?? '–' },
  { key: 'state', header: '核实', cell: ({ current }) => <VerifiedTag parameter={current} /> },
];

/** 已核实, 未核实 or 未填写. */
export function VerifiedTag({ parameter }: { parameter: Parameter | undefined }) {
  if (!parameter) return <Tag tone="danger">未填写</Tag>;
  return parameter.verified ? <Tag tone="success">已核实</Tag> : <Tag tone="warning">未核实</Tag>;
}
