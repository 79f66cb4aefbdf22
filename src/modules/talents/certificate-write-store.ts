import { sql, type Transaction } from '../../platform/db/database.ts';
import { gramsOf } from '../../platform/search-grams.ts';
import { type Certificate, type CertificateInput, certificateDigitOf } from './certificate.ts';
import { certificateColumns, toCertificate } from './certificate-row.ts';

export interface NewCertificate extends CertificateInput {
  readonly id: string;
  readonly personId: string;
}

/** Rows per statement: 22 values a row, 65,535 parameters a statement. */
const BATCH = 1_000;

/** Writes new rows; a number that is in the register already violates skill_certificates_one_per_number. */
export async function insertCertificates(
  tx: Transaction,
  region: string,
  entry: { certificates: readonly NewCertificate[]; registeredOn: string; now: Date },
): Promise<void> {
  for (let start = 0; start < entry.certificates.length; start += BATCH) {
    const rows = entry.certificates.slice(start, start + BATCH).map((certificate) => ({
      region_code: region,
      id: certificate.id,
      person_id: certificate.personId,
      registered_on: entry.registeredOn,
      version: 1,
      created_at: entry.now,
      ...changeable(certificate, entry.now),
    }));
    await tx.insertInto('skill_certificates').values(rows).execute();
  }
}

export async function updateCertificate(
  tx: Transaction,
  region: string,
  change: { id: string; input: CertificateInput; now: Date },
): Promise<void> {
  await tx
    .updateTable('skill_certificates')
    .set({ ...changeable(change.input, change.now), version: sql`version + 1` })
    .where('region_code', '=', region)
    .where('id', '=', change.id)
    .execute();
}

export async function markRemoved(
  tx: Transaction,
  region: string,
  removal: { id: string; on: string; reason: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('skill_certificates')
    .set({
      removed_on: removal.on,
      removed_reason: removal.reason,
      updated_at: removal.now,
      version: sql`version + 1`,
    })
    .where('region_code', '=', region)
    .where('id', '=', removal.id)
    .execute();
}

export async function lockCertificate(
  tx: Transaction,
  region: string,
  id: string,
): Promise<Certificate | undefined> {
  const row = await tx
    .selectFrom('skill_certificates')
    .select(certificateColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toCertificate(row);
}

function changeable(input: CertificateInput, now: Date) {
  return {
    holder_name: input.holderName,
    certificate_number: input.certificateNumber ?? null,
    occupation_code: input.occupationCode ?? null,
    occupation_name: input.occupationName,
    level: input.level,
    certificate_digit: certificateDigitOf(input) ?? null,
    issuer: input.issuer ?? null,
    issued_on: input.issuedOn ?? null,
    expires_on: input.expiresOn ?? null,
    organisation_id: input.organisationId ?? null,
    employer_name: input.employerName ?? null,
    township_code: input.townshipCode ?? null,
    source: input.source,
    search_grams: gramsOf(input.holderName, input.occupationName, input.employerName ?? ''),
    updated_at: now,
  };
}
