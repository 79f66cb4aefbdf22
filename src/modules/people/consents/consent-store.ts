import type { Db, Transaction } from '../../../platform/db/database.ts';
import type { Consent, ConsentPurpose } from './consent.ts';

/** All consents of a person, given and withdrawn, newest first. */
export async function findConsents(
  db: Db | Transaction,
  region: string,
  personId: string,
): Promise<Consent[]> {
  const rows = await db
    .selectFrom('person_consents')
    .selectAll()
    .where('region_code', '=', region)
    .where('person_id', '=', personId)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    // CHECK person_consents_purpose_known, person_consents_door_known
    purpose: row.purpose as ConsentPurpose,
    textVersion: row.text_version,
    givenAt: row.given_at,
    givenThrough: row.given_through as Consent['givenThrough'],
    withdrawnAt: row.withdrawn_at ?? undefined,
  }));
}

/** Stores a consent unless one of the purpose is in force. @returns whether it is new. */
export async function insertConsent(
  tx: Transaction,
  region: string,
  consent: Omit<Consent, 'withdrawnAt'> & { personId: string },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('person_consents')
    .values({
      region_code: region,
      id: consent.id,
      person_id: consent.personId,
      purpose: consent.purpose,
      text_version: consent.textVersion,
      given_at: consent.givenAt,
      given_through: consent.givenThrough,
    })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'person_id', 'purpose']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Ends the consent in force. @returns whether there was one. */
export async function endConsent(
  tx: Transaction,
  region: string,
  end: { personId: string; purpose: ConsentPurpose; at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('person_consents')
    .set({ withdrawn_at: end.at })
    .where('region_code', '=', region)
    .where('person_id', '=', end.personId)
    .where('purpose', '=', end.purpose)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
