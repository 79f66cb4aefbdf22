import { blindIndex, type KeyRing, open, reseal, seal } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { lockOldSeals } from '../../../platform/db/old-seals.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { updateReaderSeal } from '../digest/readers/reader-store.ts';
import { updateMailboxSeal } from '../subscriptions/mailbox/mailbox-store.ts';
import { updateFeedSeal } from '../subscriptions/subscription-store.ts';
import { seals } from './mail-seals.ts';

/** Seals up to `batch` each of mailboxes, readers and feeds anew with the active key. @returns how many; 0 when done. */
export async function resealNewsMail(
  db: Db,
  keys: KeyRing,
  { region, batch }: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const search = { region, keyVersion: keys.activeVersion, limit: batch };
    const mailboxes = await lockOldSeals(tx, {
      table: 'news_mailboxes',
      column: 'address_sealed',
      ...search,
    });
    for (const { id, sealed } of mailboxes)
      await updateMailboxSeal(tx, region, { id, addressSealed: reseal(keys, seals.mailbox, sealed) });
    const readers = await lockOldSeals(tx, {
      table: 'news_digest_readers',
      column: 'address_sealed',
      ...search,
    });
    for (const { id, sealed } of readers) {
      const address = open(keys, seals.reader, sealed);
      await updateReaderSeal(tx, region, {
        id,
        addressSealed: seal(keys, seals.reader, address),
        addressIndex: blindIndex(keys, seals.reader, address),
      });
    }
    const feeds = await lockOldSeals(tx, { table: 'news_subscriptions', column: 'feed_sealed', ...search });
    for (const { id, sealed } of feeds)
      await updateFeedSeal(tx, region, { id, feedSealed: reseal(keys, seals.feed, sealed) });
    return mailboxes.length + readers.length + feeds.length;
  });
}
