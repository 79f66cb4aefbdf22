import { type DB, type Db, type Selectable, sql, type Transaction } from '../../platform/db/database.ts';
import { fromStored, type NewParameter, type Parameter, storedForm } from './parameter.ts';

type Row = Selectable<DB['parameter_values']> & { next_from: string | null };

/** The value of a key that holds on the day `on` ('YYYY-MM-DD': the day of the event, not of the question). */
export async function findParameter(
  db: Db | Transaction,
  question: { region: string; key: string; on: string },
): Promise<Parameter | undefined> {
  const row = await withNext(db, question.region)
    .where('p.key', '=', question.key)
    .where('p.valid_from', '<=', question.on)
    .orderBy('p.valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  const parameter = row && toParameter(row);
  return parameter && (parameter.validTo === undefined || parameter.validTo > question.on)
    ? parameter
    : undefined;
}

/** All values of a key, newest period first. */
export async function listHistory(db: Db, region: string, key: string): Promise<Parameter[]> {
  const rows = await withNext(db, region).where('p.key', '=', key).orderBy('p.valid_from', 'desc').execute();
  return rows.map(toParameter);
}

/** The value of every key that holds on a day, by key. */
export async function findParametersOn(db: Db, region: string, on: string): Promise<Map<string, Parameter>> {
  const rows = await withNext(db, region)
    .distinctOn('p.key')
    .where('p.valid_from', '<=', on)
    .orderBy('p.key')
    .orderBy('p.valid_from', 'desc')
    .execute();
  const running = rows.map(toParameter).filter(({ validTo }) => validTo === undefined || validTo > on);
  return new Map(running.map((parameter) => [parameter.key, parameter]));
}

export async function lockParameter(
  tx: Transaction,
  region: string,
  id: string,
): Promise<Parameter | undefined> {
  const row = await tx
    .selectFrom('parameter_values as p')
    .selectAll()
    .select(sql<null>`NULL`.as('next_from'))
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toParameter(row);
}

interface InsertedParameter extends NewParameter {
  readonly id: string;
  readonly createdAt: Date;
  readonly createdByName: string;
}

/** Stores values; of a key and day that is there already, the stored one stays. @returns ids that are new. */
export async function insertParameters(
  tx: Transaction,
  region: string,
  values: readonly InsertedParameter[],
): Promise<string[]> {
  if (values.length === 0) return [];
  const inserted = await tx
    .insertInto('parameter_values')
    .values(
      values.map((value) => ({
        region_code: region,
        id: value.id,
        key: value.key,
        value: JSON.stringify(storedForm(value.value)),
        valid_from: value.validFrom,
        valid_to: value.validTo ?? null,
        source: value.source,
        note: value.note ?? null,
        created_at: value.createdAt,
        created_by_name: value.createdByName,
      })),
    )
    .onConflict((conflict) => conflict.columns(['region_code', 'key', 'valid_from']).doNothing())
    .returning('id')
    .execute();
  return inserted.map((row) => row.id);
}

export async function markVerified(
  tx: Transaction,
  region: string,
  verified: { id: string; source: string; at: Date; byName: string },
): Promise<void> {
  await tx
    .updateTable('parameter_values')
    .set({ source: verified.source, verified_at: verified.at, verified_by_name: verified.byName })
    .where('region_code', '=', region)
    .where('id', '=', verified.id)
    .execute();
}

export async function deleteParameter(tx: Transaction, region: string, id: string): Promise<void> {
  await tx.deleteFrom('parameter_values').where('region_code', '=', region).where('id', '=', id).execute();
}

/** Rows with the day on which the next period of the same key begins. */
function withNext(db: Db | Transaction, region: string) {
  return db
    .selectFrom('parameter_values as p')
    .selectAll('p')
    .select((eb) =>
      eb
        .selectFrom('parameter_values as n')
        .select((inner) => inner.fn.min('n.valid_from').as('first'))
        .whereRef('n.region_code', '=', 'p.region_code')
        .whereRef('n.key', '=', 'p.key')
        .whereRef('n.valid_from', '>', 'p.valid_from')
        .as('next_from'),
    )
    .where('p.region_code', '=', region);
}

function toParameter(row: Row): Parameter {
  const ends = [row.valid_to, row.next_from].filter((day) => day !== null).sort();
  return {
    id: row.id,
    key: row.key,
    value: fromStored(row.value),
    validFrom: row.valid_from,
    validTo: ends[0],
    source: row.source,
    note: row.note ?? undefined,
    verified: row.verified_at !== null,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
  };
}
