import { z } from 'zod';
import { shanghaiDate } from '../../../platform/dates.ts';
import { apiAnswer, apiQuery } from '../../../platform/http/api.ts';
import { type AppContext, regionOf } from '../../../platform/http/context.ts';
import { type Route, viewed } from '../../../platform/http/route.ts';
import { maskName } from '../../people/index.ts';
import type { Certificate } from '../certificate.ts';
import { listCertificates } from '../certificate-store.ts';
import { HIGH_SKILLED_FROM, levelByOrdinal } from '../skill-level.ts';
import { filterOf, sortOf } from '../talent-filter-form.ts';
import { readTalents } from '../talent-permissions.ts';

const talentSchema = z.object({
  id: z.uuid(),
  name: z.string().describe('姓名（脱敏）'),
  occupation: z.string().describe('职业（工种）'),
  occupationCode: z.string().nullable().describe('职业分类大典 2022 编码'),
  level: z.number().int().describe('等级序号 1(学徒工)至 8(首席技师)'),
  levelName: z.string(),
  highSkilled: z.boolean().describe('高级工(三级)及以上'),
  certificateNumber: z.string().nullable().describe('证书编号（只留首 4 位和末 4 位）'),
  issuedOn: z.string().nullable(),
  expiresOn: z.string().nullable(),
  townshipCode: z.string().nullable(),
  registeredOn: z.string().describe('登记在册日期'),
});

const listQuery = z.object({
  q: z.string().max(60).optional().describe('职业、单位中的字；不能按姓名或证书编号查找'),
  level: z
    .string()
    .regex(/^([1-8]|high)$/)
    .optional()
    .describe('等级序号 1–8,或 high(高级工及以上)'),
  occupation: z.string().max(60).optional().describe('职业全称'),
  employer: z.uuid().optional().describe('单位编号'),
  township: z.string().max(12).optional().describe('乡镇代码'),
  expiring: z.coerce.number().int().min(1).max(3650).optional().describe('多少天内到期'),
  asOf: z.iso.date().optional().describe('截止日期'),
  sort: z.enum(['entered', 'issued', 'expires']).optional().describe('排序'),
  page: z.coerce.number().int().min(1).max(500).default(1).describe('页码，从 1 开始'),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('每页条数'),
});

const listResponse = z.object({ talents: z.array(talentSchema), hasNext: z.boolean() });

export const apiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/talents',
    permission: readTalents,
    audit: viewed('talent.api-list'),
    api: { tag: '技能人才', summary: '技能人才名册（脱敏）', query: listQuery, response: listResponse },
    handler: listAnswer,
  },
];

async function listAnswer(c: AppContext): Promise<Response> {
  const { page, limit, ...query } = apiQuery(c, listQuery);
  const rows = await listCertificates(c.var.deps.db, regionOf(c), {
    filter: { ...filterOf(query, shanghaiDate(c.var.now)), masked: true },
    sort: sortOf(query),
    offset: (page - 1) * limit,
    limit,
  });
  return apiAnswer(c, { talents: rows.slice(0, limit).map(toAnswer), hasNext: rows.length > limit });
}

function toAnswer(row: Certificate) {
  const number = row.certificateNumber;
  return {
    id: row.id,
    name: maskName(row.holderName),
    occupation: row.occupationName,
    occupationCode: row.occupationCode ?? null,
    level: row.level,
    levelName: levelByOrdinal(row.level)?.name ?? '',
    highSkilled: row.level >= HIGH_SKILLED_FROM,
    certificateNumber: number
      ? `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`
      : null,
    issuedOn: row.issuedOn ?? null,
    expiresOn: row.expiresOn ?? null,
    townshipCode: row.townshipCode ?? null,
    registeredOn: row.registeredOn,
  };
}
