import { type Db, sql, type Transaction } from '../../../platform/db/database.ts';

interface Old {
  readonly region: string;
  readonly keyVersion: number;
  readonly limit: number;
}

/** Contacts of hosts sealed with an older key, locked. */
export async function lockOldInvitations(
  tx: Transaction,
  of: Old,
): Promise<{ id: string; contact: string; phone: string }[]> {
  const rows = await tx
    .selectFrom('speaker_invitations')
    .select(['id', 'contact_sealed', 'phone_sealed'])
    .where('region_code', '=', of.region)
    .where(sql<boolean>`phone_sealed NOT LIKE ${`v${of.keyVersion}.%`}`)
    .orderBy('id')
    .limit(of.limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ id: row.id, contact: row.contact_sealed, phone: row.phone_sealed }));
}

export async function updateSpeakerSeal(
  db: Db,
  of: { region: string; id: string; phone: string },
): Promise<void> {
  await db
    .updateTable('speakers')
    .set({ phone_sealed: of.phone })
    .where('region_code', '=', of.region)
    .where('id', '=', of.id)
    .execute();
}

export async function updateInvitationSeals(
  db: Db,
  of: { region: string; id: string; contact: string; phone: string },
): Promise<void> {
  await db
    .updateTable('speaker_invitations')
    .set({ contact_sealed: of.contact, phone_sealed: of.phone })
    .where('region_code', '=', of.region)
    .where('id', '=', of.id)
    .execute();
}
