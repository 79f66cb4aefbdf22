import { z } from 'zod';
import { addDays } from '../../../../platform/calendar.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import { type AppContext, actOf, regionOf } from '../../../../platform/http/context.ts';
import { choices, parseForm, readForm } from '../../../../platform/http/form.ts';
import { mutate } from '../../../../platform/http/mutation.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { isId, newId } from '../../../../platform/id.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink, SubmitButton } from '../../../../ui/form/button.tsx';
import { DateField } from '../../../../ui/form/date-field.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Actions, Stack } from '../../../../ui/layout/stack.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { type ArticleFilter, articleFilter } from '../../articles/filter/article-filter.ts';
import type { ArticleLine } from '../../articles/filter/article-line.ts';
import { listArticles } from '../../articles/filter/article-list-store.ts';
import { DIGESTS, digestHref } from '../digest-links.ts';
import { refuse } from '../digest-refusals.ts';
import { addItems } from '../issue/add-items.ts';
import { type Digest, itemsOf, statusNames } from '../issue/digest.ts';
import { nextStatus } from '../issue/digest-lifecycle.ts';
import { loadShownDigest } from './shown-digest-page.ts';

const MOST = 100;
const adding = z.object({ articles: choices().transform((ids) => ids.filter(isId).slice(0, MOST)) });

/** 收入报道: articles of the register that the draft does not hold yet, to tick. */
export async function showAdd(c: AppContext): Promise<Response> {
  const digest = await loadShownDigest(c);
  if (nextStatus(digest.status, 'arrange') === undefined)
    refuse('digest.not-so', { state: statusNames[digest.status] });
  const asked = articleFilter.parse(c.req.query());
  const filter = { ...asked, from: asked.from ?? addDays(digest.from, -7), to: asked.to ?? digest.until };
  const known = new Set(itemsOf(digest).map(({ articleId }) => articleId));
  const found = await listArticles(c.var.deps.db, regionOf(c), { filter, offset: 0, limit: MOST });
  return consolePage(
    c,
    {
      title: '收入报道',
      current: DIGESTS,
      breadcrumbs: [
        { href: DIGESTS, label: '剪报' },
        { href: digestHref(digest.id), label: digest.title },
        { label: '收入报道' },
      ],
    },
    <Stack>
      <Filters digest={digest} filter={filter} />
      <Candidates digest={digest} rows={found.filter(({ id }) => !known.has(id))} />
    </Stack>,
  );
}

export async function postAdd(c: AppContext): Promise<Response> {
  const { values, requestId } = await readForm(c);
  const parsed = parseForm(adding, values);
  const digest = await loadShownDigest(c);
  const articleIds = parsed.ok ? parsed.value.articles : [];
  return mutate(c, requestId, async (tx) => {
    await addItems(tx, actOf(c), { digestId: digest.id, articleIds });
    return digestHref(digest.id, '?done=added');
  });
}

function Filters({ digest, filter }: { digest: Digest; filter: ArticleFilter }) {
  const here = digestHref(digest.id, '/add');
  return (
    <FilterBar action={here} resetHref={here}>
      <TextField name="q" label="词语" value={filter.q} type="search" />
      <DateField name="from" label="发布日期起" value={filter.from} />
      <DateField name="to" label="止" value={filter.to} />
    </FilterBar>
  );
}

const columns: readonly Column<ArticleLine>[] = [
  { key: 'title', header: '标题', width: 'wide', cell: ({ title }) => title },
  { key: 'source', header: '来源', cell: ({ sourceName }) => sourceName ?? '未注明' },
  { key: 'day', header: '发布日期', cell: ({ sortedAt }) => shanghaiDate(sortedAt) },
  { key: 'themes', header: '主题', cell: ({ themes, category }) => [...themes, category ?? ''].join(' ') },
];

function Candidates({ digest, rows }: { digest: Digest; rows: readonly ArticleLine[] }) {
  if (rows.length === 0)
    return (
      <EmptyState title="没有可以收入的报道">
        <p>换个词语，或者放宽发布日期。转载的只列最早的一篇。</p>
      </EmptyState>
    );
  return (
    <Form action={digestHref(digest.id, '/add')} requestId={newId()}>
      <Table
        caption="可以收入的报道"
        columns={columns}
        rows={rows}
        empty={null}
        select={{ name: 'articles', value: ({ id }) => id, label: ({ title }) => title }}
      />
      <Actions>
        <SubmitButton label="收入勾选的报道" />
        <ButtonLink href={digestHref(digest.id)} label="返回剪报" />
      </Actions>
    </Form>
  );
}
