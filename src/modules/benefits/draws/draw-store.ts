import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';

/** 抽签 of one programme. */
export interface Draw {
  readonly id: string;
  readonly programmeId: string;
  readonly seedSealed: string;
  readonly seedHash: string;
  readonly committedAt: Date;
  readonly publicSource: string | undefined;
  readonly publicNumber: string | undefined;
  readonly listHash: string | undefined;
  readonly entryCount: number | undefined;
  readonly frozenAt: Date | undefined;
  /** Known to everybody once it is drawn. */
  readonly seed: string | undefined;
  readonly drawnAt: Date | undefined;
  readonly drawnBy: string | undefined;
}

export type EntryResult = 'won' | 'passed' | 'alternate' | 'lost';

export const entryResultNames = {
  won: '中签',
  passed: '中签但已达每人每年上限，顺延',
  alternate: '候补',
  lost: '未中签',
} as const satisfies Record<EntryResult, string>;

export interface Entry {
  readonly id: string;
  readonly programmeId: string;
  readonly personId: string;
  readonly number: string;
  readonly enteredAt: Date;
  readonly place: number | undefined;
  readonly result: EntryResult | undefined;
}

export async function insertDraw(
  tx: Transaction,
  region: string,
  draw: Pick<Draw, 'id' | 'programmeId' | 'seedSealed' | 'seedHash' | 'committedAt' | 'publicSource'> & {
    keyVersion: number;
  },
): Promise<void> {
  await tx
    .insertInto('benefit_draws')
    .values({
      region_code: region,
      id: draw.id,
      programme_id: draw.programmeId,
      seed_sealed: draw.seedSealed,
      key_version: draw.keyVersion,
      seed_hash: draw.seedHash,
      committed_at: draw.committedAt,
      public_source: draw.publicSource ?? null,
    })
    .execute();
}

export async function findDraw(
  db: Db | Transaction,
  region: string,
  programmeId: string,
): Promise<Draw | undefined> {
  const row = await db
    .selectFrom('benefit_draws')
    .selectAll()
    .where('region_code', '=', region)
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  return row && toDraw(row);
}

export async function lockDraw(
  tx: Transaction,
  region: string,
  programmeId: string,
): Promise<Draw | undefined> {
  const row = await tx
    .selectFrom('benefit_draws')
    .selectAll()
    .where('region_code', '=', region)
    .where('programme_id', '=', programmeId)
    .forUpdate()
    .executeTakeFirst();
  return row && toDraw(row);
}

export async function saveFrozen(
  tx: Transaction,
  region: string,
  draw: { id: string; listHash: string; entryCount: number; now: Date },
): Promise<void> {
  await tx
    .updateTable('benefit_draws')
    .set({ list_hash: draw.listHash, entry_count: draw.entryCount, frozen_at: draw.now })
    .where('region_code', '=', region)
    .where('id', '=', draw.id)
    .execute();
}

export async function saveDrawn(
  tx: Transaction,
  region: string,
  draw: { id: string; seed: string; publicNumber: string | undefined; now: Date; by: string },
): Promise<void> {
  await tx
    .updateTable('benefit_draws')
    .set({
      seed: draw.seed,
      public_number: draw.publicNumber ?? null,
      drawn_at: draw.now,
      drawn_by: draw.by,
    })
    .where('region_code', '=', region)
    .where('id', '=', draw.id)
    .execute();
}

/** @returns false where this person has entered before. */
export async function insertEntry(tx: Transaction, region: string, entry: Entry): Promise<boolean> {
  const inserted = await tx
    .insertInto('benefit_entries')
    .values({
      region_code: region,
      id: entry.id,
      programme_id: entry.programmeId,
      person_id: entry.personId,
      number: entry.number,
      entered_at: entry.enteredAt,
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'programme_id', 'person_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function findOwnEntry(
  db: Db | Transaction,
  of: { region: string; programmeId: string; personId: string },
): Promise<Entry | undefined> {
  const row = await db
    .selectFrom('benefit_entries')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('programme_id', '=', of.programmeId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst();
  return row && toEntry(row);
}

export async function listOwnEntries(db: Db, region: string, personId: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom('benefit_entries')
    .selectAll()
    .where('region_code', '=', region)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toEntry);
}

/** All entries of a programme in the order of their numbers. */
export async function listEntries(
  db: Db | Transaction,
  region: string,
  programmeId: string,
): Promise<Entry[]> {
  const rows = await db
    .selectFrom('benefit_entries')
    .selectAll()
    .where('region_code', '=', region)
    .where('programme_id', '=', programmeId)
    .orderBy(sql`number COLLATE "C"`)
    .execute();
  return rows.map(toEntry);
}

export async function countEntries(db: Db, region: string, programmeId: string): Promise<number> {
  const row = await db
    .selectFrom('benefit_entries')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('region_code', '=', region)
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Writes every entry's place and result in one statement. */
export async function saveResults(
  tx: Transaction,
  region: string,
  results: readonly { id: string; place: number; result: EntryResult }[],
): Promise<void> {
  await sql`
    UPDATE benefit_entries e SET place = r.place, result = r.result
    FROM unnest(${results.map((one) => one.id)}::uuid[], ${results.map((one) => one.place)}::integer[],
      ${results.map((one) => one.result)}::text[]) AS r (id, place, result)
    WHERE e.region_code = ${region} AND e.id = r.id`.execute(tx);
}

function toDraw(row: Selectable<DB['benefit_draws']>): Draw {
  return {
    id: row.id,
    programmeId: row.programme_id,
    seedSealed: row.seed_sealed,
    seedHash: row.seed_hash,
    committedAt: row.committed_at,
    publicSource: row.public_source ?? undefined,
    publicNumber: row.public_number ?? undefined,
    listHash: row.list_hash ?? undefined,
    entryCount: row.entry_count ?? undefined,
    frozenAt: row.frozen_at ?? undefined,
    seed: row.seed ?? undefined,
    drawnAt: row.drawn_at ?? undefined,
    drawnBy: row.drawn_by ?? undefined,
  };
}

function toEntry(row: Selectable<DB['benefit_entries']>): Entry {
  return {
    id: row.id,
    programmeId: row.programme_id,
    personId: row.person_id,
    number: row.number,
    enteredAt: row.entered_at,
    place: row.place ?? undefined,
    result: (row.result ?? undefined) as EntryResult | undefined, // the CHECK benefit_entries_result_known
  };
}
