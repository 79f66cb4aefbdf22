import { z } from 'zod';
import { addressWith, pageNumber } from '../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { portalPage } from '../../../platform/http/page.tsx';
import { LinkList } from '../../../ui/card/link-list.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx';
import { Select } from '../../../ui/form/select.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Muted, Stack } from '../../../ui/layout/stack.tsx';
import { Pagination } from '../../../ui/pagination/pagination.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { categories } from '../articles/filter/topics.ts';
import { publishWords } from '../articles/reading/times.ts';
import { guardPublic } from './guarded.ts';
import { listPublicArticles, type PublicLine } from './public-article-store.ts';
import { DISCLAIMER, PUBLIC_NEWS, publicArticleHref } from './public-links.ts';

const PAGE_SIZE = 20;

const query = z.object({
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  category: z
    .string()
    .refine((value) => categories.includes(value))
    .optional()
    .catch(undefined),
});

/** 新闻剪报 for everybody: title, source, time, excerpt and the way to the original. */
export async function showPublicNews(c: AppContext): Promise<Response> {
  await guardPublic(c);
  const asked = query.parse(c.req.query());
  const region = regionOf(c);
  const page = pageNumber(c);
  const filter = { q: asked.q, category: asked.category };
  const offset = (page - 1) * PAGE_SIZE;
  const found = await listPublicArticles(c.var.deps.db, region, { filter, offset, limit: PAGE_SIZE });
  return portalPage(
    c,
    { title: '新闻剪报' },
    <Stack>
      <Muted>
        与职工和工会有关的报道的标题、来源、时间和摘要，全文请看原文。<a href={DISCLAIMER}>声明和联系方式</a>
      </Muted>
      <FilterBar action={PUBLIC_NEWS} resetHref={PUBLIC_NEWS}>
        <TextField name="q" label="找报道" type="search" value={asked.q} />
        <Select
          name="category"
          label="类别"
          blank="全部"
          value={asked.category}
          options={categories.map((value) => ({ value, label: value }))}
        />
      </FilterBar>
      {found.length === 0 ? (
        <EmptyState title="没有找到报道">可以少写几个字，或者去掉类别再找。</EmptyState>
      ) : (
        <LinkList items={found.slice(0, PAGE_SIZE).map((line) => itemOf(region, line))} />
      )}
      <Pagination
        page={page}
        hasNext={found.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(PUBLIC_NEWS, { ...asked, page: number })}
      />
    </Stack>,
  );
}

function itemOf(region: string, line: PublicLine) {
  const when = line.published ? publishWords(line.published) : '网页没有写明发布时间';
  return {
    href: publicArticleHref(region, line.id),
    title: line.title,
    tag: line.category ? <Tag>{line.category}</Tag> : undefined,
    meta: (
      <>
        {line.sourceName} · {when}
        <br />
        {line.excerpt}
      </>
    ),
  };
}
