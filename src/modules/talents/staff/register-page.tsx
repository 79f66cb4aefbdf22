import { shanghaiDate } from '../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { consolePage } from '../../../platform/http/page.tsx';
import { mayPass } from '../../../platform/http/route.ts';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../../../ui/form/button.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../ui/table/table.tsx';
import { townshipName } from '../../orgs/index.ts';
import type { Certificate } from '../certificate.ts';
import { type TalentFilter, talentFilter } from '../certificate-form.ts';
import { type CertificateSort, listCertificates } from '../certificate-store.ts';
import { levelByOrdinal } from '../skill-level.ts';
import { filterOf, sortOf } from '../talent-filter-form.ts';
import { keepTalents } from '../talent-permissions.ts';
import { RegisterFilters } from './register-filters.tsx';

const PAGE_SIZE = 20;
const HOME = '/console/talents';

/** The register of skilled talents, filtered and sorted by its address: one query. */
export async function showRegister(c: AppContext): Promise<Response> {
  const region = regionOf(c);
  const filter = talentFilter.parse(c.req.query());
  const sort = sortOf(filter);
  const page = pageNumber(c);
  const rows = await listCertificates(c.var.deps.db, region, {
    filter: filterOf(filter, shanghaiDate(c.var.now)),
    sort,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return consolePage(
    c,
    { title: '技能人才名册', current: HOME, actions: <Actions c={c} filter={filter} /> },
    <Stack>
      <RegisterFilters filter={filter} region={region} />
      <Table
        caption="技能人才名册"
        columns={columnsFor(filter, sort)}
        rows={rows.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => `${HOME}/${id}`}
        empty={
          <EmptyState title="没有符合条件的证书">
            <p>可以少选几个条件，或只填姓名、职业、单位中的两三个字。</p>
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

function Actions({ c, filter }: { c: AppContext; filter: TalentFilter }) {
  const mayKeep = mayPass(c.var.actor, keepTalents);
  if (!mayKeep) return null;
  return (
    <>
      <ButtonLink href={addressWith(`${HOME}/export`, { ...filter, format: 'xlsx' })} label="导出 Excel" />
      <ButtonLink href={addressWith(`${HOME}/export`, { ...filter, format: 'csv' })} label="导出 CSV" />
      <ButtonLink href={`${HOME}/import`} label="导入" />
      <ButtonLink href={`${HOME}/new`} label="登记证书" tone="primary" />
    </>
  );
}

function columnsFor(filter: TalentFilter, sort: CertificateSort): Column<Certificate>[] {
  const sortBy = (by: CertificateSort, direction: 'asc' | 'desc') => ({
    sortHref: addressWith(HOME, { ...filter, sort: by }),
    sorted: sort === by ? direction : undefined,
  });
  return [
    { key: 'name', header: '姓名', cell: (row) => row.holderName },
    { key: 'occupation', header: '职业（工种）', cell: (row) => row.occupationName },
    { key: 'level', header: '等级', cell: (row) => levelByOrdinal(row.level)?.label },
    { key: 'number', header: '证书编号', cell: (row) => row.certificateNumber ?? '未登记' },
    { key: 'employer', header: '工作单位', cell: (row) => row.employerName ?? '–' },
    { key: 'township', header: '乡镇', cell: (row) => townshipName(row.townshipCode ?? '') ?? '–' },
    { key: 'issued', header: '发证日期', ...sortBy('issued', 'desc'), cell: (row) => row.issuedOn ?? '–' },
    {
      key: 'expires',
      header: '有效期至',
      ...sortBy('expires', 'asc'),
      cell: (row) => row.expiresOn ?? '长期',
    },
    { key: 'entered', header: '登记日期', ...sortBy('entered', 'desc'), cell: (row) => row.registeredOn },
  ];
}
