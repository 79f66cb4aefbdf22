import type { Act } from '../../../platform/actor.ts';
import type { Db } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { Refused } from '../../../platform/refusal.ts';
import { advanceProgramme } from './advance-programme.ts';
import { findDueProgrammes } from './programme-store.ts';

/** Opens and closes a county's programmes whose hour has come; another process that was faster is no error. */
export async function openDueProgrammes(db: Db, act: Act): Promise<void> {
  for (const due of await findDueProgrammes(db, act.actor.region, act.now)) {
    const word = due.status === 'announced' ? 'open' : 'close';
    try {
      await inTransaction(db, (tx) => advanceProgramme(tx, act, { id: due.id, word }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}
