import { z } from 'zod';
import { shanghaiDate } from '../../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { formatYuan } from '../../../../../platform/money.ts';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { Digits, Stack } from '../../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { workOnGrants } from '../../../grants/aid-permissions.ts';
import { batchStatuses, batchStatusNames } from '../../../grants/batches/batch.ts';
import { type BatchSummary, listBatches } from '../../../grants/batches/batch-store.ts';
import { BATCHES, batchHref } from '../grant-links.ts';
import { BatchTag } from '../grant-tags.tsx';

const PAGE_SIZE = 20;
const batchQuery = z.object({ status: z.enum(batchStatuses).optional().catch(undefined) });

/** 发放批次: every payment run with what the bank made of it. */
export async function showBatches(c: AppContext): Promise<Response> {
  const asked = batchQuery.parse(c.req.query());
  const page = pageNumber(c);
  const found = await listBatches(c.var.deps.db, regionOf(c), {
    ...asked,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE + 1,
  });
  return consolePage(
    c,
    {
      title: '发放批次',
      current: BATCHES,
      actions: mayPass(c.var.actor, workOnGrants) ? (
        <ButtonLink href={`${BATCHES}/new`} label="制作批次" tone="primary" />
      ) : undefined,
    },
    <Stack>
      <FilterBar action={BATCHES} resetHref={BATCHES}>
        <Select
          name="status"
          label="状态"
          value={asked.status}
          blank="全部"
          options={batchStatuses.map((value) => ({ value, label: batchStatusNames[value] }))}
        />
      </FilterBar>
      <Table
        caption="发放批次"
        columns={columns}
        rows={found.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => batchHref(id)}
        empty={<EmptyState title="没有符合条件的批次" />}
      />
      <Pagination
        page={page}
        hasNext={found.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(BATCHES, { ...asked, page: number })}
      />
    </Stack>,
  );
}

const columns: Column<BatchSummary>[] = [
  { key: 'number', header: '批次编号', cell: (batch) => <Digits>{batch.number}</Digits> },
  { key: 'title', header: '名称', cell: (batch) => batch.title },
  { key: 'status', header: '状态', cell: (batch) => <BatchTag status={batch.status} /> },
  { key: 'lines', header: '笔数', align: 'end', cell: (batch) => batch.lines },
  { key: 'fen', header: '金额（元）', align: 'end', cell: (batch) => formatYuan(batch.totalFen) },
  { key: 'paid', header: '已到账', align: 'end', cell: (batch) => batch.paid },
  { key: 'returned', header: '退回', align: 'end', cell: (batch) => batch.returned },
  { key: 'on', header: '制表日期', cell: (batch) => <Digits>{shanghaiDate(batch.createdAt)}</Digits> },
  {
    key: 'sent',
    header: '送银行日期',
    cell: (batch) => <Digits>{batch.sentAt ? shanghaiDate(batch.sentAt) : '–'}</Digits>,
  },
];
