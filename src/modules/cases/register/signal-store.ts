import { type Db, sql } from '../../../platform/db/database.ts';

interface Row {
  readonly claimantId: string;
  readonly personId: string;
  readonly filedAt: Date;
}

type Window = { readonly region: string; readonly filedSince: Date; readonly limit: number };

/** Workers of open wage cases with money still out, filed from `filedSince` on, oldest first. */
export async function listLongUnpaid(db: Db, at: Window): Promise<Row[]> {
  const rows = await claimants(db, at)
    .where('c.kind', '=', 'wage-arrears')
    .where('c.status', 'not in', ['closed', 'reviewed', 'returned'])
    .where(sql<boolean>`greatest(m.confirmed_fen, m.claimed_fen) > m.paid_fen`)
    .execute();
  return rows.map(toRow);
}

/** Workers of injury cases. */
export async function listInjured(db: Db, at: Window): Promise<Row[]> {
  const rows = await claimants(db, at)
    .where('c.kind', '=', 'injury')
    .where((eb) =>
      eb.or([eb('c.outcome', 'is', null), eb('c.outcome', 'not in', ['unfounded', 'withdrawn'])]),
    )
    .execute();
  return rows.map(toRow);
}

function claimants(db: Db, { region, filedSince, limit }: Window) {
  return db
    .selectFrom('rights_cases as c')
    .innerJoin('case_claimants as m', (join) =>
      join.onRef('m.region_code', '=', 'c.region_code').onRef('m.case_id', '=', 'c.id'),
    )
    .select(['m.id', 'm.person_id', 'c.filed_at'])
    .where('c.region_code', '=', region)
    .where('c.filed_at', '>=', filedSince)
    .where('m.withdrawn_at', 'is', null)
    .orderBy('c.filed_at')
    .orderBy('m.id')
    .limit(limit);
}

function toRow(row: { id: string; person_id: string; filed_at: Date }): Row {
  return { claimantId: row.id, personId: row.person_id, filedAt: row.filed_at };
}
