import { formatDateTime } from '../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { keepNews } from '../../news-permissions.ts';
import { unitName } from '../finding/unit.ts';
import type { ClaimLink } from '../links/claim-link.ts';
import { listAllLinks } from '../links/link-store.ts';
import { readerOf } from '../read-values.ts';
import { CLAIMS, DICTIONARY } from './claim-links.ts';
import { EndLink } from './end-link.tsx';

const PAGE_SIZE = 20;

type Line = ClaimLink & { readonly claimCount: number };

/** 口径词典: which way of saying it means which figure, by whom and since when. */
export async function showDictionary(c: AppContext): Promise<Response> {
  const region = regionOf(c);
  const page = pageNumber(c);
  const lines = await listAllLinks(c.var.deps.db, region, {
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const { figures } = readerOf({ ...c.var.deps, region });
  const names = new Map(figures.map(({ key, name }) => [key, name]));
  return consolePage(
    c,
    {
      title: '口径词典',
      current: CLAIMS,
      breadcrumbs: [{ href: CLAIMS, label: '口径核对' }, { label: '口径词典' }],
    },
    <Stack>
      <Muted>一种说法关联一次指标，以后每篇文章照此核对。新的关联在文中那个数的页面上办理。</Muted>
      <Table
        caption="口径词典"
        columns={columnsFor(names, mayPass(c.var.actor, keepNews))}
        rows={lines.slice(0, PAGE_SIZE)}
        empty={
          <EmptyState title="还没有关联">
            <p>打开一个数，选择它对应的指标。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={lines.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(DICTIONARY, { page: number })}
      />
    </Stack>,
  );
}

function columnsFor(names: ReadonlyMap<string, string>, mayKeep: boolean): Column<Line>[] {
  const columns: Column<Line>[] = [
    {
      key: 'phrase',
      header: '说法',
      width: 'wide',
      cell: ({ kind, phrase }) =>
        kind === 'same' ? `“${phrase.replaceAll('|', '—')}”` : `含有“${phrase.replaceAll(' ', '”“')}”`,
    },
    { key: 'unit', header: '单位', cell: ({ unit }) => unitName(unit) },
    {
      key: 'figure',
      header: '指标',
      width: 'medium',
      cell: ({ figureKey }) => names.get(figureKey) ?? '已不再统计的指标',
    },
    { key: 'count', header: '用到', align: 'end', cell: ({ claimCount }) => `${claimCount} 处` },
    {
      key: 'by',
      header: '关联',
      width: 'medium',
      cell: ({ linkedBy, linkedAt }) => `${linkedBy} ${formatDateTime(linkedAt)}`,
    },
    { key: 'state', header: '状态', cell: (line) => <State line={line} /> },
  ];
  if (!mayKeep) return columns;
  return [
    ...columns,
    {
      key: 'end',
      header: '办理',
      width: 'medium',
      cell: (line) => (line.ended ? '' : <EndLink link={line} />),
    },
  ];
}

function State({ line: { ended } }: { line: Line }) {
  if (!ended) return <Tag tone="success">有效</Tag>;
  return (
    <div>
      <Tag>已解除</Tag> {ended.by} {formatDateTime(ended.at)}
    </div>
  );
}
