import { z } from 'zod';
import { formatDateTime } from '../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { CONSOLE } from '../../benefit-links.ts';
import { keepBenefits } from '../../benefit-permissions.ts';
import { findQuotas } from '../../claims/quota-store.ts';
import {
  categories,
  categoryNames,
  modeNames,
  programmeStatuses,
  programmeStatusNames,
} from '../../programmes/programme.ts';
import { listProgrammes } from '../../programmes/programme-store.ts';
import { ProgrammeTag } from '../programme-tags.tsx';

const PAGE_SIZE = 20;

const registerQuery = z.object({
  status: z.enum(programmeStatuses).optional().catch(undefined),
  category: z.enum(categories).optional().catch(undefined),
  q: z.string().trim().max(60).optional().catch(undefined),
});

/** 普惠项目: the register, filtered by its address. */
export async function showRegister(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const asked = registerQuery.parse(c.req.query());
  const page = pageNumber(c);
  const filter = { statuses: asked.status && [asked.status], category: asked.category, text: asked.q };
  const found = await listProgrammes(db, region, {
    filter,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const rows = found.slice(0, PAGE_SIZE);
  const quotas = await findQuotas(
    db,
    region,
    rows.map(({ id }) => id),
  );
  return consolePage(
    c,
    {
      title: '普惠项目',
      current: CONSOLE,
      actions: mayPass(c.var.actor, keepBenefits) ? (
        <ButtonLink href={`${CONSOLE}/new`} label="起草项目" tone="primary" />
      ) : null,
    },
    <Stack>
      <Filters asked={asked} />
      <Table
        caption="普惠项目"
        columns={[
          { key: 'name', header: '项目', width: 'wide', cell: (row) => row.name },
          { key: 'status', header: '状态', cell: (row) => <ProgrammeTag status={row.status} /> },
          { key: 'category', header: '类别', cell: (row) => categoryNames[row.category] },
          { key: 'mode', header: '方式', cell: (row) => modeNames[row.mode] },
          { key: 'opens', header: '开始', cell: (row) => formatDateTime(row.opensAt) },
          { key: 'closes', header: '截止', cell: (row) => formatDateTime(row.closesAt) },
          { key: 'value', header: '每人（元）', align: 'end', cell: (row) => formatYuan(row.valueFen) },
          { key: 'taken', header: '已发', align: 'end', cell: (row) => quotas.get(row.id)?.taken ?? 0 },
          { key: 'quota', header: '名额', align: 'end', cell: (row) => row.quota },
        ]}
        rows={rows}
        rowHref={({ id }) => `${CONSOLE}/${id}`}
        empty={<EmptyState title="没有符合条件的项目" />}
      />
      <Pagination
        page={page}
        hasNext={found.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(CONSOLE, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function Filters({ asked }: { asked: z.output<typeof registerQuery> }) {
  return (
    <FilterBar action={CONSOLE} resetHref={CONSOLE}>
      <TextField name="q" label="项目名称" value={asked.q} type="search" />
      <Select
        name="status"
        label="状态"
        value={asked.status}
        blank="全部"
        options={programmeStatuses.map((value) => ({ value, label: programmeStatusNames[value] }))}
      />
      <Select
        name="category"
        label="类别"
        value={asked.category}
        blank="全部"
        options={categories.map((value) => ({ value, label: categoryNames[value] }))}
      />
    </FilterBar>
  );
}
