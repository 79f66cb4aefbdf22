import { z } from 'zod';
import { isDate } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import { idParam } from '../../../platform/http/address.ts';
import { apiAnswer, apiQuery } from '../../../platform/http/api.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { type Route, unrecorded, viewed } from '../../../platform/http/route.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { statuses } from '../case.ts';
import { readCasesByApi } from '../case-permissions.ts';
import { caseScope } from '../case-policy.ts';
import { type CaseView, loadCaseView } from '../load-case.ts';
import { listCases } from '../register/case-register-store.ts';
import {
  caseAnswer,
  caseListAnswer,
  ledgerAnswer,
  toCaseAnswer,
  toCaseLineAnswer,
  toLedgerAnswer,
} from './case-answers.ts';

const PAGE_SIZE = 50;
const date = z.string().refine(isDate, '应为 YYYY-MM-DD').optional();

const listQuery = z.object({
  status: z.enum(statuses).optional(),
  text: z.string().max(100).optional().describe('编号、单位、项目的一部分'),
  township: z.string().max(12).optional(),
  filedFrom: date.describe('登记日期（含）'),
  filedTo: date.describe('登记日期（含）'),
  overdue: z.enum(['true']).optional().describe('只要已逾期的'),
  page: z.coerce.number().int().min(1).max(500).default(1),
});

async function answerList(c: AppContext): Promise<Response> {
  const { page, status, overdue, township, ...filter } = apiQuery(c, listQuery);
  const query = {
    region: regionOf(c),
    scope: caseScope(c.var.actor),
    filter: {
      ...filter,
      statuses: status && [status],
      townshipCode: township,
      overdueOn: overdue && shanghaiDate(c.var.now),
    },
  };
  const { lines, hasNext } = await listCases(c.var.deps.db, query, {
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  return apiAnswer(c, { cases: lines.map(toCaseLineAnswer), page, hasNext });
}

async function loadForApi(c: AppContext): Promise<CaseView> {
  const view = await loadCaseView(c.var.deps.db, actOf(c), { region: regionOf(c), id: idParam(c) });
  return view ?? refuseCommon('not-found');
}

/** Cases for other programs: read only, people masked, scope `cases:read`. */
export const apiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/cases',
    permission: readCasesByApi,
    audit: unrecorded('a register without personal numbers'),
    api: { tag: '维权案件', summary: '案件列表', query: listQuery, response: caseListAnswer },
    handler: answerList,
  },
  {
    method: 'GET',
    path: '/api/v1/cases/:id',
    permission: readCasesByApi,
    audit: viewed('case.view'),
    api: { tag: '维权案件', summary: '一件案件：状态、时限、依法应当付款的一方、合计', response: caseAnswer },
    handler: async (c) => apiAnswer(c, toCaseAnswer(await loadForApi(c))),
  },
  {
    method: 'GET',
    path: '/api/v1/cases/:id/ledger',
    permission: readCasesByApi,
    audit: viewed('case.view'),
    api: { tag: '维权案件', summary: '逐人台账：申报、确认、到账、本人确认', response: ledgerAnswer },
    handler: async (c) => apiAnswer(c, toLedgerAnswer(await loadForApi(c))),
  },
];
