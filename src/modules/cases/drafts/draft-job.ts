import { z } from 'zod';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Job } from '../../../platform/module.ts';
import { expireDrafts } from './expire-drafts.ts';

const payload = z.object({ region: z.string() });

/** Recurring: drafts whose time is over are deleted with their photos. Running it twice does no harm. */
export const draftJob: Job = {
  name: 'cases.drafts',
  payload,
  run: async (given, deps) => {
    const { region } = payload.parse(given);
    for (;;) {
      const batch = await inTransaction(deps.db, (tx) => expireDrafts(tx, region, deps.clock()));
      for (const key of batch.fileKeys) await deps.files.remove(key);
      if (batch.drafts === 0) return;
    }
  },
};
