import { z } from 'zod';
import { systemActor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Deps } from '../../../platform/http/context.ts';
import { newId } from '../../../platform/id.ts';
import type { Job } from '../../../platform/module.ts';
import { reindexArticles } from './reindex-articles.ts';
import { countWords } from './related/key-word-store.ts';

const slice = z.object({
  region: z.string(),
  after: z.uuid().optional(),
  name: z.string().max(80).optional(),
});
const region = z.object({ region: z.string() });

export const understandingJobs: readonly Job[] = [
  {
    name: 'news.understand',
    payload: slice,
    run: async (given, deps) => {
      const payload = slice.parse(given);
      await reindexArticles(deps.db, systemAct(deps, payload.region), payload);
    },
  },
  {
    name: 'news.count-words',
    payload: region,
    run: async (given, deps) => {
      await inTransaction(deps.db, (tx) => countWords(tx, region.parse(given).region));
    },
  },
];

function systemAct({ clock, keys, messenger }: Deps, of: string) {
  return { actor: systemActor(of), now: clock(), requestId: newId(), keys, messenger };
}
