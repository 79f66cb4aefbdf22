import { z } from 'zod';
import { systemActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import type { Job } from '../../platform/module.ts';
import { endNotices } from './notice/end-notices.ts';

const payload = z.object({ region: z.string() });

/** Recurring: notices whose time is over are closed and their publishers told. Running it twice does no harm. */
export const endJob: Job = {
  name: 'publicity.end',
  payload,
  run: async (given, { db, keys, messenger, clock }) => {
    const actor = systemActor(payload.parse(given).region);
    const act = { actor, now: clock(), requestId: newId(), keys, messenger };
    while ((await inTransaction(db, (tx) => endNotices(tx, act))) > 0);
  },
};
