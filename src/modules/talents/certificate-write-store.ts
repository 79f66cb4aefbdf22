import { sql, type Transaction } from '../../platform/db/database.ts';
import { gramsOf } from '../../platform/search-grams.ts';
import { type Certificate, type CertificateInput, certificateDigitOf } from './certificate.ts';
import { certificateColumns, toCertificate } from './certificate-row.ts';

export interface NewCertificate extends CertificateInput {
  readonly id: string;
  readonly personId: string;
}

/** Rows per statement. */
const BATCH = 1_000;

/** Writes new rows; a number that is in the register already violates skill_certificates_one_per_number. */
export async function insertCertificates(
  tx: Transaction,
  region: string,
  entry: { certificates: readonly NewCertificate[]; registeredOn: string; now: Date },
): Promise<void> {
  for (let start = 0; start < entry.certificates.length; start += BATCH) {
    const rows = entry.certificates.slice(start, start + BATCH).map((certificate) => ({
      id: certificate.id,
      person_id: certificate.personId,
      ...changeable(certificate, entry.now),
    }));
    // One jsonb parameter instead of 22 × rows: a statement of 22,000 parameters takes longer to write than to run.
    await sql`
      INSERT INTO skill_certificates (region_code, id, person_id, holder_name, certificate_number, occupation_code,
        occupation_name, level, certificate_digit, issuer, issued_on, expires_on, organisation_id, employer_name,
        township_code, source, search_grams, registered_on, version, created_at, updated_at)
      SELECT ${region}, r.id, r.person_id, r.holder_name, r.certificate_number, r.occupation_code, r.occupation_name,
        r.level, r.certificate_digit, r.issuer, r.issued_on, r.expires_on, r.organisation_id, r.employer_name,
        r.township_code, r.source, r.search_grams, ${entry.registeredOn}::date, 1, ${entry.now}::timestamptz,
        ${entry.now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, person_id uuid, holder_name text,
        certificate_number text, occupation_code text, occupation_name text, level smallint,
        certificate_digit smallint, issuer text, issued_on date, expires_on date, organisation_id uuid,
        employer_name text, township_code text, source text, search_grams text[])`.execute(tx);
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
