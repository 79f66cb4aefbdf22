import { type KeyRing, reseal } from '../../../platform/crypto.ts';
import type { Db } from '../../../platform/db/database.ts';
import { lockOldSeals } from '../../../platform/db/old-seals.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { lockOldInvitations, updateInvitationSeals, updateSpeakerSeal } from './old-seal-store.ts';
import { seals } from './speaker-seals.ts';

/** Seals up to `batch` speakers and as many hosts anew with the active key. @returns how many; 0 when done. */
export async function resealSpeakers(
  db: Db,
  keys: KeyRing,
  scope: { region: string; batch: number },
): Promise<number> {
  const { region } = scope;
  return inTransaction(db, async (tx) => {
    const search = { region, keyVersion: keys.activeVersion, limit: scope.batch };
    const speakers = await lockOldSeals(tx, { table: 'speakers', column: 'phone_sealed', ...search });
    for (const { id, sealed } of speakers)
      await updateSpeakerSeal(tx, { region, id, phone: reseal(keys, seals.speakerPhone, sealed) });
    const invitations = await lockOldInvitations(tx, search);
    for (const { id, contact, phone } of invitations)
      await updateInvitationSeals(tx, {
        region,
        id,
        contact: reseal(keys, seals.hostContact, contact),
        phone: reseal(keys, seals.hostPhone, phone),
      });
    return speakers.length + invitations.length;
  });
}
