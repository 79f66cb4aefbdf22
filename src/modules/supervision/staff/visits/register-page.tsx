import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Digits, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { workOnVisits } from '../../visits/joint-visit-permissions.ts';
import type { VisitLine } from '../../visits/register/visit-filter.ts';
import { countVisits, listVisits } from '../../visits/register/visit-register-store.ts';
import { visitStatuses, visitStatusNames } from '../../visits/visit.ts';
import { visitScope } from '../../visits/visit-policy.ts';
import { FIELD } from '../field/field-links.ts';
import { toVisitFilter, type VisitQueryText, visitQuery } from './register-query.ts';
import { VISITS, visitHref } from './visit-links.ts';
import { VisitStatusTag } from './visit-status-tag.tsx';

const PAGE_SIZE = 20;

/** 联合检查: the register of visits, filtered by its address. */
export async function showVisits(c: AppContext): Promise<Response> {
  const asked = visitQuery.parse(c.req.query());
  const filter = toVisitFilter(asked, { actorId: c.var.actor.id });
  const query = { region: regionOf(c), scope: visitScope(c.var.actor), filter };
  const page = pageNumber(c);
  const { db } = c.var.deps;
  const [{ lines, hasNext }, total] = await Promise.all([
    listVisits(db, query, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    countVisits(db, query),
  ]);
  return consolePage(
    c,
    { title: '联合检查', current: VISITS, actions: <RegisterActions c={c} asked={asked} /> },
    <Stack>
      <Filters asked={asked} />
      <Table
        caption="联合检查"
        columns={columns}
        rows={lines}
        rowHref={({ id }) => visitHref(id)}
        empty={<EmptyState title="没有符合条件的检查">可以去掉一些条件再找。</EmptyState>}
      />
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        hasNext={hasNext}
        total={total}
        hrefFor={(number) => addressWith(VISITS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function RegisterActions({ c, asked }: { c: AppContext; asked: VisitQueryText }) {
  const works = mayPass(c.var.actor, workOnVisits);
  const sheet = (format: string) => addressWith(`${VISITS}/export`, { ...asked, format });
  return (
    <Actions>
      {works ? <ButtonLink href={`${VISITS}/new`} label="安排检查" tone="primary" /> : null}
      {works ? <ButtonLink href={FIELD} label="现场模式（手机）" /> : null}
      <ButtonLink href={`${VISITS}/blank`} label="空白检查表" />
      <ButtonLink href={sheet('xlsx')} label="导出 Excel" download />
      <ButtonLink href={sheet('csv')} label="导出 CSV" download />
    </Actions>
  );
}

const withNames = { problems: '发现问题的', conflicts: '有不一致待处理的' } as const;

function Filters({ asked }: { asked: VisitQueryText }) {
  const statusOptions = [
    { value: 'open', label: '全部未完成' },
    ...visitStatuses.map((value) => ({ value, label: visitStatusNames[value] })),
  ];
  return (
    <FilterBar action={VISITS} resetHref={VISITS} active={activeFilters(asked)}>
      <TextField name="q" label="编号、单位、项目" value={asked.q} type="search" />
      <Select name="status" label="状态" value={asked.status} blank="全部" options={statusOptions} />
      <Select
        name="with"
        label="提醒"
        value={asked.with}
        blank="全部"
        options={Object.entries(withNames).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="clerk"
        label="经办人"
        value={asked.clerk}
        blank="全部"
        options={[{ value: 'me', label: '我经办的' }]}
      />
      <DateField name="from" label="计划日期从" value={asked.from} />
      <DateField name="to" label="到" value={asked.to} />
    </FilterBar>
  );
}

function activeFilters(asked: VisitQueryText) {
  const without = (name: keyof VisitQueryText) => addressWith(VISITS, { ...asked, [name]: undefined });
  const words: Partial<Record<keyof VisitQueryText, string | undefined>> = {
    q: asked.q && `含“${asked.q}”`,
    status: asked.status && (asked.status === 'open' ? '全部未完成' : visitStatusNames[asked.status]),
    firm: asked.firm && '同一单位',
    body: asked.body && '同一牵头单位',
    clerk: asked.clerk && '我经办的',
    with: asked.with && withNames[asked.with],
    from: asked.from && `${asked.from} 起`,
    to: asked.to && `至 ${asked.to}`,
  };
  return Object.entries(words).flatMap(
    ([name, label]) => (label ? [{ label, removeHref: without(name as keyof VisitQueryText) }] : []), // keys of the table above
  );
}

const columns: Column<VisitLine>[] = [
  { key: 'number', header: '编号', cell: (line) => <Digits>{line.number}</Digits> },
  {
    key: 'status',
    header: '状态',
    cell: (line) => (
      <>
        <VisitStatusTag status={line.status} />{' '}
        {line.openConflicts > 0 ? <Tag tone="danger">{line.openConflicts} 处不一致</Tag> : null}
      </>
    ),
  },
  {
    key: 'firm',
    header: '单位 / 项目',
    cell: (line) =>
      [line.organisationName, line.projectName].filter((text) => text !== undefined).join(' / '),
  },
  { key: 'body', header: '牵头单位', cell: (line) => line.ownerBodyName },
  { key: 'planned', header: '计划日期', cell: (line) => <Digits>{line.plannedOn}</Digits> },
  { key: 'visited', header: '检查日期', cell: (line) => <Digits>{line.visitedOn ?? '–'}</Digits> },
  { key: 'problems', header: '问题', align: 'end', cell: (line) => line.problems },
  { key: 'samples', header: '抽样人数', align: 'end', cell: (line) => line.samples },
  { key: 'clerk', header: '经办人', cell: (line) => line.clerkName },
];
