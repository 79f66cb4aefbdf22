import { daysBetween } from '../../../../platform/calendar.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { Deadline } from '../../../../ui/deadline/deadline.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { townshipName, townshipsOf } from '../../../orgs/index.ts';
import { StatusTag } from '../../citizen/forms/status-tag.tsx';
import { isClosed, statuses, statusNames } from '../../file/hardship-file.ts';
import { categories, categoryNames } from '../../formula/formula-version.ts';
import { exportHardship, workOnHardship } from '../../hardship-permissions.ts';
import { fileScope } from '../../hardship-policy.ts';
import type { FileLine } from '../../register/file-filter.ts';
import { countFiles, listFiles } from '../../register/file-register-store.ts';
import { fileHref, HARDSHIP } from '../staff-desk.tsx';
import { type RegisterQuery, registerQuery, toFileFilter } from './register-filter.ts';

const PAGE_SIZE = 20;

/** 困难职工档案: the register, filtered by its address, names masked. */
export async function showRegister(c: AppContext): Promise<Response> {
  const asked = registerQuery.parse(c.req.query());
  const today = shanghaiDate(c.var.now);
  const region = regionOf(c);
  const filter = toFileFilter(asked, { today, actorId: c.var.actor.id });
  const query = { region, scope: fileScope(c.var.actor), filter };
  const page = pageNumber(c);
  const { db } = c.var.deps;
  const [{ lines, hasNext }, total] = await Promise.all([
    listFiles(db, query, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    countFiles(db, query),
  ]);
  return consolePage(
    c,
    { title: '困难职工档案', current: HARDSHIP, actions: <RegisterActions c={c} asked={asked} /> },
    <Stack>
      <Filters asked={asked} region={region} />
      <Table
        caption="困难职工档案"
        columns={columnsOf(today)}
        rows={lines}
        rowHref={({ id }) => fileHref(id)}
        empty={<EmptyState title="没有符合条件的档案">可以去掉一些条件再找。</EmptyState>}
      />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        hasNext={hasNext}
        total={total}
        hrefFor={(number) => addressWith(HARDSHIP, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function RegisterActions({ c, asked }: { c: AppContext; asked: RegisterQuery }) {
  const sheet = (format: string) => addressWith(`${HARDSHIP}/export`, { ...asked, format });
  return (
    <Actions>
      {mayPass(c.var.actor, workOnHardship) ? (
        <ButtonLink href={`${HARDSHIP}/new`} label="代填申请" tone="primary" />
      ) : null}
      {mayPass(c.var.actor, exportHardship) ? (
        <>
          <ButtonLink href={sheet('xlsx')} label="导出 Excel" download />
          <ButtonLink href={sheet('csv')} label="导出 CSV" download />
        </>
      ) : null}
    </Actions>
  );
}

function Filters({ asked, region }: { asked: RegisterQuery; region: string }) {
  return (
    <FilterBar action={HARDSHIP} resetHref={HARDSHIP} active={activeFilters(asked)}>
      <TextField name="q" label="编号、申请人" value={asked.q} type="search" />
      <Select
        name="status"
        label="状态"
        value={asked.status}
        blank="全部"
        options={[
          { value: 'pending', label: '全部在办' },
          ...statuses.map((value) => ({ value, label: statusNames[value] })),
        ]}
      />
      <Select
        name="category"
        label="类别"
        value={asked.category}
        blank="全部"
        options={categories.map((value) => ({ value, label: categoryNames[value] }))}
      />
      <Select
        name="township"
        label="乡镇"
        value={asked.township}
        blank="全部"
        options={townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        name="handler"
        label="经办人"
        value={asked.handler}
        blank="全部"
        options={[{ value: 'me', label: '我经办的' }]}
      />
      <Select
        name="alarm"
        label="提醒"
        value={asked.alarm}
        blank="全部"
        options={[{ value: 'review', label: '一年未改（复核到期）' }]}
      />
    </FilterBar>
  );
}

function activeFilters(asked: RegisterQuery) {
  const without = (name: keyof RegisterQuery) => addressWith(HARDSHIP, { ...asked, [name]: undefined });
  const words: Partial<Record<keyof RegisterQuery, string | undefined>> = {
    q: asked.q && `含“${asked.q}”`,
    status: asked.status && (asked.status === 'pending' ? '全部在办' : statusNames[asked.status]),
    category: asked.category && categoryNames[asked.category],
    township: asked.township && (townshipName(asked.township) ?? asked.township),
    handler: asked.handler && '我经办的',
    alarm: asked.alarm && '一年未改',
  };
  return Object.entries(words).flatMap(
    ([name, label]) => (label ? [{ label, removeHref: without(name as keyof RegisterQuery) }] : []), // keys of the table above
  );
}

function columnsOf(today: string): Column<FileLine>[] {
  return [
    { key: 'number', header: '编号', cell: (line) => <Digits>{line.number ?? '草稿'}</Digits> },
    { key: 'status', header: '状态', cell: (line) => <StatusTag status={line.status} /> },
    { key: 'name', header: '申请人', cell: (line) => line.maskedName },
    { key: 'category', header: '类别', cell: (line) => (line.category ? categoryNames[line.category] : '–') },
    {
      key: 'township',
      header: '乡镇',
      cell: (line) => (line.townshipCode ? (townshipName(line.townshipCode) ?? line.townshipCode) : '–'),
    },
    { key: 'employer', header: '单位', cell: (line) => line.employerName ?? '–' },
    { key: 'members', header: '人口', align: 'end', cell: (line) => line.members },
    { key: 'applied', header: '申请日期', cell: (line) => <Digits>{line.appliedOn ?? '–'}</Digits> },
    { key: 'approved', header: '建档日期', cell: (line) => <Digits>{line.approvedOn ?? '–'}</Digits> },
    { key: 'handler', header: '经办人', cell: (line) => line.handlerName ?? '–' },
    {
      key: 'review',
      header: '下次复核',
      cell: (line) =>
        line.reviewDueOn === undefined || isClosed(line.status) ? (
          '–'
        ) : (
          <Deadline due={line.reviewDueOn} daysLeft={daysBetween(today, line.reviewDueOn)} />
        ),
    },
  ];
}
