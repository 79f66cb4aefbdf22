import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Digits, Muted, Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { findHighlights } from '../../understanding/search/article-search-store.ts';
import { articleHref, NEWS } from '../article-links.ts';
import { type ArticleFilter, criteriaOf } from '../filter/article-filter.ts';
import type { ArticleLine } from '../filter/article-line.ts';
import { listArticles } from '../filter/article-list-store.ts';
import { flagNames } from '../flag-names.ts';
import { listOrigins } from '../reading/article-side-store.ts';
import { MarkedText } from '../reading/marked-text-view.tsx';
import { publishWords } from '../reading/times.ts';
import { askedFilter } from './asked-filter-form.ts';
import { readFilterNames } from './read-filter-names.ts';
import { RegisterFilters } from './register-filters.tsx';

const PAGE_SIZE = 20;

/** 剪报台账: every article, filtered by its address. */
export async function showRegister(c: AppContext): Promise<Response> {
  const { db } = c.var.deps;
  const region = regionOf(c);
  const filter = askedFilter(c.req.query());
  const page = pageNumber(c);
  const [rows, origins, names] = await Promise.all([
    listArticles(db, region, { filter, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    listOrigins(db, region),
    readFilterNames(db, region, filter),
  ]);
  const shown = rows.slice(0, PAGE_SIZE);
  const ids = shown.map(({ id }) => id);
  const marked = filter.q ? await findHighlights(db, region, { typed: filter.q, ids }) : undefined;
  return consolePage(
    c,
    { title: '新闻台账', current: NEWS, actions: <Actions filter={filter} /> },
    <Stack>
      <RegisterFilters filter={filter} origins={origins} names={names} />
      <Table
        caption="新闻台账"
        columns={columnsWith(marked)}
        rows={shown}
        rowHref={({ id }) => articleHref(id)}
        empty={
          <EmptyState title="没有符合条件的报道">
            <p>可以少选几个条件，或者换个词语。转载的默认只列最早的一篇。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={rows.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(NEWS, { ...filter, page: number })}
      />
    </Stack>,
  );
}

function Actions({ filter }: { filter: ArticleFilter }) {
  const exported = (format: string) => addressWith(`${NEWS}/export`, { ...filter, format });
  const criteria = criteriaOf(filter);
  return (
    <>
      {criteria ? (
        <ButtonLink
          href={addressWith(`${NEWS}/subscriptions/new`, criteria)}
          label="订阅这些条件"
          tone="primary"
        />
      ) : null}
      <ButtonLink href={exported('xlsx')} label="导出 Excel" />
      <ButtonLink href={exported('csv')} label="导出 CSV" />
    </>
  );
}

type Marked = Awaited<ReturnType<typeof findHighlights>> | undefined;

function columnsWith(marked: Marked): readonly Column<ArticleLine>[] {
  return [
    {
      key: 'title',
      header: '标题',
      width: 'wide',
      cell: ({ id, title }) => <MarkedText parts={marked?.get(id)?.title} plain={title} />,
    },
    { key: 'source', header: '来源', cell: ({ sourceName }) => sourceName ?? '未注明' },
    {
      key: 'published',
      header: '发布时间',
      cell: (row) => <Digits>{row.published ? publishWords(row.published) : '未注明'}</Digits>,
    },
    {
      key: 'topics',
      header: '类别和主题',
      cell: ({ category, themes }) => [category ?? '未分类', ...themes].join(' '),
    },
    {
      key: 'copies',
      header: '转载',
      align: 'end',
      cell: ({ copies }) => (copies > 0 ? `${copies} 篇` : '–'),
    },
    {
      key: 'excerpt',
      header: '摘要',
      width: 'wide',
      cell: ({ id, excerpt, flags, status }) => (
        <>
          {status === 'blocked' ? <Tag tone="danger">已下线</Tag> : null}
          {flags.length > 0 ? <Tag tone="warning">来源不完整</Tag> : null}
          <Muted>
            {status === 'blocked' ? (
              '正文不再展示'
            ) : (
              <MarkedText parts={marked?.get(id)?.excerpt} plain={excerpt} />
            )}
          </Muted>
          {flags.length > 0 ? <Muted>{flags.map((flag) => flagNames[flag]).join('；')}</Muted> : null}
        </>
      ),
    },
  ];
}
