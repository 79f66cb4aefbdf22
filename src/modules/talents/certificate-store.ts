import { type Db, kept, sql, type Transaction } from '../../platform/db/database.ts';
import { containsPattern, gramsToFind } from '../../platform/search-grams.ts';
import type { Certificate } from './certificate.ts';
import { certificateColumns, toCertificate } from './certificate-row.ts';
import { HIGH_SKILLED_FROM } from './skill-level.ts';

export interface CertificateFilter {
  /** A piece of name, occupation or employer, or the beginning of a certificate number. */
  readonly text?: string | undefined;
  /** Searches occupation and employer alone: who gets names and numbers masked must not find them out by asking. */
  readonly masked?: boolean | undefined;
  readonly level?: number | undefined;
  readonly highOnly?: boolean | undefined;
  readonly occupation?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly townshipCode?: string | undefined;
  /** Valid until this day at the latest, and still valid on `validOn`. */
  readonly expiresBy?: string | undefined;
  readonly validOn?: string | undefined;
  /** As the register stood at the end of this day; without it, as it stands now. */
  readonly asOf?: string | undefined;
}

export type CertificateSort = 'entered' | 'issued' | 'expires';

const sorts = {
  entered: { column: 'id', direction: 'desc' },
  issued: { column: 'issued_on', direction: 'desc' },
  expires: { column: 'expires_on', direction: 'asc' },
} as const;

/** One page of the register; one row more than `limit` tells whether there is a next page. */
export async function listCertificates(
  db: Db,
  region: string,
  page: { filter: CertificateFilter; sort: CertificateSort; offset: number; limit: number },
): Promise<Certificate[]> {
  const { column, direction } = sorts[page.sort];
  // A row without the date would stand first in a descending order; sheets leave it empty often.
  let query = filtered(db, region, page.filter).select(certificateColumns);
  if (hasOneGoodPlan(page)) query = query.modifyFront(kept);
  if (column !== 'id') query = query.where(column, 'is not', null).orderBy(column, direction);
  const rows = await query
    .orderBy('id', direction)
    .offset(page.offset)
    .limit(page.limit + 1)
    .execute();
  return rows.map(toCertificate);
}

/** Level, township and order of entry stand in one index each way; other filters want a plan for their values. */
function hasOneGoodPlan({ filter, sort }: { filter: CertificateFilter; sort: CertificateSort }): boolean {
  const { level: _level, townshipCode: _township, ...others } = filter;
  return sort === 'entered' && Object.values(others).every((value) => value === undefined || value === false);
}

/** The next certificates after `after`, in order of entry, for an export that reads piece by piece. */
export async function readCertificates(
  db: Db,
  region: string,
  piece: { filter: CertificateFilter; after: string | undefined; limit: number },
): Promise<Certificate[]> {
  let query = filtered(db, region, piece.filter).select(certificateColumns);
  if (piece.after) query = query.where('id', '>', piece.after);
  const rows = await query.orderBy('id').limit(piece.limit).execute();
  return rows.map(toCertificate);
}

export async function findCertificate(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<Certificate | undefined> {
  const row = await db
    .selectFrom('skill_certificates')
    .modifyFront(kept)
    .select(certificateColumns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toCertificate(row);
}

/** The certificates of one person, highest level first. */
export async function findCertificatesOf(
  db: Db | Transaction,
  region: string,
  personId: string,
): Promise<Certificate[]> {
  const rows = await db
    .selectFrom('skill_certificates')
    .modifyFront(kept)
    .select(certificateColumns)
    .where('region_code', '=', region)
    .where('person_id', '=', personId)
    .where('removed_on', 'is', null)
    .orderBy('level', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toCertificate);
}

/** Those in the register with one of these numbers. */
export async function findByNumbers(
  db: Db | Transaction,
  region: string,
  numbers: readonly string[],
): Promise<Map<string, Certificate>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('skill_certificates')
    .select(certificateColumns)
    .where('region_code', '=', region)
    .where('removed_on', 'is', null)
    .where(sql<boolean>`certificate_number = ANY(${numbers}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.certificate_number ?? '', toCertificate(row)]));
}

function filtered(db: Db, region: string, filter: CertificateFilter) {
  let query = db.selectFrom('skill_certificates').where('region_code', '=', region);
  if (filter.asOf === undefined) query = query.where('removed_on', 'is', null);
  else {
    const { asOf } = filter;
    query = query
      .where('registered_on', '<=', asOf)
      .where((eb) => eb.or([eb('removed_on', 'is', null), eb('removed_on', '>', asOf)]));
  }
  if (filter.level) query = query.where('level', '=', filter.level);
  // The number is part of the statement, so that the partial index of the high-skilled is seen to fit.
  if (filter.highOnly) query = query.where(sql<boolean>`level >= ${sql.lit(HIGH_SKILLED_FROM)}`);
  if (filter.occupation) query = query.where('occupation_name', '=', filter.occupation);
  if (filter.organisationId) query = query.where('organisation_id', '=', filter.organisationId);
  if (filter.townshipCode) query = query.where('township_code', '=', filter.townshipCode);
  if (filter.expiresBy) query = query.where('expires_on', '<=', filter.expiresBy);
  const { validOn } = filter;
  if (validOn && filter.expiresBy) query = query.where('expires_on', '>=', validOn);
  else if (validOn) {
    query = query.where((eb) => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', validOn)]));
  }
  const text = filter.text?.trim() ?? '';
  if (text === '') return query;
  if (filter.masked) {
    const pattern = containsPattern(text);
    query = query.where(
      sql<boolean>`(lower(occupation_name) LIKE ${pattern} OR lower(employer_name) LIKE ${pattern})`,
    );
  }
  const number = text.normalize('NFKC').toUpperCase();
  if (!filter.masked && /^(?=.*\d)[A-Z0-9]{4,22}$/.test(number))
    return query.where(sql<boolean>`certificate_number LIKE ${`${number}%`}`);
  return query.where(sql<boolean>`search_grams @> ${gramsToFind(text)}::text[]`);
}
