import { type Db, sql } from '../../../../platform/db/database.ts';

export interface VisitFigures {
  readonly visits: bigint;
  readonly firms: bigint;
  readonly problems: bigint;
  readonly sampled: bigint;
}

/** Visits finished by the end of a day, the firms they went to, what they found, whom they asked. */
export async function countVisitFigures(db: Db, at: { region: string; asOf: string }): Promise<VisitFigures> {
  const visits = db
    .selectFrom('supervision_visits as v')
    .where('v.region_code', '=', at.region)
    .where('v.status', '=', 'finished')
    .where('v.visited_on', '<=', at.asOf);
  const [counted, problems, sampled] = await Promise.all([
    visits
      .select([
        sql<bigint>`count(*)`.as('visits'),
        sql<bigint>`count(DISTINCT v.organisation_id)`.as('firms'),
      ])
      .executeTakeFirstOrThrow(),
    visits
      .innerJoin('supervision_findings as f', (join) =>
        join.onRef('f.region_code', '=', 'v.region_code').onRef('f.visit_id', '=', 'v.id'),
      )
      .where('f.verdict', '=', 'problem')
      .select(sql<bigint>`count(*)`.as('count'))
      .executeTakeFirstOrThrow(),
    visits
      .innerJoin('supervision_samples as s', (join) =>
        join.onRef('s.region_code', '=', 'v.region_code').onRef('s.visit_id', '=', 'v.id'),
      )
      .select(sql<bigint>`count(*)`.as('count'))
      .executeTakeFirstOrThrow(),
  ]);
  return { ...counted, problems: problems.count, sampled: sampled.count };
}
