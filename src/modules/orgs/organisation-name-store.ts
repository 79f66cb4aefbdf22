import type { Db, Transaction } from '../../platform/db/database.ts';

export interface OtherName {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly nameKey: string;
  readonly kind: 'former' | 'alias';
}

/** Former and other names, in the order in which they were put down. */
export async function findNames(
  db: Db | Transaction,
  region: string,
  organisationId: string,
): Promise<{ name: string; kind: string }[]> {
  return db
    .selectFrom('organisation_names')
    .select(['name', 'kind'])
    .where('region_code', '=', region)
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();
}

export async function insertNames(
  tx: Transaction,
  region: string,
  names: readonly OtherName[],
): Promise<void> {
  if (names.length === 0) return;
  await tx
    .insertInto('organisation_names')
    .values(
      names.map((name) => ({
        region_code: region,
        id: name.id,
        organisation_id: name.organisationId,
        name: name.name,
        name_key: name.nameKey,
        kind: name.kind,
      })),
    )
    .execute();
}

export async function deleteNames(tx: Transaction, region: string, organisationId: string): Promise<void> {
  await tx
    .deleteFrom('organisation_names')
    .where('region_code', '=', region)
    .where('organisation_id', '=', organisationId)
    .execute();
}
