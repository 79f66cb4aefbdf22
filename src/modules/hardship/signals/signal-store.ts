import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { NeedSignal } from '../../../platform/module.ts';
import { known, present } from '../grants/row-values.ts';
import { type Signal, type SignalKind, type SignalStatus, signalKinds, signalStatuses } from './signal.ts';

/** @returns false where this fact was found before: a fact makes one draft, however often it is found. */
export async function insertSignal(
  tx: Transaction,
  region: string,
  found: NeedSignal & { foundAt: Date; status: SignalStatus },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('hardship_signals')
    .values({
      region_code: region,
      id: newId(),
      signal_key: found.key,
      kind: found.kind,
      person_id: found.personId,
      reason: found.reason,
      known_at: found.knownAt,
      found_at: found.foundAt,
      status: found.status,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'signal_key']).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Those of the keys that were found before. */
export async function findKnownKeys(
  db: Db | Transaction,
  region: string,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom('hardship_signals')
    .select('signal_key')
    .where('region_code', '=', region)
    .where('signal_key', 'in', keys)
    .execute();
  return new Set(rows.map((row) => row.signal_key));
}

/** Those of the people whose household has a file that has not ended. */
export async function findCoveredPeople(
  db: Db | Transaction,
  region: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('hardship_members as m')
    .innerJoin('hardship_files as f', (join) =>
      join.onRef('f.region_code', '=', 'm.region_code').onRef('f.id', '=', 'm.file_id'),
    )
    .select('m.person_id')
    .distinct()
    .where('m.region_code', '=', region)
    .where('m.person_id', 'in', personIds)
    .where('f.closed_on', 'is', null)
    .execute();
  return new Set(rows.flatMap((row) => row.person_id ?? []));
}

/** When the newest fact that is on record became known. */
export async function findNewestKnownAt(db: Db, region: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('hardship_signals')
    .select('known_at')
    .where('region_code', '=', region)
    .orderBy('known_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.known_at;
}

export async function lockSignal(
  tx: Transaction,
  where: { region: string; id: string },
): Promise<Signal | undefined> {
  const row = await tx
    .selectFrom('hardship_signals')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .forUpdate()
    .executeTakeFirst();
  return row && toSignal(row);
}

export async function findSignal(db: Db, where: { region: string; id: string }): Promise<Signal | undefined> {
  const row = await db
    .selectFrom('hardship_signals')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .executeTakeFirst();
  return row && toSignal(row);
}

export async function settleSignal(
  tx: Transaction,
  where: { region: string; id: string },
  by: {
    status: 'opened' | 'not-needed';
    at: Date;
    handler: { id: string; name: string };
    fileId?: string;
    reason?: string;
  },
): Promise<void> {
  await tx
    .updateTable('hardship_signals')
    .set({
      status: by.status,
      handled_at: by.at,
      handler_id: by.handler.id,
      handler_name: by.handler.name,
      file_id: by.fileId ?? null,
      handled_reason: by.reason ?? null,
    })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

export interface SignalFilter {
  readonly status?: SignalStatus | undefined;
  readonly kind?: SignalKind | undefined;
}

/** Newest fact first; one more than `limit` tells that there is more. */
export async function listSignals(
  db: Db | Transaction,
  region: string,
  query: { filter: SignalFilter; offset: number; limit: number },
): Promise<Signal[]> {
  const { filter } = query;
  let search = db.selectFrom('hardship_signals').selectAll().where('region_code', '=', region);
  if (filter.status) search = search.where('status', '=', filter.status);
  if (filter.kind) search = search.where('kind', '=', filter.kind);
  const rows = await search
    .orderBy('known_at', 'desc')
    .orderBy('id', 'desc')
    .offset(query.offset)
    .limit(query.limit)
    .execute();
  return rows.map(toSignal);
}

function toSignal(row: Selectable<DB['hardship_signals']>): Signal {
  return {
    id: row.id,
    region: row.region_code,
    key: row.signal_key,
    kind: known(signalKinds, row.kind),
    personId: row.person_id,
    reason: row.reason,
    knownAt: row.known_at,
    foundAt: row.found_at,
    status: known(signalStatuses, row.status),
    fileId: present(row.file_id),
    handledAt: present(row.handled_at),
    handlerName: present(row.handler_name),
    handledReason: present(row.handled_reason),
  };
}
