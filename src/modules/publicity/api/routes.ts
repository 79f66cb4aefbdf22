import { z } from 'zod';
import { shanghaiDate } from '../../../platform/dates.ts';
import { apiAnswer, apiQuery } from '../../../platform/http/api.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { everyone, type Route, unrecorded } from '../../../platform/http/route.ts';
import { noticeNumber } from '../notice/notice.ts';
import { listShown } from '../notice/notice-list-store.ts';
import { listRows } from '../notice/notice-store.ts';
import { headersOf } from '../notice-view.tsx';
import { keepOut } from '../public/guarded.ts';
import { publicityKinds } from '../publicity-kind.ts';

const MOST_ROWS = 5_000;

const noticeSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  kind: z.enum(publicityKinds),
  title: z.string(),
  from: z.string(),
  until: z.string(),
  paused: z.boolean().describe('有异议正在核查'),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())).describe('已脱敏'),
});

const query = z.object({
  kind: z.enum(publicityKinds).optional().describe('类别'),
  page: z.coerce.number().int().min(1).max(500).default(1).describe('页码，从 1 开始'),
  limit: z.coerce.number().int().min(1).max(20).default(10).describe('每页条数'),
});

/** The board for programs: the same rows, for as long as the board shows them. */
export const apiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/publicity',
    permission: everyone,
    audit: unrecorded('公开内容'),
    api: {
      tag: '公示',
      summary: '正在公示的名单',
      description: '期满即不再返回，请勿另行保存或转载名单。',
      query,
      response: z.object({ notices: z.array(noticeSchema), hasNext: z.boolean() }),
    },
    handler: listAnswer,
  },
];

async function listAnswer(c: AppContext): Promise<Response> {
  keepOut(c);
  const { kind, page, limit } = apiQuery(c, query);
  const { db } = c.var.deps;
  const of = { region: regionOf(c), today: shanghaiDate(c.var.now), filter: { kind } };
  const found = await listShown(db, of, { offset: (page - 1) * limit, limit: limit + 1 });
  const notices = [];
  for (const notice of found.slice(0, limit)) {
    notices.push({
      id: notice.id,
      number: noticeNumber(notice),
      kind: notice.kind,
      title: notice.title,
      from: notice.from,
      until: notice.until,
      paused: notice.status === 'paused',
      columns: headersOf(notice),
      rows: await listRows(db, notice, { offset: 0, limit: MOST_ROWS }),
    });
  }
  return apiAnswer(c, { notices, hasNext: found.length > limit });
}
