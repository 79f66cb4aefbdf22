import { addressWith, pageNumber } from '../../../../platform/http/address.ts';
import { type AppContext, regionOf } from '../../../../platform/http/context.ts';
import { consolePage } from '../../../../platform/http/page.tsx';
import { mayPass } from '../../../../platform/http/route.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../ui/form/button.tsx';
import { Select } from '../../../../ui/form/select.tsx';
import { TextField } from '../../../../ui/form/text-field.tsx';
import { Stack } from '../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../ui/table/table.tsx';
import { keepNews } from '../../news-permissions.ts';
import { entityKinds } from '../entities/entity.ts';
import { entityFilter, kindOptions } from '../entities/entity-form.ts';
import { type EntityLine, listEntities } from '../entities/entity-store.ts';
import { ENTITIES, entityHref } from './entity-links.ts';

const PAGE_SIZE = 30;

/** 词典: what articles may be said to be about. */
export async function showEntities(c: AppContext): Promise<Response> {
  const filter = entityFilter.parse(c.req.query());
  const { q, kind, status = 'active' } = filter;
  const page = pageNumber(c);
  const asked = { ...(q ? { q } : {}), ...(kind ? { kind } : {}), status };
  const rows = await listEntities(c.var.deps.db, regionOf(c), {
    ...asked,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return consolePage(
    c,
    {
      title: '人物单位词典',
      current: ENTITIES,
      actions: mayPass(c.var.actor, keepNews) ? (
        <ButtonLink href={`${ENTITIES}/new`} label="新增词条" tone="primary" />
      ) : null,
    },
    <Stack>
      <p>
        报道里出现这些名称时自动关联。法规文件、在册单位和本县地名由系统收录；人物只由工作人员收录，须有公开职务或荣誉。
      </p>
      <FilterBar action={ENTITIES} resetHref={ENTITIES} active={[]}>
        <TextField name="q" label="名称或别名" value={q} type="search" />
        <Select name="kind" label="类别" options={kindOptions} value={kind} blank="全部" />
        <Select
          name="status"
          label="状态"
          options={[{ value: 'retired', label: '已停用' }]}
          value={filter.status}
          blank="在用"
        />
      </FilterBar>
      <Table
        caption="人物单位词典"
        columns={columns}
        rows={rows.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => entityHref(id)}
        empty={
          <EmptyState title="没有符合条件的词条">
            <p>换个名称或类别；有了报道，法规文件和在册单位会自动收录。</p>
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={rows.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(ENTITIES, { ...filter, page: number })}
      />
    </Stack>,
  );
}

const columns: readonly Column<EntityLine>[] = [
  { key: 'name', header: '名称', width: 'wide', cell: ({ name }) => name },
  { key: 'kind', header: '类别', cell: ({ kind }) => entityKinds[kind] },
  { key: 'aliases', header: '别名', cell: ({ aliases }) => (aliases.length > 0 ? aliases.join('、') : '–') },
  { key: 'origin', header: '收录', cell: ({ origin }) => (origin === 'staff' ? '人工' : '自动') },
  { key: 'articles', header: '报道', align: 'end', cell: ({ articles }) => `${articles} 篇` },
];
