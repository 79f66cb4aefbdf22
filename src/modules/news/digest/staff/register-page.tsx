import { z } from 'zod';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { mayKeepNews } from '../../news-policy.ts';
import { DIGESTS, digestHref } from '../digest-links.ts';
import { type DigestLine, digestStatuses, issueName, spanName, statusNames } from '../issue/digest.ts';
import { listDigests } from '../issue/digest-store.ts';
import { StatusTag } from './status-tag.tsx';

const PAGE_SIZE = 20;

const query = z.object({
  status: z.enum(digestStatuses).optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});

/** 剪报台账: every issue with its number. */
export async function showDigests(c: AppContext): Promise<Response> {
  const keeps = mayKeepNews(c.var.actor);
  const asked = query.parse(c.req.query());
  const page = pageNumber(c);
  const rows = await listDigests(c.var.deps.db, regionOf(c), {
    status: asked.status,
    year: asked.year,
    issuedOnly: !keeps,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return consolePage(
    c,
    {
      title: '剪报',
      current: DIGESTS,
      actions: keeps ? (
        <>
          <ButtonLink href={`${DIGESTS}/readers`} label="收件人名单" />
          <ButtonLink href={`${DIGESTS}/new`} label="编一期剪报" tone="primary" />
        </>
      ) : undefined,
    },
    <Stack>
      <Filters asked={asked} keeps={keeps} />
      <Table
        caption="剪报台账"
        columns={columns}
        rows={rows.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => digestHref(id)}
        empty={
          <EmptyState title="还没有剪报">
            <p>每周一早上自动生成上一周的草稿，也可以随时编一期。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={rows.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(DIGESTS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function Filters({ asked, keeps }: { asked: z.output<typeof query>; keeps: boolean }) {
  const shown = keeps ? digestStatuses : (['issued', 'withdrawn'] as const);
  const active = [
    ...(asked.status
      ? [
          {
            label: statusNames[asked.status],
            removeHref: addressWith(DIGESTS, { ...asked, status: undefined }),
          },
        ]
      : []),
    ...(asked.year
      ? [{ label: `${asked.year}年`, removeHref: addressWith(DIGESTS, { ...asked, year: undefined }) }]
      : []),
  ];
  return (
    <FilterBar action={DIGESTS} resetHref={DIGESTS} active={active}>
      <Select
        name="status"
        label="状态"
        options={shown.map((status) => ({ value: status, label: statusNames[status] }))}
        value={asked.status}
        blank="全部（作废的除外）"
      />
      <TextField name="year" label="年份" value={asked.year?.toString()} inputMode="numeric" size="narrow" />
    </FilterBar>
  );
}

const columns: readonly Column<DigestLine>[] = [
  { key: 'title', header: '标题', width: 'wide', cell: ({ title }) => title },
  { key: 'number', header: '期号', cell: issueName },
  { key: 'status', header: '状态', cell: ({ status }) => <StatusTag status={status} /> },
  { key: 'span', header: '选编范围', cell: spanName },
  { key: 'items', header: '条数', align: 'end', cell: ({ itemCount }) => itemCount },
  { key: 'creator', header: '编者', cell: ({ creatorName }) => creatorName },
  {
    key: 'issued',
    header: '印发日期',
    cell: ({ issuedAt }) => (issuedAt ? shanghaiDate(issuedAt) : '–'),
  },
];
