import type { Db, Transaction } from '../../../platform/db/database.ts';
import type { EmploymentSpell } from './employment-spell.ts';

/** Spells of these people, newest first. */
export async function findEmploymentSpells(
  db: Db | Transaction,
  region: string,
  personIds: readonly string[],
): Promise<EmploymentSpell[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('employment_spells')
    .selectAll()
    .where('region_code', '=', region)
    .where('person_id', 'in', [...new Set(personIds)])
    .orderBy('from_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    organisationId: row.organisation_id ?? undefined,
    employerName: row.employer_name ?? undefined,
    occupation: row.occupation ?? undefined,
    from: row.from_date,
    to: row.to_date ?? undefined,
  }));
}

export async function insertSpell(
  tx: Transaction,
  region: string,
  spell: EmploymentSpell & { now: Date },
): Promise<void> {
  await tx
    .insertInto('employment_spells')
    .values({
      region_code: region,
      id: spell.id,
      person_id: spell.personId,
      organisation_id: spell.organisationId ?? null,
      employer_name: spell.employerName ?? null,
      occupation: spell.occupation ?? null,
      from_date: spell.from,
      to_date: spell.to ?? null,
      created_at: spell.now,
    })
    .execute();
}
