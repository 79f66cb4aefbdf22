import { z } from 'zod';
import { idParam } from '../../../platform/http/address.ts';
import { apiAnswer, apiQuery } from '../../../platform/http/api.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { type Route, unrecorded } from '../../../platform/http/route.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { type Organisation, organisationKindList } from '../organisation.ts';
import { findOrganisation, listOrganisations } from '../organisation-store.ts';
import { readOrganisations } from '../organisations-permissions.ts';

const MOST = 100;

const organisationSchema = z.object({
  id: z.uuid(),
  kind: z.enum(organisationKindList),
  name: z.string(),
  creditCode: z.string().nullable().describe('统一社会信用代码'),
  townshipCode: z.string().nullable().describe('乡镇代码（9 位）'),
});

const listQuery = z.object({
  q: z.string().max(100).optional().describe('名称的一部分，或完整的统一社会信用代码'),
  kind: z.enum(organisationKindList).optional().describe('单位类别'),
  page: z.coerce.number().int().min(1).max(500).default(1).describe('页码，从 1 开始'),
  limit: z.coerce.number().int().min(1).max(MOST).default(20).describe('每页条数'),
});

const listResponse = z.object({ organisations: z.array(organisationSchema), hasNext: z.boolean() });

const businessData = unrecorded('public business data of organisations');

export const apiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/orgs',
    permission: readOrganisations,
    audit: businessData,
    api: { tag: '单位', summary: '单位名册', query: listQuery, response: listResponse },
    handler: listAnswer,
  },
  {
    method: 'GET',
    path: '/api/v1/orgs/:id',
    permission: readOrganisations,
    audit: businessData,
    api: { tag: '单位', summary: '一个单位', response: organisationSchema },
    handler: async (c) => {
      const found = await findOrganisation(c.var.deps.db, regionOf(c), idParam(c));
      return apiAnswer(c, toAnswer(found ?? refuseCommon('not-found')));
    },
  },
];

async function listAnswer(c: AppContext): Promise<Response> {
  const { q, kind, page, limit } = apiQuery(c, listQuery);
  const rows = await listOrganisations(c.var.deps.db, regionOf(c), {
    filter: { text: q, kind },
    offset: (page - 1) * limit,
    limit,
  });
  return apiAnswer(c, { organisations: rows.slice(0, limit).map(toAnswer), hasNext: rows.length > limit });
}

function toAnswer(organisation: Organisation) {
  const { id, kind, name, creditCode, townshipCode } = organisation;
  return { id, kind, name, creditCode: creditCode ?? null, townshipCode: townshipCode ?? null };
}
