import { z } from 'zod';
import { systemActor } from '../../platform/actor.ts';
import type { Job } from '../../platform/module.ts';
import { findBatch } from './batch-store.ts';
import { checkBatch } from './check-batch.ts';
import { readBatch } from './read-batch.ts';
import type { Recipe } from './recipe-module.ts';
import { bulkSchema, runBulk } from './repair-in-bulk.ts';
import { confirmingActor, writeBatch } from './write-batch.ts';

const at = z.object({ region: z.string().min(1), batchId: z.uuid() });
const confirmed = at.extend({
  by: z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) }),
});
const repaired = confirmed.extend({ bulk: bulkSchema });

/** Reading, checking, repairing and writing in the background; each stops quietly where the batch is further on. */
export function importJobs(recipe: Recipe): Job[] {
  return [
    {
      name: `imports.${recipe.name}.read`,
      payload: at,
      run: async (payload, { db, keys, files, clock }) => {
        const where = at.parse(payload);
        const batch = await findBatch(db, where.region, where.batchId);
        if (batch?.state !== 'reading' || batch.fileKey === undefined) return;
        const bytes = await files.bytes(batch.fileKey);
        const source =
          batch.sourceKind === 'paste'
            ? { kind: 'paste' as const, text: new TextDecoder().decode(bytes) }
            : { kind: batch.sourceKind, bytes };
        await readBatch({ db, keys, now: clock() }, where, { recipe, source });
        const read = await findBatch(db, where.region, where.batchId);
        if (read?.state !== 'choosing') await files.remove(batch.fileKey);
      },
    },
    {
      name: `imports.${recipe.name}.check`,
      payload: at,
      run: async (payload, { db, keys, clock }) => {
        const where = at.parse(payload);
        const who = { actor: systemActor(where.region), keys, now: clock() };
        await checkBatch(db, who, { recipe, at: where });
      },
    },
    {
      name: `imports.${recipe.name}.repair`,
      payload: repaired,
      run: async (payload, { db, keys, clock, messenger }) => {
        const { by, bulk, ...where } = repaired.parse(payload);
        const actor = confirmingActor(where.region, by);
        const act = { actor, keys, messenger, now: clock(), requestId: `import-${where.batchId}` };
        await runBulk(db, act, { recipe, at: where, bulk });
      },
    },
    {
      name: `imports.${recipe.name}.write`,
      payload: confirmed,
      run: async (payload, { db, keys, clock, messenger }) => {
        const { by, ...where } = confirmed.parse(payload);
        const actor = confirmingActor(where.region, by);
        const act = { actor, keys, messenger, now: clock(), requestId: `import-${where.batchId}` };
        await writeBatch(db, act, { recipe, at: where });
      },
    },
  ];
}
