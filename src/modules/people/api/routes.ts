import { z } from 'zod';
import { idParam } from '../../../platform/http/address.ts';
import { apiAnswer, apiQuery } from '../../../platform/http/api.ts';
import { type AppContext, actOf, regionOf } from '../../../platform/http/context.ts';
import { type Route, viewed } from '../../../platform/http/route.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { findPeoplePage, findPersonCard } from '../find-person.ts';
import { readPeople } from '../people-permissions.ts';
import { householdTypeList, type PersonCard } from '../person.ts';

const MOST = 100;

const personSchema = z.object({
  id: z.uuid(),
  maskedName: z.string().describe('遮盖后的姓名'),
  maskedIdentity: z.string().describe('遮盖后的证件号码'),
  maskedPhone: z.string().nullable().describe('遮盖后的手机号'),
  sex: z.enum(['male', 'female', 'unknown']),
  birthYear: z.int().nullable(),
  householdType: z.enum(householdTypeList).describe('户籍性质'),
  townshipCode: z.string().nullable().describe('乡镇代码（9 位）'),
});

const listQuery = z.object({
  householdType: z.enum(householdTypeList).optional().describe('户籍性质'),
  townshipCode: z
    .string()
    .regex(/^\d{9}$/, '应为 9 位乡镇代码')
    .optional()
    .describe('乡镇代码（9 位）'),
  page: z.coerce.number().int().min(1).max(500).default(1).describe('页码，从 1 开始'),
  limit: z.coerce.number().int().min(1).max(MOST).default(20).describe('每页条数'),
});

const listResponse = z.object({ people: z.array(personSchema), hasNext: z.boolean() });

export const apiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/people',
    permission: readPeople,
    audit: viewed('person.list'),
    api: {
      tag: '职工',
      summary: '职工名册（已遮盖）',
      description: '不提供完整姓名和号码，也不能按号码查找。',
      query: listQuery,
      response: listResponse,
    },
    handler: listAnswer,
  },
  {
    method: 'GET',
    path: '/api/v1/people/:id',
    permission: readPeople,
    audit: viewed('person.view'),
    api: { tag: '职工', summary: '一份档案（已遮盖）', response: personSchema },
    handler: async (c) => {
      const { db, keys } = c.var.deps;
      const card = await findPersonCard(db, regionOf(c), idParam(c), keys);
      return apiAnswer(c, toAnswer(card ?? refuseCommon('not-found')));
    },
  },
];

async function listAnswer(c: AppContext): Promise<Response> {
  const { page, limit, ...filter } = apiQuery(c, listQuery);
  const { people, hasNext } = await findPeoplePage(c.var.deps.db, actOf(c), { filter, page, limit });
  return apiAnswer(c, { people: people.map(toAnswer), hasNext });
}

function toAnswer(card: PersonCard) {
  return {
    id: card.id,
    maskedName: card.maskedName,
    maskedIdentity: card.maskedIdentity,
    maskedPhone: card.maskedPhone ?? null,
    sex: card.sex,
    birthYear: card.birthDate === undefined ? null : Number(card.birthDate.slice(0, 4)),
    householdType: card.householdType,
    townshipCode: card.townshipCode ?? null,
  };
}
