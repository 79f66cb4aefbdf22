import { formatDateTime, shanghaiDate } from '../../../../../platform/dates.ts';
import { addressWith, pageNumber } from '../../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../../platform/http/context.ts';
import { flashOf } from '../../../../../platform/http/flash.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { Select } from '../../../../../ui/form/select.tsx';
import { TextField } from '../../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { Tag } from '../../../../../ui/tag/tag.tsx';
import { keepNews } from '../../../news-permissions.ts';
import { kindNames, sourceStatusNames } from '../../sources/source.ts';
import { sourceFilterForm } from '../../sources/source-form.ts';
import { listSources, type SourceLine } from '../../sources/source-store.ts';
import { SOURCES, sourceHref } from '../capture-links.ts';
import { loadMissingSettings, MissingSettings } from './missing-settings.tsx';

const PAGE_SIZE = 20;

/** 新闻来源: where news comes from, and how each source fares. */
export async function showSources(c: AppContext): Promise<Response> {
  const asked = sourceFilterForm.parse(c.req.query());
  const page = pageNumber(c);
  const rows = await listSources(c.var.deps.db, regionOf(c), {
    filter: { status: asked.status, kind: asked.kind, text: asked.q, isFailing: asked.failing === '1' },
    today: shanghaiDate(c.var.now),
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const query = { q: asked.q, status: asked.status, kind: asked.kind, failing: asked.failing };
  const without = (name: keyof typeof query) => addressWith(SOURCES, { ...query, [name]: undefined });
  const chips = [
    ...(asked.q ? [{ label: `“${asked.q}”`, removeHref: without('q') }] : []),
    ...(asked.status ? [{ label: sourceStatusNames[asked.status], removeHref: without('status') }] : []),
    ...(asked.kind ? [{ label: kindNames[asked.kind], removeHref: without('kind') }] : []),
    ...(asked.failing ? [{ label: '抓取有问题', removeHref: without('failing') }] : []),
  ];
  const actions = mayPass(c.var.actor, keepNews) ? (
    <ButtonLink href={`${SOURCES}/new`} label="登记来源" tone="primary" />
  ) : undefined;
  return consolePage(
    c,
    { title: '新闻来源', current: SOURCES, flash: flashOf(c), actions },
    <Stack>
      <MissingSettings missing={await loadMissingSettings(c)} />
      <FilterBar action={SOURCES} resetHref={SOURCES} active={chips}>
        <TextField name="q" label="名称或网址" value={asked.q} type="search" />
        <Select
          name="status"
          label="状态"
          options={optionsOf(sourceStatusNames)}
          value={asked.status}
          blank="全部"
        />
        <Select name="kind" label="种类" options={optionsOf(kindNames)} value={asked.kind} blank="全部" />
        <Select
          name="failing"
          label="抓取情况"
          options={[{ value: '1', label: '只看有问题的' }]}
          value={asked.failing}
          blank="全部"
        />
      </FilterBar>
      <Table
        caption="新闻来源"
        columns={columns}
        rows={rows.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => sourceHref(id)}
        empty={
          <EmptyState title="没有符合条件的来源">
            <p>登记媒体的栏目页、订阅源或站点地图后，系统按设定的间隔自动抓取并保存快照。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={rows.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(SOURCES, { ...query, page: number })}
      />
    </Stack>,
  );
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

const columns: readonly Column<SourceLine>[] = [
  { key: 'name', header: '来源', width: 'medium', cell: ({ name }) => name },
  { key: 'kind', header: '种类', cell: ({ kind }) => kindNames[kind] },
  { key: 'host', header: '网站', cell: ({ host }) => host },
  { key: 'status', header: '状态', cell: (source) => <SourceTag source={source} /> },
  { key: 'health', header: '最近一次', width: 'wide', cell: (source) => healthWords(source) },
  {
    key: 'budget',
    header: '今日访问',
    align: 'end',
    cell: ({ crawl, dailyBudget }) => `${crawl.usedToday} / ${dailyBudget}`,
  },
  {
    key: 'next',
    header: '下次',
    cell: ({ status, crawl }) => (status === 'active' && crawl.nextAt ? formatDateTime(crawl.nextAt) : '–'),
  },
];

/** Whether it crawls, and whether that works. */
function SourceTag({ source }: { source: SourceLine }) {
  if (source.status !== 'active') return <Tag>{sourceStatusNames[source.status]}</Tag>;
  if (source.crawl.failingSince) return <Tag tone="danger">抓取失败</Tag>;
  return source.crawl.visitedAt ? <Tag tone="success">正常</Tag> : <Tag tone="info">等待首次抓取</Tag>;
}

function healthWords({ crawl }: SourceLine): string {
  if (!crawl.visitedAt) return '还没有抓取过';
  return `${formatDateTime(crawl.visitedAt)} ${crawl.detail ?? ''}`;
}
