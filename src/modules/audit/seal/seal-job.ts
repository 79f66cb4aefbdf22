import { z } from 'zod';
import type { Job } from '../../../platform/module.ts';
import { sealAudit } from './seal-audit.ts';

const payload = z.object({ region: z.string() });

/** Recurring: seals what has been recorded since the last run. */
export const sealJob: Job = {
  name: 'audit.seal',
  payload,
  run: async (given, deps) => {
    await sealAudit(deps.db, payload.parse(given).region, deps.clock());
  },
};
