import { type DB, type Db, type ExpressionBuilder, sql } from '../../../platform/db/database.ts';
import { containsPattern, gramsToFind } from '../../../platform/search-grams.ts';
import { maskName } from '../../people/index.ts';
import { member, present } from '../file/file-row-store.ts';
import { keptStatuses, statuses } from '../file/hardship-file.ts';
import { categories } from '../formula/formula-version.ts';
import type { FileScope } from '../hardship-policy.ts';
import type { FileFilter, FileLine } from './file-filter.ts';

type Query = { readonly region: string; readonly scope: FileScope; readonly filter: FileFilter };
export type FileExpression = ExpressionBuilder<DB & { f: DB['hardship_files'] }, 'f'>;

/** One page of the register, what changed last on top. */
export async function listFiles(
  db: Db,
  query: Query,
  page: { offset: number; limit: number },
): Promise<{ lines: FileLine[]; hasNext: boolean }> {
  const rows = await filtered(db, query)
    .select([
      'f.id',
      'f.number',
      'f.status',
      'f.category',
      'f.township_code',
      'f.employer_name',
      'f.applied_on',
      'f.approved_on',
      'f.review_due_on',
      'f.handler_name',
      'f.updated_at',
      'p.name',
    ])
    .orderBy('f.updated_at', 'desc')
    .orderBy('f.id', 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  const shown = rows.slice(0, page.limit);
  const members = await countMembers(
    db,
    query.region,
    shown.map((row) => row.id),
  );
  const lines = shown.map((row) => ({
    id: row.id,
    number: present(row.number),
    status: member(statuses, row.status),
    category: row.category === null ? undefined : member(categories, row.category),
    maskedName: maskName(row.name),
    townshipCode: present(row.township_code),
    employerName: present(row.employer_name),
    members: members.get(row.id) ?? 0,
    appliedOn: present(row.applied_on),
    approvedOn: present(row.approved_on),
    reviewDueOn: present(row.review_due_on),
    handlerName: present(row.handler_name),
    updatedAt: row.updated_at,
  }));
  return { lines, hasNext: rows.length > page.limit };
}

export async function countFiles(db: Db, query: Query): Promise<number> {
  const row = await filtered(db, query)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function filtered(db: Db, { region, scope, filter }: Query) {
  return db
    .selectFrom('hardship_files as f')
    .innerJoin('people as p', (join) =>
      join.onRef('p.region_code', '=', 'f.region_code').onRef('p.id', '=', 'f.applicant_person_id'),
    )
    .where('f.region_code', '=', region)
    .where((eb) => scopeCondition(eb, scope))
    .where((eb) => eb.and(conditions(eb, filter)))
    .$if(Boolean(filter.text?.trim()), (narrowed) =>
      narrowed.where((eb) =>
        eb.or([
          eb('f.number', 'like', containsPattern(filter.text ?? '')),
          eb.and([
            sql<boolean>`p.name_grams @> ${gramsToFind(filter.text ?? '')}::text[]`,
            eb('p.name', 'like', `%${(filter.text ?? '').trim().replaceAll(/[%_\\]/g, '')}%`),
          ]),
        ]),
      ),
    );
}

/** The policy's scope as a WHERE: the same rule as `maySeeFile`. Staff never see what a family has not handed in. */
export function scopeCondition(eb: FileExpression, scope: FileScope) {
  const handedIn = eb.or([eb('f.channel', '<>', 'portal'), eb('f.number', 'is not', null)]);
  switch (scope.kind) {
    case 'region':
      return handedIn;
    case 'union':
      return eb.and([handedIn, eb('f.union_id', '=', scope.unionId)]);
    case 'person':
      return eb('f.applicant_person_id', '=', scope.personId);
    case 'nothing':
      return eb.lit(false);
  }
}

function conditions(eb: FileExpression, filter: FileFilter) {
  return [
    ...(filter.statuses && filter.statuses.length > 0 ? [eb('f.status', 'in', [...filter.statuses])] : []),
    ...(filter.category ? [eb('f.category', '=', filter.category)] : []),
    ...(filter.townshipCode ? [eb('f.township_code', '=', filter.townshipCode)] : []),
    ...(filter.handlerId ? [eb('f.handler_id', '=', filter.handlerId)] : []),
    ...(filter.personId ? [eb('f.applicant_person_id', '=', filter.personId)] : []),
    ...(filter.reviewBefore
      ? [eb('f.review_due_on', '<', filter.reviewBefore), eb('f.status', 'in', [...keptStatuses])]
      : []),
  ];
}

async function countMembers(db: Db, region: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('hardship_members')
    .select('file_id')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', region)
    .where('file_id', 'in', [...ids])
    .groupBy('file_id')
    .execute();
  return new Map(rows.map((row) => [row.file_id, Number(row.count)]));
}
