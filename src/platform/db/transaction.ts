import type { Db, Transaction } from './database.ts';
import { isRetryable } from './errors.ts';

const ATTEMPTS = 4;

/** Runs `work` in one transaction; a deadlock or serialization failure runs it again, at most four times. */
export async function inTransaction<Result>(
  db: Db,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!isRetryable(error) || attempt === ATTEMPTS) throw error;
    }
  }
}
