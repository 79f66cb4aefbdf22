import { z } from 'zod';
import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member, present } from '../case-row-store.ts';
import { type CaseClock, type ClockKind, clockKinds, type Pause, waitsForNames } from './case-clock.ts';

const pauses = z.array(z.object({ from: z.string(), to: z.string().optional() }));
const units = ['working', 'calendar', 'month', 'year'] as const;
const waiters = Object.keys(waitsForNames) as (keyof typeof waitsForNames)[]; // keys of a closed table

export async function insertClock(
  tx: Transaction,
  region: string,
  clock: Omit<CaseClock, 'id'>,
): Promise<void> {
  await tx
    .insertInto('case_clocks')
    .values({
      region_code: region,
      id: newId(),
      case_id: clock.caseId,
      kind: clock.kind,
      waits_for: clock.waitsFor,
      started_on: clock.startedOn,
      length: clock.length,
      unit: clock.unit,
      article: clock.article,
      due_on: clock.dueOn,
      is_provisional: clock.isProvisional,
      paused: JSON.stringify(clock.paused),
      met_on: clock.metOn ?? null,
      dropped_on: clock.droppedOn ?? null,
    })
    .execute();
}

/** All clocks of a case, earliest end first. */
export async function listClocks(db: Db | Transaction, region: string, caseId: string): Promise<CaseClock[]> {
  const rows = await db
    .selectFrom('case_clocks')
    .selectAll()
    .where('region_code', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map(toClock);
}

/** Ends the running clocks of these kinds (all kinds when left out): `met` by the awaited act, or `dropped`. */
export async function endClocks(
  tx: Transaction,
  on: { region: string; caseId: string; kinds?: readonly ClockKind[] },
  end: { how: 'met' | 'dropped'; day: string },
): Promise<void> {
  let query = tx
    .updateTable('case_clocks')
    .set(end.how === 'met' ? { met_on: end.day } : { dropped_on: end.day })
    .where('region_code', '=', on.region)
    .where('case_id', '=', on.caseId)
    .where('met_on', 'is', null)
    .where('dropped_on', 'is', null);
  if (on.kinds) query = query.where('kind', 'in', [...on.kinds]);
  await query.execute();
}

/** Writes a longer length, other pauses and the day that follows from them. */
export async function updateClock(tx: Transaction, region: string, clock: CaseClock): Promise<void> {
  await tx
    .updateTable('case_clocks')
    .set({
      length: clock.length,
      paused: JSON.stringify(clock.paused),
      due_on: clock.dueOn,
      is_provisional: clock.isProvisional,
    })
    .where('region_code', '=', region)
    .where('id', '=', clock.id)
    .execute();
}

function toClock(row: Selectable<DB['case_clocks']>): CaseClock {
  return {
    id: row.id,
    caseId: row.case_id,
    kind: member(clockKinds, row.kind),
    waitsFor: member(waiters, row.waits_for),
    startedOn: row.started_on,
    length: row.length,
    unit: member(units, row.unit),
    article: row.article,
    dueOn: row.due_on,
    isProvisional: row.is_provisional,
    paused: pauses.parse(row.paused).map((pause): Pause => ({ from: pause.from, to: pause.to })),
    metOn: present(row.met_on),
    droppedOn: present(row.dropped_on),
  };
}
