import { z } from 'zod';
import { shanghaiDate } from '../../../platform/dates.ts';
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
import { countShown, listShown } from '../notice/notice-list-store.ts';
import { StatusTag } from '../notice-view.tsx';
import { kindNames, publicityKinds } from '../publicity-kind.ts';
import { BOARD, boardHref } from '../publicity-links.ts';
import { keepOut } from './guarded.ts';

const PAGE_SIZE = 20;

const query = z.object({
  q: z.string().trim().max(60).optional().catch(undefined),
  kind: z.enum(publicityKinds).optional().catch(undefined),
});

/** 公示栏: everything that runs today, for everybody. */
export async function showBoard(c: AppContext): Promise<Response> {
  keepOut(c);
  const asked = query.parse(c.req.query());
  const { db } = c.var.deps;
  const of = {
    region: regionOf(c),
    today: shanghaiDate(c.var.now),
    filter: { text: asked.q, kind: asked.kind },
  };
  const page = pageNumber(c);
  const [notices, total] = await Promise.all([
    listShown(db, of, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    countShown(db, of),
  ]);
  return portalPage(
    c,
    { title: '公示' },
    <Stack>
      <Muted>公示期内的名单都在这里，期满自动撤下。对名单有异议，打开公示即可提出，不用登录。</Muted>
      <FilterBar action={BOARD} resetHref={BOARD}>
        <TextField name="q" label="标题" type="search" value={asked.q} />
        <Select
          name="kind"
          label="类别"
          blank="全部"
          value={asked.kind}
          options={publicityKinds.map((value) => ({ value, label: kindNames[value] }))}
        />
      </FilterBar>
      {notices.length === 0 ? (
        <EmptyState title="现在没有公示">新的公示发布后会出现在这里。</EmptyState>
      ) : (
        <LinkList
          items={notices.map((notice) => ({
            href: boardHref(notice),
            title: notice.title,
            meta: `${kindNames[notice.kind]} · ${notice.from} 至 ${notice.until} · ${notice.rowCount} 行`,
            tag: <StatusTag status={notice.status} />,
          }))}
        />
      )}
      <Pagination
        page={page}
        pageCount={Math.max(1, Math.ceil(total / PAGE_SIZE))}
        hasNext={page * PAGE_SIZE < total}
        total={total}
        hrefFor={(number) => addressWith(BOARD, { ...asked, page: number })}
      />
    </Stack>,
  );
}
