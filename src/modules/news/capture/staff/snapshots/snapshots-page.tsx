import { endOfDay, formatDateTime, startOfDay } from '../../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { DateField } from '../../../../../ui/form/date-field.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { Tag } from '../../../../../ui/tag/tag.tsx';
import { keepNews } from '../../../news-permissions.ts';
import { type SnapshotQuery, snapshotFilterForm } from '../../snapshots/capture-form.ts';
import { originNames } from '../../snapshots/snapshot.ts';
import { listSnapshots, type SnapshotLine } from '../../snapshots/snapshot-list-store.ts';
import { CHAIN, SNAPSHOTS, snapshotHref } from '../capture-links.ts';

const PAGE_SIZE = 20;

/** 网页快照: every kept copy of every page, newest first. */
export async function showSnapshots(c: AppContext): Promise<Response> {
  const asked = snapshotFilterForm.parse(c.req.query());
  const page = pageNumber(c);
  const rows = await listSnapshots(c.var.deps.db, regionOf(c), {
    filter: {
      sourceId: asked.source,
      origin: asked.origin,
      flagged: asked.flagged === '1' ? 'any' : asked.flagged,
      text: asked.q,
      from: asked.from === undefined ? undefined : startOfDay(asked.from),
      to: asked.to === undefined ? undefined : endOfDay(asked.to),
    },
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return consolePage(
    c,
    { title: '网页快照', current: SNAPSHOTS, actions: <SnapshotActs c={c} /> },
    <Stack>
      <Filters asked={asked} />
      <Table
        caption="网页快照"
        columns={columns}
        rows={rows.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => snapshotHref(id)}
        empty={
          <EmptyState title="没有符合条件的快照">
            <p>登记来源后自动抓取，也可以按网址即时抓取，或交入保存的网页文件。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={rows.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(SNAPSHOTS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function SnapshotActs({ c }: { c: AppContext }) {
  return (
    <>
      <ButtonLink href={CHAIN} label="核验快照链" />
      {mayPass(c.var.actor, keepNews) ? (
        <ButtonLink href={`${SNAPSHOTS}/new`} label="保存网页" tone="primary" />
      ) : null}
    </>
  );
}

function Filters({ asked }: { asked: SnapshotQuery }) {
  const without = (name: keyof SnapshotQuery) => addressWith(SNAPSHOTS, { ...asked, [name]: undefined });
  const named: readonly (readonly [keyof SnapshotQuery, string | undefined])[] = [
    ['q', asked.q && `网址含“${asked.q}”`],
    ['source', asked.source && '只看一个来源'],
    ['origin', asked.origin && originNames[asked.origin]],
    ['flagged', asked.flagged && flaggedNames[asked.flagged]],
    ['from', asked.from && `${asked.from} 起`],
    ['to', asked.to && `${asked.to} 止`],
  ];
  const active = named.flatMap(([name, label]) => (label ? [{ label, removeHref: without(name) }] : []));
  const origins = Object.entries(originNames).map(([value, label]) => ({ value, label }));
  return (
    <FilterBar action={SNAPSHOTS} resetHref={SNAPSHOTS} active={active}>
      <TextField name="q" label="网址里的文字" value={asked.q} type="search" />
      <Select name="origin" label="怎么来的" options={origins} value={asked.origin} blank="全部" />
      <Select
        name="flagged"
        label="来源"
        options={Object.entries(flaggedNames).map(([value, label]) => ({ value, label }))}
        value={asked.flagged}
        blank="全部"
      />
      <DateField name="from" label="快照时间自" value={asked.from} />
      <DateField name="to" label="至" value={asked.to} />
    </FilterBar>
  );
}

const flaggedNames = { 1: '来源不完整', open: '不完整且没有核对过' } as const;

const columns: readonly Column<SnapshotLine>[] = [
  { key: 'title', header: '标题', width: 'wide', cell: ({ title, url }) => title ?? url ?? '（没有标题）' },
  { key: 'at', header: '快照时间', cell: ({ capturedAt }) => formatDateTime(capturedAt) },
  { key: 'seen', header: '最后见到', cell: ({ lastSeenAt }) => formatDateTime(lastSeenAt) },
  { key: 'origin', header: '怎么来的', cell: ({ origin }) => originNames[origin] },
  {
    key: 'flags',
    header: '来源',
    cell: ({ flags, isInspected }) =>
      flags.length > 0 ? (
        <Tag tone="warning">{isInspected ? '来源不完整，已核对' : '来源不完整'}</Tag>
      ) : (
        <Tag tone="success">完整</Tag>
      ),
  },
  { key: 'url', header: '网址', width: 'wide', cell: ({ url }) => url ?? '没有网址（由文件交入）' },
];
