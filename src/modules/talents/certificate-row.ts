import type { DB, Selectable } from '../../platform/db/database.ts';
import type { Certificate } from './certificate.ts';

type Row = Omit<
  Selectable<DB['skill_certificates']>,
  'search_grams' | 'region_code' | 'created_at' | 'updated_at'
>;

export const certificateColumns = [
  'id',
  'person_id',
  'holder_name',
  'certificate_number',
  'occupation_code',
  'occupation_name',
  'level',
  'certificate_digit',
  'issuer',
  'issued_on',
  'expires_on',
  'organisation_id',
  'employer_name',
  'township_code',
  'source',
  'registered_on',
  'removed_on',
  'removed_reason',
  'version',
] as const;

export function toCertificate(row: Row): Certificate {
  return {
    id: row.id,
    personId: row.person_id,
    holderName: row.holder_name,
    certificateNumber: row.certificate_number ?? undefined,
    occupationCode: row.occupation_code ?? undefined,
    occupationName: row.occupation_name,
    level: row.level,
    certificateDigit: row.certificate_digit ?? undefined,
    issuer: row.issuer ?? undefined,
    issuedOn: row.issued_on ?? undefined,
    expiresOn: row.expires_on ?? undefined,
    organisationId: row.organisation_id ?? undefined,
    employerName: row.employer_name ?? undefined,
    townshipCode: row.township_code ?? undefined,
    source: row.source,
    registeredOn: row.registered_on,
    removedOn: row.removed_on ?? undefined,
    removedReason: row.removed_reason ?? undefined,
    version: row.version,
  };
}
