import { type KeyRing, open, reseal } from '../../platform/crypto.ts';
import type { Db } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { totpContext } from './second-factor/pass-second-factor.ts';
import { findSealedSecrets, updateSealedSecret } from './second-factor/second-factor-store.ts';
import { phoneContext, phoneIndex } from './worker/phone-identity.ts';
import { findSealedPhones, updateSealedPhone } from './worker/worker-store.ts';

/**
 * Brings second factors and workers' phone numbers under the active key, `batch` rows of each at a time.
 * @returns how many rows were changed; 0 when nothing is left under an older key.
 */
export async function resealAccounts(db: Db, ring: KeyRing, options: { batch: number }): Promise<number> {
  return inTransaction(db, async (tx) => {
    const older = { version: ring.activeVersion, limit: options.batch };
    const secrets = await findSealedSecrets(tx, older);
    for (const row of secrets) await updateSealedSecret(tx, row.id, reseal(ring, totpContext, row.sealed));
    const phones = await findSealedPhones(tx, older);
    for (const row of phones) {
      const index = phoneIndex(ring, open(ring, phoneContext, row.sealed));
      await updateSealedPhone(tx, row.id, { sealed: reseal(ring, phoneContext, row.sealed), index });
    }
    return secrets.length + phones.length;
  });
}
