import { blindIndex, type KeyRing, open, reseal, seal } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { lockOldReaders, updateReaderSeal } from '../digest/readers/reader-store.ts';
import { lockOldMailboxes, updateMailboxSeal } from '../subscriptions/mailbox/mailbox-store.ts';
import { lockOldFeeds, updateFeedSeal } from '../subscriptions/subscription-store.ts';
import { seals } from './mail-seals.ts';

/** Seals up to `batch` each of mailboxes, readers and feeds anew with the active key. @returns how many; 0 when done. */
export async function resealNewsMail(
  db: Db,
  keys: KeyRing,
  { region, batch }: { region: string; batch: number },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const search = { region, keyVersion: keys.activeVersion, limit: batch };
    const mailboxes = await lockOldMailboxes(tx, search);
    for (const { id, addressSealed } of mailboxes)
      await updateMailboxSeal(tx, region, { id, addressSealed: reseal(keys, seals.mailbox, addressSealed) });
    const readers = await lockOldReaders(tx, search);
    for (const reader of readers) {
      const address = open(keys, seals.reader, reader.addressSealed);
      await updateReaderSeal(tx, region, {
        id: reader.id,
        addressSealed: seal(keys, seals.reader, address),
        addressIndex: blindIndex(keys, seals.reader, address),
      });
    }
    const feeds = await lockOldFeeds(tx, search);
    for (const { id, feedSealed } of feeds)
      await updateFeedSeal(tx, region, { id, feedSealed: reseal(keys, seals.feed, feedSealed) });
    return mailboxes.length + readers.length + feeds.length;
  });
}
