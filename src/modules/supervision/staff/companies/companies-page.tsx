import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Digits, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { Table } from '../../../../ui/table/table.tsx';
import { listCompanies } from '../../companies/company-store.ts';
import { COMPANIES, companyHref } from './company-links.ts';

const PAGE_SIZE = 20;

/** 一企一页: firms that were visited or written to, those with open problems first. */
export async function showCompanies(c: AppContext): Promise<Response> {
  const text = (c.req.query('q') ?? '').trim().slice(0, 100);
  const page = pageNumber(c);
  const { lines, hasNext } = await listCompanies(c.var.deps.db, regionOf(c), {
    text,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return consolePage(
    c,
    { title: '一企一页', current: COMPANIES },
    <Stack>
      <FilterBar
        action={COMPANIES}
        resetHref={COMPANIES}
        active={text === '' ? [] : [{ label: `含“${text}”`, removeHref: COMPANIES }]}
      >
        <TextField name="q" label="用人单位" value={text} type="search" />
      </FilterBar>
      <Table
        caption="检查或发函过的用人单位"
        columns={[
          { key: 'name', header: '用人单位', cell: (line) => line.name },
          { key: 'open', header: '尚未整改', align: 'end', cell: (line) => `${line.open} 项` },
          { key: 'visits', header: '联合检查', align: 'end', cell: (line) => `${line.visits} 次` },
          { key: 'letters', header: '函件', align: 'end', cell: (line) => `${line.letters} 份` },
          { key: 'last', header: '最近', cell: (line) => <Digits>{line.lastOn ?? '–'}</Digits> },
        ]}
        rows={lines}
        rowHref={({ id }) => companyHref(id)}
        empty={<EmptyState title="还没有这样的单位">检查过或者发过函件的单位会列在这里。</EmptyState>}
      />
      <Pagination
        page={page}
        hasNext={hasNext}
        hrefFor={(number) => addressWith(COMPANIES, { q: text, page: number })}
      />
    </Stack>,
  );
}
