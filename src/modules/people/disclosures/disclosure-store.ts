import type { Db, Transaction } from '../../../platform/db/database.ts';
import type { Disclosure } from './disclosure.ts';

/** What was given to others about a person, newest first. */
export async function findDisclosures(
  db: Db | Transaction,
  region: string,
  personId: string,
): Promise<Disclosure[]> {
  const rows = await db
    .selectFrom('person_disclosures')
    .selectAll()
    .where('region_code', '=', region)
    .where('person_id', '=', personId)
    .orderBy('disclosed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    what: row.what,
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    disclosedAt: row.disclosed_at,
    disclosedByName: row.disclosed_by_name,
  }));
}

export async function insertDisclosures(
  tx: Transaction,
  region: string,
  disclosures: readonly (Disclosure & { personId: string })[],
): Promise<void> {
  if (disclosures.length === 0) return;
  await tx
    .insertInto('person_disclosures')
    .values(
      disclosures.map((disclosure) => ({
        region_code: region,
        id: disclosure.id,
        person_id: disclosure.personId,
        recipient: disclosure.recipient,
        what: disclosure.what,
        purpose: disclosure.purpose,
        legal_basis: disclosure.legalBasis,
        disclosed_at: disclosure.disclosedAt,
        disclosed_by_name: disclosure.disclosedByName,
      })),
    )
    .execute();
}
