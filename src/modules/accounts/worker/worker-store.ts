import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';

/** A worker's sign-in: a phone number, and the person's file once there is one. */
export interface WorkerAccount {
  readonly id: string;
  readonly region: string;
  readonly phoneSealed: string;
  /** The name on the file, until then the masked phone number. */
  readonly shownName: string;
  readonly personId: string | undefined;
}

/** Finds an account under any version of the index key. */
export async function findWorkerByPhone(
  db: Db | Transaction,
  indexes: readonly string[],
): Promise<WorkerAccount | undefined> {
  const row = await db
    .selectFrom('worker_accounts')
    .selectAll()
    .where('phone_index', 'in', indexes)
    .executeTakeFirst();
  return row && toWorker(row);
}

export async function findWorkerById(db: Db | Transaction, id: string): Promise<WorkerAccount | undefined> {
  const row = await db.selectFrom('worker_accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toWorker(row);
}

export async function insertWorker(
  tx: Transaction,
  worker: WorkerAccount,
  made: { phoneIndex: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('worker_accounts')
    .values({
      id: worker.id,
      region: worker.region,
      phone_index: made.phoneIndex,
      phone_sealed: worker.phoneSealed,
      shown_name: worker.shownName,
      person_id: worker.personId ?? null,
      created_at: made.now,
    })
    .execute();
}

export async function updateWorkerSignIn(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.updateTable('worker_accounts').set({ last_signed_in_at: now }).where('id', '=', id).execute();
}

export async function updateWorkerPerson(
  tx: Transaction,
  id: string,
  person: { id: string; name: string | undefined },
): Promise<void> {
  await tx
    .updateTable('worker_accounts')
    .set({ person_id: person.id, ...(person.name === undefined ? {} : { shown_name: person.name }) })
    .where('id', '=', id)
    .execute();
}

/** Sign-ins tied to these files: file → account; of several the one used last. */
export async function findWorkerAccountIds(
  db: Db | Transaction,
  region: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('worker_accounts')
    .select(['id', 'person_id'])
    .where('region', '=', region)
    .where('person_id', 'in', personIds)
    .orderBy('last_signed_in_at', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.person_id ?? '', row.id]));
}

function toWorker(row: Selectable<DB['worker_accounts']>): WorkerAccount {
  return {
    id: row.id,
    region: row.region,
    phoneSealed: row.phone_sealed,
    shownName: row.shown_name,
    personId: row.person_id ?? undefined,
  };
}

/** Phone numbers that are sealed with another key than version `version`, locked. */
export async function findSealedPhones(
  tx: Transaction,
  older: { version: number; limit: number },
): Promise<{ id: string; sealed: string }[]> {
  const rows = await tx
    .selectFrom('worker_accounts')
    .select(['id', 'phone_sealed'])
    .where('phone_sealed', 'not like', `v${older.version}.%`)
    .orderBy('id')
    .limit(older.limit)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ id: row.id, sealed: row.phone_sealed }));
}

export async function updateSealedPhone(
  tx: Transaction,
  id: string,
  phone: { sealed: string; index: string },
): Promise<void> {
  await tx
    .updateTable('worker_accounts')
    .set({ phone_sealed: phone.sealed, phone_index: phone.index })
    .where('id', '=', id)
    .execute();
}
