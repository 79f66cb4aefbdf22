import { z } from 'zod';
import { isDate, workingDaysLeft } from '../../../../platform/calendar.ts';
import { formatDateTime, shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { sheetAnswer } from '../../../../platform/http/sheet-answer.ts';
import type { CellInput } from '../../../../platform/sheets/sheet-column.ts';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { keepNews } from '../../news-permissions.ts';
import { PUBLICATIONS } from '../../public/record/staff/publication-links.ts';
import {
  channelNames,
  forwardNames,
  groundNames,
  grounds,
  type Takedown,
  takedownNumber,
} from '../notice/takedown.ts';
import { statusNames, takedownStatuses } from '../notice/takedown-lifecycle.ts';
import { countTakedowns, listTakedowns, type TakedownFilter } from '../notice/takedown-list-store.ts';
import { TAKEDOWNS, takedownHref } from '../takedown-links.ts';
import { StatusTag } from '../takedown-status-view.tsx';

const PAGE_SIZE = 20;
const BATCH = 500;

const query = z.object({
  q: z.string().trim().max(60).optional().catch(undefined),
  status: z
    .enum(['open', ...takedownStatuses])
    .optional()
    .catch(undefined),
  ground: z.enum(grounds).optional().catch(undefined),
  from: z.string().refine(isDate).optional().catch(undefined),
  to: z.string().refine(isDate).optional().catch(undefined),
});
type Asked = z.output<typeof query>;

function filterOf(asked: Asked): TakedownFilter {
  return {
    text: asked.q === '' ? undefined : asked.q,
    status: asked.status,
    ground: asked.ground,
    from: asked.from,
    to: asked.to,
  };
}

/** 下线台账: every notice that came, with its clock and its end. */
export async function showRegister(c: AppContext): Promise<Response> {
  const asked = query.parse(c.req.query());
  const of = { region: regionOf(c), filter: filterOf(asked) };
  const { db } = c.var.deps;
  const page = pageNumber(c);
  const [rows, total] = await Promise.all([
    listTakedowns(db, of, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    countTakedowns(db, of),
  ]);
  const exported = (format: string) => addressWith(`${TAKEDOWNS}/export`, { ...asked, format });
  return consolePage(
    c,
    {
      title: '下线台账',
      current: TAKEDOWNS,
      actions: (
        <Actions>
          <ButtonLink href={PUBLICATIONS} label="公开发布记录" />
          {mayPass(c.var.actor, keepNews) ? (
            <>
              <ButtonLink href={`${TAKEDOWNS}/new`} label="登记来信来访" tone="primary" />
              <ButtonLink href={exported('xlsx')} label="导出 Excel" download />
              <ButtonLink href={exported('csv')} label="导出 CSV" download />
            </>
          ) : null}
        </Actions>
      ),
    },
    <Stack>
      <Filters asked={asked} />
      <Table
        caption="下线台账"
        columns={columnsOf(shanghaiDate(c.var.now))}
        rows={rows}
        rowHref={({ id }) => takedownHref(id)}
        empty={<EmptyState title="没有符合条件的通知">可以去掉一些条件再找。</EmptyState>}
      />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        hasNext={page * PAGE_SIZE < total}
        total={total}
        hrefFor={(number) => addressWith(TAKEDOWNS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function Filters({ asked }: { asked: Asked }) {
  return (
    <FilterBar action={TAKEDOWNS} resetHref={TAKEDOWNS}>
      <TextField name="q" label="编号或单位" type="search" value={asked.q} />
      <Select
        name="status"
        label="状态"
        blank="全部"
        value={asked.status}
        options={[
          { value: 'open', label: '未办结' },
          ...takedownStatuses.map((value) => ({ value, label: statusNames[value] })),
        ]}
      />
      <Select
        name="ground"
        label="理由"
        blank="全部"
        value={asked.ground}
        options={grounds.map((value) => ({ value, label: groundNames[value] }))}
      />
      <DateField name="from" label="收到日期从" value={asked.from} />
      <DateField name="to" label="到" value={asked.to} />
    </FilterBar>
  );
}

function columnsOf(today: string): Column<Takedown>[] {
  return [
    { key: 'number', header: '编号', cell: (one) => takedownNumber(one) },
    { key: 'party', header: '通知人', cell: (one) => one.partyLabel },
    { key: 'ground', header: '理由', cell: (one) => groundNames[one.ground] },
    {
      key: 'status',
      header: '状态',
      cell: (one) => <StatusTag status={one.status} />,
    },
    { key: 'filed', header: '收到', cell: (one) => <Digits>{formatDateTime(one.filedAt)}</Digits> },
    {
      key: 'due',
      header: '期限',
      cell: (one) =>
        one.dueOn ? (
          <Deadline due={one.dueOn} daysLeft={workingDaysLeft(today, one.dueOn)} unit="个工作日" />
        ) : (
          '—'
        ),
    },
    { key: 'channel', header: '来源', cell: (one) => channelNames[one.channel] },
  ];
}

/** The register as a sheet, senders masked. */
export function exportRegister(c: AppContext): Response {
  const columns = [
    { title: '编号', width: 18 },
    { title: '通知人', width: 24 },
    { title: '来源' },
    { title: '理由', width: 24 },
    { title: '状态' },
    { title: '收到时间', width: 18 },
    { title: '下线时间', width: 18 },
    { title: '转送方式', width: 20 },
    { title: '转送时间', width: 18 },
    { title: '办结时间', width: 18 },
    { title: '办结理由', width: 40 },
  ] as const;
  return sheetAnswer(c, { name: '下线台账', columns, rows: rowsOf(c) });
}

async function* rowsOf(c: AppContext): AsyncGenerator<CellInput[]> {
  const of = { region: regionOf(c), filter: filterOf(query.parse(c.req.query())) };
  for (let offset = 0; ; offset += BATCH) {
    const rows = await listTakedowns(c.var.deps.db, of, { offset, limit: BATCH });
    yield* rows.map((one) => [
      takedownNumber(one),
      one.partyLabel,
      channelNames[one.channel],
      groundNames[one.ground],
      statusNames[one.status],
      formatDateTime(one.filedAt),
      one.blockedAt && formatDateTime(one.blockedAt),
      one.forward && forwardNames[one.forward.channel],
      one.forward && formatDateTime(one.forward.at),
      one.closing && formatDateTime(one.closing.at),
      one.closing?.reason,
    ]);
    if (rows.length < BATCH) return;
  }
}
