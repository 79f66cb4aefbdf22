import { z } from 'zod';
import { addDays, addMonths, isDate } from '../../../platform/calendar.ts';
import { formatDateTime, shanghaiDate } from '../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import { sheetAnswer } from '../../../platform/http/sheet-answer.ts';
import type { CellInput } from '../../../platform/sheets/sheet-column.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { DateField } from '../../../ui/form/date-field.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../ui/table/table.tsx';
import { townshipName } from '../../orgs/index.ts';
import { eventKinds, eventStatuses, kindNames, statusNames, type UnionEvent } from '../event/event.ts';
import { keepEvents } from '../event/event-permissions.ts';
import { countEvents, type EventFilter, listEvents } from '../event/event-store.ts';
import { monthOf } from '../event/month.ts';
import { REGISTER, registerHref } from '../event-links.ts';
import { StatusTag } from '../event-view.tsx';
import { MonthSheet } from '../month-view.tsx';

const PAGE_SIZE = 20;
const BATCH = 500;
const MONTH_MOST = 200;

const date = z.string().refine(isDate).optional().catch(undefined);
const query = z.object({
  q: z.string().trim().max(60).optional().catch(undefined),
  kind: z.enum(eventKinds).optional().catch(undefined),
  status: z
    .enum([...eventStatuses, 'done'])
    .optional()
    .catch(undefined),
  from: date,
  to: date,
});

function queryOf(c: AppContext) {
  const asked = query.parse(c.req.query());
  const { status } = asked;
  const statuses =
    status === undefined ? undefined : status === 'done' ? (['held', 'archived'] as const) : [status];
  const filter: EventFilter = { text: asked.q, kind: asked.kind, statuses, from: asked.from, to: asked.to };
  return { asked, of: { region: regionOf(c), filter } };
}

/** 活动台账. */
export async function showRegister(c: AppContext): Promise<Response> {
  const { asked, of } = queryOf(c);
  const { db } = c.var.deps;
  const page = pageNumber(c);
  const [events, total] = await Promise.all([
    listEvents(db, of, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE, order: 'desc' }),
    countEvents(db, of),
  ]);
  return consolePage(
    c,
    {
      title: '活动台账',
      current: REGISTER,
      actions: (
        <Actions>
          {mayPass(c.var.actor, keepEvents) ? (
            <ButtonLink href={`${REGISTER}/new`} label="新建活动" tone="primary" />
          ) : null}
          <ButtonLink href={`${REGISTER}/calendar`} label="月历" icon="calendar" />
          <ButtonLink href={addressWith(`${REGISTER}/export`, asked)} label="导出台账" download />
        </Actions>
      ),
    },
    <Stack>
      <FilterBar action={REGISTER} resetHref={REGISTER}>
        <TextField name="q" label="名称、地点" type="search" value={asked.q} />
        <Select
          name="kind"
          label="类型"
          blank="全部"
          value={asked.kind}
          options={eventKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
        <Select
          name="status"
          label="状态"
          blank="全部"
          value={asked.status}
          options={[
            ...eventStatuses.map((value) => ({ value, label: statusNames[value] })),
            { value: 'done', label: '已举办和已归档' },
          ]}
        />
        <DateField name="from" label="从" value={asked.from} />
        <DateField name="to" label="到" value={asked.to} />
      </FilterBar>
      <Table
        caption="活动台账"
        columns={columns}
        rows={events}
        rowHref={({ id }) => registerHref(id)}
        empty={<EmptyState title="没有符合条件的活动">可以去掉一些条件再找。</EmptyState>}
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

const columns: Column<UnionEvent>[] = [
  { key: 'title', header: '名称', cell: (one) => one.title },
  { key: 'kind', header: '类型', cell: (one) => kindNames[one.kind] },
  { key: 'status', header: '状态', cell: (one) => <StatusTag status={one.status} /> },
  { key: 'starts', header: '时间', cell: (one) => <Digits>{formatDateTime(one.startsAt)}</Digits> },
  { key: 'place', header: '地点', cell: (one) => one.place },
  {
    key: 'taken',
    header: '报名',
    align: 'end',
    cell: (one) => (one.capacity === undefined ? String(one.taken) : `${one.taken}/${one.capacity}`),
  },
  {
    key: 'attended',
    header: '参加',
    align: 'end',
    cell: (one) => (one.attended === undefined ? '' : String(one.attended)),
  },
];

/** 活动月历 of the department, drafts included. */
export async function showMonth(c: AppContext): Promise<Response> {
  const month = monthOf(c.req.query('month'), shanghaiDate(c.var.now));
  const first = `${month}-01`;
  const filter = { from: first, to: addDays(addMonths(first, 1), -1) };
  const events = await listEvents(
    c.var.deps.db,
    { region: regionOf(c), filter },
    { offset: 0, limit: MONTH_MOST, order: 'asc' },
  );
  return consolePage(
    c,
    {
      title: '活动月历',
      current: REGISTER,
      breadcrumbs: [{ href: REGISTER, label: '活动台账' }, { label: '月历' }],
    },
    <MonthSheet
      month={month}
      events={events}
      hrefOf={(event) => registerHref(event.id)}
      monthHref={(other) => `${REGISTER}/calendar?month=${other}`}
    />,
  );
}

/** 台账 as a sheet: one row an event, no people. */
export function exportRegister(c: AppContext): Response {
  const columns = [
    { title: '日期', kind: 'date' },
    { title: '类型' },
    { title: '名称', width: 40 },
    { title: '组织单位', width: 24 },
    { title: '乡镇' },
    { title: '地点', width: 24 },
    { title: '参加对象', width: 20 },
    { title: '报名人数', kind: 'number' },
    { title: '参加人数', kind: 'number' },
    { title: '状态' },
    { title: '活动情况', width: 50 },
    { title: '归档日期', kind: 'date' },
    { title: '登记人' },
  ] as const;
  return sheetAnswer(c, { name: '活动台账', columns, rows: rowsOf(c) });
}

async function* rowsOf(c: AppContext): AsyncGenerator<CellInput[]> {
  const { of } = queryOf(c);
  for (let offset = 0; ; offset += BATCH) {
    const events = await listEvents(c.var.deps.db, of, { offset, limit: BATCH, order: 'desc' });
    yield* events.map((one) => [
      shanghaiDate(one.startsAt),
      kindNames[one.kind],
      one.title,
      one.organiser,
      one.townshipCode && townshipName(one.townshipCode),
      one.place,
      one.audience,
      one.taken,
      one.attended,
      statusNames[one.status],
      one.heldNote,
      one.archivedOn,
      one.creatorName,
    ]);
    if (events.length < BATCH) return;
  }
}
