import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../ui/table/table.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { organisationKinds, organisationStatuses } from '../organisation.ts';
import { organisationFilter } from '../organisation-form.ts';
import { listOrganisations } from '../organisation-store.ts';
import { keepOrganisations } from '../organisations-permissions.ts';
import { townshipName, townshipsOf } from '../townships.ts';
import { optionsOf } from './options.ts';

const PAGE_SIZE = 20;
const HOME = '/console/orgs';

type Line = Awaited<ReturnType<typeof listOrganisations>>[number];

/** The register of organisations, filtered by its address. */
export async function showRegister(c: AppContext): Promise<Response> {
  const region = regionOf(c);
  const filter = organisationFilter.parse(c.req.query());
  const page = pageNumber(c);
  const rows = await listOrganisations(c.var.deps.db, region, {
    filter: { text: filter.q, kind: filter.kind, townshipCode: filter.township, status: filter.status },
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const mayAdd = mayPass(c.var.actor, keepOrganisations);
  return consolePage(
    c,
    {
      title: '单位名册',
      current: HOME,
      actions: mayAdd ? <ButtonLink href={`${HOME}/new`} label="登记单位" tone="primary" /> : undefined,
    },
    <Stack>
      <Filters filter={filter} region={region} />
      <Table
        caption="单位名册"
        columns={columns}
        rows={rows.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => `${HOME}/${id}`}
        empty={
          <EmptyState title="没有符合条件的单位">
            <p>可以少写几个字再找，或直接填写 18 位统一社会信用代码。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={rows.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(HOME, { ...filter, page: number })}
      />
    </Stack>,
  );
}

type Filter = ReturnType<typeof organisationFilter.parse>;

function Filters({ filter, region }: { filter: Filter; region: string }) {
  const without = (name: keyof Filter) => addressWith(HOME, { ...filter, [name]: undefined });
  const active = [
    filter.q && { label: `名称含“${filter.q}”`, removeHref: without('q') },
    filter.kind && { label: organisationKinds[filter.kind], removeHref: without('kind') },
    filter.township && {
      label: townshipName(filter.township) ?? filter.township,
      removeHref: without('township'),
    },
    filter.status && { label: organisationStatuses[filter.status], removeHref: without('status') },
  ].filter((chip) => typeof chip === 'object');
  const townships = townshipsOf(region).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FilterBar action={HOME} resetHref={HOME} active={active}>
      <TextField name="q" label="名称或信用代码" value={filter.q} type="search" />
      <Select
        name="kind"
        label="类别"
        options={optionsOf(organisationKinds)}
        value={filter.kind}
        blank="全部"
      />
      <Select name="township" label="乡镇" options={townships} value={filter.township} blank="全部" />
      <Select
        name="status"
        label="状态"
        options={optionsOf(organisationStatuses)}
        value={filter.status}
        blank="全部"
      />
    </FilterBar>
  );
}

const columns: readonly Column<Line>[] = [
  { key: 'name', header: '名称', width: 'wide', cell: ({ name }) => name },
  { key: 'kind', header: '类别', cell: ({ kind }) => organisationKinds[kind] },
  { key: 'code', header: '统一社会信用代码', cell: ({ creditCode }) => creditCode ?? '未登记' },
  {
    key: 'township',
    header: '乡镇',
    cell: ({ townshipCode }) => (townshipCode && townshipName(townshipCode)) ?? '–',
  },
  {
    key: 'status',
    header: '状态',
    cell: ({ status }) => (status === 'active' ? <Tag tone="success">正常</Tag> : <Tag>已注销或撤销</Tag>),
  },
];
