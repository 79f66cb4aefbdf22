import { workingDaysLeft } from '../../../../../platform/calendar.ts';
import { shanghaiDate } from '../../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { Deadline } from '../../../../../ui/deadline/deadline.tsx';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { DateField } from '../../../../../ui/form/date-field.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { letterKinds, shortKindNames, statuses, statusNames } from '../../../letters/letter.ts';
import type { LetterLine } from '../../../letters/register/letter-filter.ts';
import { countLetters, listLetters } from '../../../letters/register/letter-register-store.ts';
import { keepSupervision } from '../../../supervision-permissions.ts';
import { letterScope } from '../../../supervision-policy.ts';
import { LETTERS, letterHref } from '../letter-links.ts';
import { StatusTag } from '../status-tag.tsx';
import { type RegisterQuery, registerQuery, toLetterFilter } from './register-filter.ts';

const PAGE_SIZE = 20;

/** 一函两书: the register of letters, filtered by its address. */
export async function showRegister(c: AppContext): Promise<Response> {
  const asked = registerQuery.parse(c.req.query());
  const today = shanghaiDate(c.var.now);
  const query = {
    region: regionOf(c),
    scope: letterScope(c.var.actor),
    filter: toLetterFilter(asked, today),
  };
  const page = pageNumber(c);
  const { db } = c.var.deps;
  const [{ lines, hasNext }, total] = await Promise.all([
    listLetters(db, query, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    countLetters(db, query),
  ]);
  return consolePage(
    c,
    { title: '一函两书', current: LETTERS, actions: <RegisterActions c={c} asked={asked} /> },
    <Stack>
      <Filters asked={asked} />
      <Table
        caption="一函两书"
        columns={columnsOf(today)}
        rows={lines}
        rowHref={({ id }) => letterHref(id)}
        empty={<EmptyState title="没有符合条件的函件">可以去掉一些条件再找。</EmptyState>}
      />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        hasNext={hasNext}
        total={total}
        hrefFor={(number) => addressWith(LETTERS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function RegisterActions({ c, asked }: { c: AppContext; asked: RegisterQuery }) {
  const exportHref = (format: string) => addressWith(`${LETTERS}/export`, { ...asked, format });
  return (
    <Actions>
      {mayPass(c.var.actor, keepSupervision) ? (
        <ButtonLink href={`${LETTERS}/new`} label="起草函件" tone="primary" />
      ) : null}
      <ButtonLink href={exportHref('xlsx')} label="导出 Excel" download />
      <ButtonLink href={exportHref('csv')} label="导出 CSV" download />
    </Actions>
  );
}

function Filters({ asked }: { asked: RegisterQuery }) {
  const statusOptions = [
    { value: 'open', label: '全部在办' },
    ...statuses.map((value) => ({ value, label: statusNames[value] })),
  ];
  return (
    <FilterBar action={LETTERS} resetHref={LETTERS} active={activeFilters(asked)}>
      <TextField name="q" label="文号、单位、项目" value={asked.q} type="search" />
      <Select
        name="kind"
        label="种类"
        value={asked.kind}
        blank="全部"
        options={letterKinds.map((value) => ({ value, label: shortKindNames[value] }))}
      />
      <Select name="status" label="状态" value={asked.status} blank="全部" options={statusOptions} />
      <Select
        name="alarm"
        label="提醒"
        value={asked.alarm}
        blank="全部"
        options={[{ value: 'overdue', label: '逾期未答复' }]}
      />
      <DateField name="from" label="签发日期从" value={asked.from} />
      <DateField name="to" label="到" value={asked.to} />
    </FilterBar>
  );
}

function activeFilters(asked: RegisterQuery) {
  const words: Partial<Record<keyof RegisterQuery, string | undefined>> = {
    q: asked.q && `含“${asked.q}”`,
    kind: asked.kind && shortKindNames[asked.kind],
    status: asked.status && (asked.status === 'open' ? '全部在办' : statusNames[asked.status]),
    firm: asked.firm && '同一用人单位',
    alarm: asked.alarm && '逾期未答复',
    from: asked.from && `${asked.from} 起签发`,
    to: asked.to && `至 ${asked.to} 签发`,
    dueTo: asked.dueTo && `${asked.dueTo} 前应答复`,
    repliedTo: asked.repliedTo && `${asked.repliedTo} 前已答复`,
    closedTo: asked.closedTo && `${asked.closedTo} 前已销号`,
  };
  return Object.entries(words).flatMap(([name, label]) =>
    label ? [{ label, removeHref: addressWith(LETTERS, { ...asked, [name]: undefined }) }] : [],
  );
}

function columnsOf(today: string): Column<LetterLine>[] {
  return [
    {
      key: 'number',
      header: '文号',
      cell: (line) => <Digits>{line.number ?? `${shortKindNames[line.kind]}（草稿）`}</Digits>,
    },
    { key: 'kind', header: '种类', cell: (line) => shortKindNames[line.kind] },
    { key: 'status', header: '状态', cell: (line) => <StatusTag status={line.status} /> },
    {
      key: 'firm',
      header: '用人单位 / 项目',
      cell: (line) => [line.firm.name, line.projectName].filter((text) => text !== undefined).join(' / '),
    },
    { key: 'issued', header: '签发', cell: (line) => <Digits>{line.issuedOn ?? '–'}</Digits> },
    { key: 'served', header: '送达', cell: (line) => <Digits>{line.servedOn ?? '–'}</Digits> },
    { key: 'reply', header: '答复', cell: (line) => replyCell(line, today) },
    {
      key: 'rectified',
      header: '已整改',
      align: 'end',
      cell: (line) => `${line.rectifiedCount}/${line.itemCount}`,
    },
  ];
}

function replyCell(line: LetterLine, today: string) {
  if (line.repliedOn) return <Digits>{line.repliedOn}</Digits>;
  if (line.status !== 'served' || !line.replyDue) return '–';
  return <Deadline due={line.replyDue} daysLeft={workingDaysLeft(today, line.replyDue)} unit="工作日" />;
}
