import { z } from 'zod';
import { shanghaiDate } from '../../../platform/dates.ts';
import { apiAnswer, apiQuery } from '../../../platform/http/api.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { openApiDocument } from '../../../platform/http/openapi.ts';
import { everyone, type Route, unrecorded } from '../../../platform/http/route.ts';
import { asOfSchema } from '../as-of.ts';
import { readFigures } from '../read-figures.ts';
import { referencePage } from './reference-page.tsx';

const figuresQuery = z.object({ asOf: asOfSchema });

const figuresResponse = z.object({
  asOf: z.string().describe('截止日期'),
  figures: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      value: z.bigint().describe('整数；金额单位为分'),
      unit: z.string(),
      definition: z.string().describe('口径'),
      rows: z.string().describe('明细地址，查看需要权限'),
    }),
  ),
});

export const apiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/figures',
    permission: everyone,
    audit: unrecorded('public aggregates'),
    api: {
      tag: '指标',
      summary: '按截止日期的全部指标',
      description: '只有汇总数，由明细记录即时算出；明细另需权限。',
      query: figuresQuery,
      response: figuresResponse,
    },
    handler: async (c) => {
      const { asOf } = apiQuery(c, figuresQuery);
      const scope = { region: regionOf(c), asOf: asOf ?? shanghaiDate(c.var.now) };
      return apiAnswer(c, await readFigures(c.var.deps, scope));
    },
  },
  {
    method: 'GET',
    path: '/api/v1/openapi.json',
    permission: everyone,
    audit: unrecorded('public description'),
    handler: (c) => c.json(document(c)),
  },
  {
    method: 'GET',
    path: '/api/v1',
    permission: everyone,
    audit: unrecorded('public description'),
    handler: (c) => referencePage(c, describedRoutes(c)),
  },
];

function describedRoutes(c: AppContext): readonly Route[] {
  return c.var.deps.modules.flatMap((module) => module.routes ?? []).filter((route) => route.api);
}

function document(c: AppContext): object {
  const server = c.var.deps.config.siteUrl ?? new URL(c.req.url).origin;
  return openApiDocument(describedRoutes(c), { version: '1.0.0', server });
}
