import { daysBetween } from '../../../../platform/calendar.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { formatYuan } from '../../../../platform/money.ts';
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
import { townshipName, townshipsOf } from '../../../orgs/index.ts';
import { caseKinds, kindNames, statuses, statusNames } from '../../case.ts';
import { listAllCases, workOnCases } from '../../case-permissions.ts';
import { caseScope } from '../../case-policy.ts';
import type { CaseLine } from '../../register/case-filter.ts';
import { countCases, listCases } from '../../register/case-register-store.ts';
import { CASES, caseHref, PAYMENTS } from '../case-links.ts';
import { StatusTag } from '../status-tag.tsx';
import { type RegisterQuery, registerQuery, toCaseFilter } from './register-filter.ts';

const PAGE_SIZE = 20;

/** 维权案件: the register, filtered by its address. */
export async function showRegister(c: AppContext): Promise<Response> {
  const asked = registerQuery.parse(c.req.query());
  const today = shanghaiDate(c.var.now);
  const region = regionOf(c);
  const filter = toCaseFilter(asked, { today, actorId: c.var.actor.id });
  const query = { region, scope: caseScope(c.var.actor), filter };
  const page = pageNumber(c);
  const { db } = c.var.deps;
  const [{ lines, hasNext }, total] = await Promise.all([
    listCases(db, query, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    countCases(db, query),
  ]);
  return consolePage(
    c,
    { title: '维权案件', current: CASES, actions: <RegisterActions c={c} asked={asked} /> },
    <Stack>
      <Filters asked={asked} region={region} />
      <Table
        caption="维权案件"
        columns={columnsOf(today)}
        rows={lines}
        rowHref={({ id }) => caseHref(id)}
        empty={<EmptyState title="没有符合条件的案件">可以去掉一些条件再找。</EmptyState>}
      />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        hasNext={hasNext}
        total={total}
        hrefFor={(number) => addressWith(CASES, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function RegisterActions({ c, asked }: { c: AppContext; asked: RegisterQuery }) {
  const exports = mayPass(c.var.actor, listAllCases);
  return (
    <Actions>
      {mayPass(c.var.actor, workOnCases) ? (
        <ButtonLink href={`${CASES}/new`} label="登记新事项" tone="primary" />
      ) : null}
      {exports ? <ButtonLink href={PAYMENTS} label="到账台账" /> : null}
      {exports ? (
        <ButtonLink
          href={addressWith(`${CASES}/export`, { ...asked, format: 'xlsx' })}
          label="导出 Excel"
          download
        />
      ) : null}
      {exports ? (
        <ButtonLink
          href={addressWith(`${CASES}/export`, { ...asked, format: 'csv' })}
          label="导出 CSV"
          download
        />
      ) : null}
    </Actions>
  );
}

const alarmNames = { overdue: '已逾期', objected: '本人有异议' } as const;

function Filters({ asked, region }: { asked: RegisterQuery; region: string }) {
  const statusOptions = [
    { value: 'open', label: '全部在办' },
    ...statuses.map((value) => ({ value, label: statusNames[value] })),
  ];
  return (
    <FilterBar action={CASES} resetHref={CASES} active={activeFilters(asked)}>
      <TextField name="q" label="编号、单位、项目" value={asked.q} type="search" />
      <Select
        name="kind"
        label="事项"
        value={asked.kind}
        blank="全部"
        options={caseKinds.map((value) => ({ value, label: kindNames[value] }))}
      />
      <Select name="status" label="状态" value={asked.status} blank="全部" options={statusOptions} />
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
        options={Object.entries(alarmNames).map(([value, label]) => ({ value, label }))}
      />
      <DateField name="from" label="登记日期从" value={asked.from} />
      <DateField name="to" label="到" value={asked.to} />
    </FilterBar>
  );
}

function activeFilters(asked: RegisterQuery) {
  const without = (name: keyof RegisterQuery) => addressWith(CASES, { ...asked, [name]: undefined });
  const words: Partial<Record<keyof RegisterQuery, string | undefined>> = {
    q: asked.q && `含“${asked.q}”`,
    status: asked.status && (asked.status === 'open' ? '全部在办' : statusNames[asked.status]),
    kind: asked.kind && kindNames[asked.kind],
    township: asked.township && (townshipName(asked.township) ?? asked.township),
    employer: asked.employer && '同一用人单位',
    handler: asked.handler && '我经办的',
    alarm: asked.alarm && alarmNames[asked.alarm],
    from: asked.from && `${asked.from} 起`,
    to: asked.to && `至 ${asked.to}`,
  };
  return Object.entries(words).flatMap(
    ([name, label]) => (label ? [{ label, removeHref: without(name as keyof RegisterQuery) }] : []), // keys of the table above
  );
}

function columnsOf(today: string): Column<CaseLine>[] {
  return [
    { key: 'number', header: '编号', cell: (line) => <Digits>{line.number}</Digits> },
    { key: 'kind', header: '事项', cell: (line) => kindNames[line.kind] },
    { key: 'status', header: '状态', cell: (line) => <StatusTag status={line.status} /> },
    {
      key: 'employer',
      header: '用人单位 / 项目',
      cell: (line) => [line.employerName, line.projectName].filter((text) => text !== undefined).join(' / '),
    },
    { key: 'workers', header: '人数', align: 'end', cell: (line) => line.claimants },
    { key: 'claimed', header: '申报（元）', align: 'end', cell: (line) => formatYuan(line.claimedFen) },
    { key: 'confirmed', header: '确认（元）', align: 'end', cell: (line) => formatYuan(line.confirmedFen) },
    { key: 'paid', header: '到账（元）', align: 'end', cell: (line) => formatYuan(line.paidFen) },
    { key: 'filed', header: '登记日期', cell: (line) => <Digits>{shanghaiDate(line.filedAt)}</Digits> },
    { key: 'handler', header: '经办人', cell: (line) => line.handlerName ?? '–' },
    {
      key: 'due',
      header: '时限',
      cell: (line) =>
        line.dueOn === undefined ? (
          '–'
        ) : (
          <Deadline due={line.dueOn} daysLeft={daysBetween(today, line.dueOn)} />
        ),
    },
  ];
}
