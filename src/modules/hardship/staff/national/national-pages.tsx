import { formatDateTime } from '../../../../platform/dates.ts';
import { idParam } from '../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { flashOf } from '../../../../platform/http/flash.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { Alert } from '../../../../ui/alert/alert.tsx';
import { Section } from '../../../../ui/card/card.tsx';
import { DescriptionList } from '../../../../ui/description-list/description-list.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Actions, Digits, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Stat, StatRow } from '../../../../ui/stat/stat.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { compareNow } from '../../national/export-national.ts';
import { type Change, changeNames, countChanges } from '../../national/national-changes.ts';
import { columnLabel, NATIONAL_FORM } from '../../national/national-columns.ts';
import {
  findExport,
  listExports,
  listRows,
  type NationalExport,
  type NationalRow,
} from '../../national/national-store.ts';

export const NATIONAL = '/console/national-export';

export function nationalHref(id: string, rest = ''): string {
  return rest === '' ? `${NATIONAL}/${id}` : `${NATIONAL}/${id}/${rest}`;
}

/** 全国系统报送: what changed since the last export, and every export with its receipt. */
export async function showNational(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const [{ changes }, exports] = await Promise.all([compareNow(db, actOf(c)), listExports(db, regionOf(c))]);
  const counts = countChanges(changes);
  return consolePage(
    c,
    {
      title: '全国系统报送',
      current: NATIONAL,
      actions: <ButtonLink href={`${NATIONAL}/new`} label="生成报送表" tone="primary" />,
    },
    <Stack>
      <Alert tone="warning" title="列次序未核实">
        表格列按各地困难职工档案表整理（版本 {NATIONAL_FORM.version}
        ），还没有与全国工会帮扶系统核对，以系统要求为准。
      </Alert>
      <Section title={exports.length > 0 ? '上次报送以来' : '还没有报送过'}>
        <Counts counts={counts} />
      </Section>
      <Table
        caption="历次报送"
        showCaption
        columns={exportColumns}
        rows={exports}
        rowHref={({ id }) => nationalHref(id)}
        empty={
          <EmptyState title="还没有报送过">生成报送表后，逐户录入全国系统，再回来登记录入日期。</EmptyState>
        }
      />
    </Stack>,
  );
}

function Counts({ counts }: { counts: Readonly<Record<Change, number>> }) {
  return (
    <StatRow>
      <Stat label={changeNames.new} value={counts.new} unit="户" />
      <Stat label={changeNames.changed} value={counts.changed} unit="户" />
      <Stat label={changeNames.same} value={counts.same} unit="户" />
      <Stat label={changeNames.gone} value={counts.gone} unit="户" />
    </StatRow>
  );
}

const exportColumns: Column<NationalExport>[] = [
  { key: 'number', header: '编号', cell: (one) => <Digits>{one.number}</Digits> },
  { key: 'at', header: '生成时间', cell: (one) => <Digits>{formatDateTime(one.exportedAt)}</Digits> },
  { key: 'by', header: '生成人', cell: (one) => one.exporterName },
  { key: 'new', header: '新增', align: 'end', cell: (one) => one.counts.new },
  { key: 'changed', header: '有变化', align: 'end', cell: (one) => one.counts.changed },
  { key: 'gone', header: '已退出', align: 'end', cell: (one) => one.counts.gone },
  {
    key: 'entered',
    header: '录入全国系统',
    cell: (one) =>
      one.enteredOn ? `${one.enteredOn} ${one.entererName ?? ''}` : <Tag tone="warning">还没有登记录入</Tag>,
  },
];

/** An export of this address, or 404. */
export async function loadExport(
  c: AppContext,
): Promise<{ made: NationalExport; rows: readonly NationalRow[] }> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const made = (await findExport(db, { region, id: idParam(c) })) ?? refuseCommon('not-found');
  return { made, rows: await listRows(db, { region, exportId: made.id }) };
}

const tones = { new: 'success', changed: 'warning', same: 'neutral', gone: 'danger' } as const;

/** One export: what to enter, what to correct, what to take out; which columns changed, never what they hold. */
export async function showExport(c: AppContext): Promise<Response> {
  const { made, rows } = await loadExport(c);
  return consolePage(
    c,
    {
      title: made.number,
      current: NATIONAL,
      breadcrumbs: [{ href: NATIONAL, label: '全国系统报送' }, { label: made.number }],
      flash: flashOf(c),
    },
    <Stack>
      <Actions>
        <ButtonLink href={nationalHref(made.id, 'sheet')} label="导出表格" tone="primary" />
        <ButtonLink href={nationalHref(made.id, 'enter')} label="登记录入全国系统" />
        <ButtonLink href={nationalHref(made.id, 'print')} label="录入核对单" />
      </Actions>
      <Counts counts={made.counts} />
      <Section title="报送情况">
        <DescriptionList
          columns
          items={[
            { term: '生成', detail: `${formatDateTime(made.exportedAt)} ${made.exporterName}` },
            { term: '原因', detail: made.reason },
            { term: '表格版本', detail: `${made.formVersion}（未核实）` },
            {
              term: '录入全国系统',
              detail: made.enteredOn
                ? `${made.enteredOn} ${made.entererName ?? ''} ${made.enterNote ?? ''}`
                : '还没有登记',
            },
          ]}
        />
      </Section>
      <Table
        caption="各户变化"
        showCaption
        columns={rowColumns}
        rows={rows}
        rowHref={(row) => `/console/hardship/${row.fileId}`}
        empty="没有在档的家庭。"
      />
      <Muted>只写哪些栏有变化，不写内容；内容在导出的表格里。</Muted>
    </Stack>,
  );
}

export const rowColumns: Column<NationalRow>[] = [
  { key: 'number', header: '档案编号', cell: (row) => <Digits>{row.fileNumber}</Digits> },
  {
    key: 'change',
    header: '变化',
    cell: (row) => <Tag tone={tones[row.change]}>{changeNames[row.change]}</Tag>,
  },
  { key: 'columns', header: '变化的栏', cell: (row) => row.columns.map(columnLabel).join('、') },
];
