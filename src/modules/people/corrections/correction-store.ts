import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import type { Correction, CorrectionField, CorrectionState } from './correction.ts';

export async function insertCorrection(
  tx: Transaction,
  region: string,
  correction: Pick<Correction, 'id' | 'personId' | 'field' | 'wantedSealed' | 'reason' | 'askedAt'> & {
    keyVersion: number;
  },
): Promise<void> {
  await tx
    .insertInto('person_corrections')
    .values({
      region_code: region,
      id: correction.id,
      person_id: correction.personId,
      field: correction.field,
      wanted_sealed: correction.wantedSealed,
      key_version: correction.keyVersion,
      reason: correction.reason,
      state: 'open',
      asked_at: correction.askedAt,
    })
    .execute();
}

/** Requests of one person, newest first. */
export async function findCorrections(
  db: Db | Transaction,
  region: string,
  personId: string,
): Promise<Correction[]> {
  const rows = await db
    .selectFrom('person_corrections')
    .selectAll()
    .where('region_code', '=', region)
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toCorrection);
}

/** Requests in a state: open ones oldest first, answered ones newest first. One more than `limit` for 下一页. */
export async function listCorrections(
  db: Db,
  region: string,
  page: { state: CorrectionState; offset: number; limit: number },
): Promise<Correction[]> {
  const rows = await db
    .selectFrom('person_corrections')
    .selectAll()
    .where('region_code', '=', region)
    .where('state', '=', page.state)
    .orderBy('id', page.state === 'open' ? 'asc' : 'desc')
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map(toCorrection);
}

export async function lockCorrection(
  tx: Transaction,
  region: string,
  id: string,
): Promise<Correction | undefined> {
  const row = await tx
    .selectFrom('person_corrections')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toCorrection(row);
}

export async function answerStored(
  tx: Transaction,
  region: string,
  answer: { id: string; state: CorrectionState; answer: string | undefined; at: Date; byName: string },
): Promise<void> {
  await tx
    .updateTable('person_corrections')
    .set({
      state: answer.state,
      answer: answer.answer ?? null,
      answered_at: answer.at,
      answered_by_name: answer.byName,
    })
    .where('region_code', '=', region)
    .where('id', '=', answer.id)
    .execute();
}

/** Requests sealed with another key, locked. */
export async function lockOldCorrections(
  tx: Transaction,
  region: string,
  search: { keyVersion: number; limit: number },
): Promise<{ id: string; wantedSealed: string }[]> {
  const rows = await tx
    .selectFrom('person_corrections')
    .select(['id', 'wanted_sealed'])
    .where('region_code', '=', region)
    .where('key_version', '!=', search.keyVersion)
    .orderBy('id')
    .limit(search.limit)
    .forUpdate()
    .execute();
  return rows.map((row) => ({ id: row.id, wantedSealed: row.wanted_sealed }));
}

export async function updateCorrectionSeals(
  tx: Transaction,
  region: string,
  renewed: { keyVersion: number; corrections: readonly { id: string; wantedSealed: string }[] },
): Promise<void> {
  await sql`
    UPDATE person_corrections AS c SET wanted_sealed = r."wantedSealed", key_version = ${renewed.keyVersion}
    FROM jsonb_to_recordset(${JSON.stringify(renewed.corrections)}::jsonb) AS r(id uuid, "wantedSealed" text)
    WHERE c.region_code = ${region} AND c.id = r.id`.execute(tx);
}

function toCorrection(row: Selectable<DB['person_corrections']>): Correction {
  return {
    id: row.id,
    personId: row.person_id,
    // Written by insertCorrection from the closed list.
    field: row.field as CorrectionField,
    wantedSealed: row.wanted_sealed,
    reason: row.reason,
    // CHECK person_corrections_state_known
    state: row.state as CorrectionState,
    askedAt: row.asked_at,
    answer: row.answer ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    answeredByName: row.answered_by_name ?? undefined,
  };
}
