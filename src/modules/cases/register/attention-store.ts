import type { Db } from '../../../platform/db/database.ts';
import type { CaseScope } from '../case-policy.ts';
import { BOUNCES_UNTIL_HEAD } from '../transfer/bounces.ts';
import { scopeCondition } from './scope-store.ts';

const MOST = 100;

interface At {
  readonly region: string;
  readonly scope: CaseScope;
}

interface Line {
  readonly caseId: string;
  readonly number: string;
}

function open(db: Db, at: At) {
  return db
    .selectFrom('rights_cases as c')
    .select(['c.id', 'c.number'])
    .where('c.region_code', '=', at.region)
    .where((eb) => scopeCondition(eb, at.scope))
    .orderBy('c.id')
    .limit(MOST);
}

const toLine = (row: { id: string; number: string }): Line => ({ caseId: row.id, number: row.number });

/** The handler withdrew; the head chooses another one. */
export async function listAwaitingHandler(db: Db, at: At): Promise<Line[]> {
  return (await open(db, at).where('c.awaits_handler', '=', true).execute()).map(toLine);
}

/** Closed, reviewed as not satisfactory, and the head has not answered. */
export async function listDiscontent(db: Db, at: At): Promise<Line[]> {
  const rows = await open(db, at)
    .where('c.status', '=', 'reviewed')
    .where('c.satisfaction', '=', 'dissatisfied')
    .where('c.discontent_answered_at', 'is', null)
    .execute();
  return rows.map(toLine);
}

/** Given back by receivers so often that only the head sends it on. */
export async function listBounced(db: Db, at: At): Promise<Line[]> {
  const rows = await open(db, at)
    .where('c.status', '=', 'registered')
    .where((eb) =>
      eb(
        eb
          .selectFrom('case_transfers as t')
          .select((inner) => inner.fn.countAll<bigint>().as('n'))
          .whereRef('t.region_code', '=', 'c.region_code')
          .whereRef('t.case_id', '=', 'c.id')
          .where('t.answer', '=', 'returned'),
        '>=',
        BigInt(BOUNCES_UNTIL_HEAD),
      ),
    )
    .execute();
  return rows.map(toLine);
}

/** Closed longer than that and nobody has asked the worker. */
export async function listUnreviewed(
  db: Db,
  at: At & { closedBefore: Date; handlerId: string },
): Promise<Line[]> {
  const rows = await open(db, at)
    .where('c.status', '=', 'closed')
    .where('c.handler_id', '=', at.handlerId)
    .where('c.closed_at', '<', at.closedBefore)
    .execute();
  return rows.map(toLine);
}

/** Work orders of the actor's cases that nobody has checked. */
export async function listUncheckedOrders(db: Db, at: At & { handlerId: string }): Promise<Line[]> {
  const rows = await open(db, at)
    .innerJoin('case_intakes as i', (join) =>
      join.onRef('i.region_code', '=', 'c.region_code').onRef('i.case_id', '=', 'c.id'),
    )
    .where('i.order_number', 'is not', null)
    .where('i.checked_at', 'is', null)
    .where('c.handler_id', '=', at.handlerId)
    .where('c.status', 'in', ['verified', 'mediating', 'paying'])
    .execute();
  return rows.map(toLine);
}
