import { z } from 'zod';
import { isDate, workingDaysLeft } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import { sheetAnswer } from '../../../platform/http/sheet-answer.ts';
import type { CellInput } from '../../../platform/sheets/sheet-column.ts';
import { Deadline } from '../../../ui/deadline/deadline.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../ui/table/table.tsx';
import { type Notice, noticeNumber, noticeStatuses, statusNames, statusOn } from '../notice/notice.ts';
import { countNotices, listNotices, type NoticeFilter } from '../notice/notice-list-store.ts';
import { StatusTag } from '../notice-view.tsx';
import { kindNames, publicityKinds } from '../publicity-kind.ts';
import { REGISTER, registerHref } from '../publicity-links.ts';
import { writeNotices } from '../publicity-permissions.ts';

const PAGE_SIZE = 20;
const BATCH = 500;

const query = z.object({
  q: z.string().trim().max(60).optional().catch(undefined),
  kind: z.enum(publicityKinds).optional().catch(undefined),
  status: z.enum(noticeStatuses).optional().catch(undefined),
  to: z.string().refine(isDate).optional().catch(undefined),
  objected: z.enum(['1']).optional().catch(undefined),
});
type Asked = z.output<typeof query>;

function queryOf(c: AppContext): { region: string; today: string; filter: NoticeFilter; asked: Asked } {
  const asked = query.parse(c.req.query());
  return {
    asked,
    region: regionOf(c),
    today: shanghaiDate(c.var.now),
    filter: {
      text: asked.q,
      kind: asked.kind,
      status: asked.status,
      publishedTo: asked.to,
      objected: asked.objected === '1',
    },
  };
}

/** 公示台账: everything that was ever made public, with its end. */
export async function showRegister(c: AppContext): Promise<Response> {
  const of = queryOf(c);
  const { asked } = of;
  const { db } = c.var.deps;
  const page = pageNumber(c);
  const [notices, total] = await Promise.all([
    listNotices(db, of, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    countNotices(db, of),
  ]);
  const exported = (format: string) => addressWith(`${REGISTER}/export`, { ...asked, format });
  return consolePage(
    c,
    {
      title: '公示台账',
      current: REGISTER,
      actions: (
        <Actions>
          {mayPass(c.var.actor, writeNotices) ? (
            <ButtonLink href={`${REGISTER}/new`} label="发布公示" tone="primary" />
          ) : null}
          <ButtonLink href={exported('xlsx')} label="导出 Excel" download />
          <ButtonLink href={exported('csv')} label="导出 CSV" download />
        </Actions>
      ),
    },
    <Stack>
      <Filters asked={asked} />
      <Table
        caption="公示台账"
        columns={columnsOf(of.today)}
        rows={notices}
        rowHref={({ id }) => registerHref(id)}
        empty={<EmptyState title="没有符合条件的公示">可以去掉一些条件再找。</EmptyState>}
      />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        hasNext={page * PAGE_SIZE < total}
        total={total}
        hrefFor={(number) => addressWith(REGISTER, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function Filters({ asked }: { asked: Asked }) {
  const without = (name: keyof Asked) => addressWith(REGISTER, { ...asked, [name]: undefined });
  const active = [
    ...(asked.to ? [{ label: `${asked.to} 以前发布`, removeHref: without('to') }] : []),
    ...(asked.objected ? [{ label: '有异议的', removeHref: without('objected') }] : []),
  ];
  return (
    <FilterBar action={REGISTER} resetHref={REGISTER} active={active}>
      <TextField name="q" label="标题" type="search" value={asked.q} />
      <Select
        name="kind"
        label="类别"
        blank="全部"
        value={asked.kind}
        options={publicityKinds.map((value) => ({ value, label: kindNames[value] }))}
      />
      <Select
        name="status"
        label="状态"
        blank="全部"
        value={asked.status}
        options={noticeStatuses.map((value) => ({ value, label: statusNames[value] }))}
      />
      <Select
        name="objected"
        label="异议"
        blank="全部"
        value={asked.objected}
        options={[{ value: '1', label: '有异议的' }]}
      />
    </FilterBar>
  );
}

function columnsOf(today: string): Column<Notice>[] {
  return [
    { key: 'number', header: '编号', cell: (one) => noticeNumber(one) },
    { key: 'title', header: '标题', cell: (one) => one.title },
    { key: 'kind', header: '类别', cell: (one) => kindNames[one.kind] },
    { key: 'status', header: '状态', cell: (one) => <StatusTag status={statusOn(one, today)} /> },
    { key: 'from', header: '开始', cell: (one) => <Digits>{one.from}</Digits> },
    {
      key: 'until',
      header: '期满',
      cell: (one) =>
        statusOn(one, today) === 'running' ? (
          <Deadline due={one.until} daysLeft={workingDaysLeft(today, one.until)} unit="个工作日" />
        ) : (
          <Digits>{one.until}</Digits>
        ),
    },
    { key: 'rows', header: '行数', align: 'end', cell: (one) => String(one.rowCount) },
    { key: 'objections', header: '异议', align: 'end', cell: (one) => String(one.objectionCount) },
    { key: 'publisher', header: '发布人', cell: (one) => one.publisher.name },
  ];
}

/** The register as a sheet: notices, not the people on them. */
export function exportRegister(c: AppContext): Response {
  const columns = [
    { title: '编号', width: 20 },
    { title: '标题', width: 50 },
    { title: '类别' },
    { title: '状态' },
    { title: '开始日期', kind: 'date' },
    { title: '期满日期', kind: 'date' },
    { title: '公示期（工作日）', kind: 'number' },
    { title: '名单行数', kind: 'number' },
    { title: '异议件数', kind: 'number' },
    { title: '依据', width: 40 },
    { title: '发布人' },
    { title: '撤下原因', width: 40 },
  ] as const;
  return sheetAnswer(c, { name: '公示台账', columns, rows: rowsOf(c) });
}

async function* rowsOf(c: AppContext): AsyncGenerator<CellInput[]> {
  const of = queryOf(c);
  for (let offset = 0; ; offset += BATCH) {
    const notices = await listNotices(c.var.deps.db, of, { offset, limit: BATCH });
    yield* notices.map((one) => [
      noticeNumber(one),
      one.title,
      kindNames[one.kind],
      statusNames[statusOn(one, of.today)],
      one.from,
      one.until,
      one.workingDays,
      one.rowCount,
      one.objectionCount,
      one.basis,
      one.publisher.name,
      one.withdrawal?.reason,
    ]);
    if (notices.length < BATCH) return;
  }
}
