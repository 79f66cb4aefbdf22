import { z } from 'zod';
import { addDays } from '../../platform/calendar.ts';
import { shanghaiDate } from '../../platform/dates.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { forgetSubmissions } from '../../platform/db/submission-store.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Job } from '../../platform/module.ts';
import { deleteEndedSessions } from './session/session-store.ts';
import { forgetThrottles } from './sign-in/throttle-store.ts';
import { forgetCodes } from './worker/sign-in-code-store.ts';

const payload = z.object({ region: z.string() });
const DAY_MS = 86_400_000;

/** Recurring: forgets what nobody needs any more – ended sessions, old codes, counters, request ids of forms. */
export const sweepJob: Job = {
  name: 'accounts.sweep',
  payload,
  run: async (given, deps) => {
    const { region } = payload.parse(given);
    await inTransaction(deps.db, (tx) => sweep(tx, region, deps.clock()));
  },
};

async function sweep(tx: Transaction, region: string, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - DAY_MS);
  await deleteEndedSessions(tx, now);
  await forgetThrottles(tx, yesterday);
  await forgetCodes(tx, addDays(shanghaiDate(now), -1));
  await forgetSubmissions(tx, region, new Date(now.getTime() - 7 * DAY_MS));
}
