import { z } from 'zod';
import { addDays, isDate } from '../../../../../platform/calendar.ts';
import { formatInstant, shanghaiDate, startOfDay } from '../../../../../platform/dates.ts';
import { inTransaction } from '../../../../../platform/db/transaction.ts';
import { addressWith, pageNumber } from '../../../../../platform/http/address.ts';
import { type AppContext, actOf, regionOf } from '../../../../../platform/http/context.ts';
import { consolePage } from '../../../../../platform/http/page.tsx';
import { mayPass } from '../../../../../platform/http/route.ts';
import { sheetAnswer } from '../../../../../platform/http/sheet-answer.ts';
import { Alert } from '../../../../../ui/alert/alert.tsx';
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx';
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx';
import { ButtonLink } from '../../../../../ui/form/button.tsx';
import { DateField } from '../../../../../ui/form/date-field.tsx';
import { Actions, Digits, Stack } from '../../../../../ui/layout/stack.tsx';
import { Pagination } from '../../../../../ui/pagination/pagination.tsx';
import { type Column, Table } from '../../../../../ui/table/table.tsx';
import { recordAudit } from '../../../../audit/index.ts';
import { listHistory } from '../../../../parameters/index.ts';
import { articleHref } from '../../../articles/article-links.ts';
import { keepNews } from '../../../news-permissions.ts';
import { TAKEDOWNS } from '../../../takedowns/takedown-links.ts';
import { publicArticleHref } from '../../public-links.ts';
import { PUBLIC_PARAMETER } from '../../public-parameters.ts';
import { publicPeriods } from '../public-periods.ts';
import { listPublications, type Publication, type PublicationSearch } from '../publication-store.ts';
import { PUBLICATIONS, PUBLICATIONS_EXPORT } from './publication-links.ts';

const PAGE_SIZE = 50;
const PIECE = 1_000;
/** 互联网信息服务管理办法 §14: content, time of publication and address are kept for sixty days. */
const KEPT_DAYS = 60;

const query = z.object({
  from: z.string().refine(isDate).optional().catch(undefined),
  to: z.string().refine(isDate).optional().catch(undefined),
});

/** 公开发布记录: what everybody could see from when to when, and at which address. */
export async function showPublications(c: AppContext): Promise<Response> {
  const { days, search } = await asked(c);
  const page = pageNumber(c);
  const found = await listPublications(c.var.deps.db, regionOf(c), search, {
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE + 1,
  });
  const exported = (format: string) => addressWith(PUBLICATIONS_EXPORT, { ...days, format });
  return consolePage(
    c,
    {
      title: '公开发布记录',
      current: TAKEDOWNS,
      breadcrumbs: [{ href: TAKEDOWNS, label: '下线台账' }, { label: '公开发布记录' }],
      actions: mayPass(c.var.actor, keepNews) ? (
        <Actions>
          <ButtonLink href={exported('xlsx')} label="导出 Excel" download />
          <ButtonLink href={exported('csv')} label="导出 CSV" download />
        </Actions>
      ) : undefined,
    },
    <Stack>
      <Alert tone="info">
        对公众开放期间发布过的内容、时间和网址，长期保存；《互联网信息服务管理办法》第十四条要求至少保存60日。内容以文章页和快照为准，下线又恢复的经过见下线台账。
      </Alert>
      <FilterBar action={PUBLICATIONS} resetHref={PUBLICATIONS}>
        <DateField name="from" label="公开日期从" value={days.from} />
        <DateField name="to" label="到" value={days.to} />
      </FilterBar>
      <Table
        caption="公开发布记录"
        columns={columnsFor(regionOf(c))}
        rows={found.slice(0, PAGE_SIZE)}
        rowHref={({ id }) => articleHref(id)}
        empty={
          <EmptyState
            title={search.periods.length === 0 ? '剪报没有对公众开放过' : '这段时间没有新公开的文章'}
          >
            {search.periods.length === 0
              ? '开放与否由本地参数“新闻剪报对公众开放”决定。'
              : '可以换一段日期再看。'}
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        hasNext={found.length > PAGE_SIZE}
        hrefFor={(number) => addressWith(PUBLICATIONS, { ...days, page: number })}
      />
    </Stack>,
  );
}

/** The same rows as a sheet. */
export async function sendPublications(c: AppContext): Promise<Response> {
  const { days, search } = await asked(c);
  await inTransaction(c.var.deps.db, (tx) =>
    recordAudit(tx, actOf(c), {
      word: 'news.publications-export',
      subject: { type: 'news-article', id: 'many' },
      detail: { from: days.from, to: days.to },
    }),
  );
  return sheetAnswer(c, { name: '公开发布记录', columns: sheetColumns, rows: sheetRows(c, search) });
}

async function asked(c: AppContext) {
  const given = query.parse(c.req.query());
  const today = shanghaiDate(c.var.now);
  const days = { from: given.from ?? addDays(today, 1 - KEPT_DAYS), to: given.to ?? today };
  const periods = publicPeriods(await listHistory(c.var.deps.db, regionOf(c), PUBLIC_PARAMETER));
  const to = new Date(Math.min(startOfDay(addDays(days.to, 1)).getTime(), c.var.now.getTime() + 1));
  return { days, search: { periods, from: startOfDay(days.from), to } };
}

function columnsFor(region: string): Column<Publication>[] {
  return [
    { key: 'from', header: '公开时间', cell: ({ from }) => <Digits>{formatInstant(from)}</Digits> },
    { key: 'title', header: '标题', cell: ({ title }) => title },
    { key: 'source', header: '来源', cell: ({ sourceName }) => sourceName },
    { key: 'address', header: '发布网址', cell: ({ id }) => publicArticleHref(region, id) },
    { key: 'state', header: '状态', cell: stateOf },
  ];
}

function stateOf({ to, isBlocked }: Publication): string {
  if (to === undefined) return '公开中';
  return `${isBlocked ? '已下线' : '已停止开放'}：${formatInstant(to)}`;
}

const sheetColumns = [
  { title: '公开时间', width: 24 },
  { title: '停止公开', width: 24 },
  { title: '标题', width: 44 },
  { title: '来源', width: 18 },
  { title: '原文发布时间', width: 24 },
  { title: '发布网址', width: 60 },
  { title: '原文网址', width: 60 },
] as const;

async function* sheetRows(c: AppContext, search: PublicationSearch) {
  const region = regionOf(c);
  for (let offset = 0; ; offset += PIECE) {
    const piece = await listPublications(c.var.deps.db, region, search, { offset, limit: PIECE });
    for (const one of piece) {
      yield [
        formatInstant(one.from),
        one.to && formatInstant(one.to),
        one.title,
        one.sourceName,
        one.publishedPrinted,
        publicArticleHref(region, one.id),
        one.url,
      ];
    }
    if (piece.length < PIECE) return;
  }
}
