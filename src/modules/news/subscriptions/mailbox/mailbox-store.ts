import type { Db, Transaction } from '../../../../platform/db/database.ts';

/** Where a subscriber's mail goes. */
export interface Mailbox {
  readonly id: string;
  readonly ownerId: string;
  readonly addressSealed: string;
  /** Undefined until its owner opened the link that was sent there. */
  readonly confirmedAt: Date | undefined;
}

const columns = ['id', 'owner_id', 'address_sealed', 'confirmed_at'] as const;

function toMailbox(row: {
  id: string;
  owner_id: string;
  address_sealed: string;
  confirmed_at: Date | null;
}): Mailbox {
  return {
    id: row.id,
    ownerId: row.owner_id,
    addressSealed: row.address_sealed,
    confirmedAt: row.confirmed_at ?? undefined,
  };
}

export async function findMailbox(db: Db, region: string, ownerId: string): Promise<Mailbox | undefined> {
  const row = await db
    .selectFrom('news_mailboxes')
    .select(columns)
    .where('region_code', '=', region)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst();
  return row && toMailbox(row);
}

export async function findMailboxById(db: Db, region: string, id: string): Promise<Mailbox | undefined> {
  const row = await db
    .selectFrom('news_mailboxes')
    .select(columns)
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toMailbox(row);
}

/** Puts a new address in the place of the earlier one; its row has a new id, so that old links lead nowhere. */
export async function replaceMailbox(
  tx: Transaction,
  region: string,
  mailbox: { id: string; ownerId: string; addressSealed: string; now: Date },
): Promise<void> {
  await deleteMailbox(tx, region, mailbox.ownerId);
  await tx
    .insertInto('news_mailboxes')
    .values({
      region_code: region,
      id: mailbox.id,
      owner_id: mailbox.ownerId,
      address_sealed: mailbox.addressSealed,
      created_at: mailbox.now,
    })
    .execute();
}

export async function deleteMailbox(tx: Transaction, region: string, ownerId: string): Promise<void> {
  await tx
    .deleteFrom('news_mailboxes')
    .where('region_code', '=', region)
    .where('owner_id', '=', ownerId)
    .execute();
}

export async function markConfirmed(
  tx: Transaction,
  region: string,
  on: { id: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('news_mailboxes')
    .set({ confirmed_at: on.now })
    .where('region_code', '=', region)
    .where('id', '=', on.id)
    .where('confirmed_at', 'is', null)
    .execute();
}

export async function updateMailboxSeal(
  tx: Transaction,
  region: string,
  on: { id: string; addressSealed: string },
): Promise<void> {
  await tx
    .updateTable('news_mailboxes')
    .set({ address_sealed: on.addressSealed })
    .where('region_code', '=', region)
    .where('id', '=', on.id)
    .execute();
}
