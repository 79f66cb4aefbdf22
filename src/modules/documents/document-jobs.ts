import { z } from 'zod';
import type { Job } from '../../platform/module.ts';
import { sweepFiles } from './attachments/sweep-files.ts';

const payloadSchema = z.object({ region: z.string().min(1) });

export const documentJobs: readonly Job[] = [
  {
    name: 'documents.sweep',
    payload: payloadSchema,
    run: async (payload, { db, files, clock }) => {
      await sweepFiles({ db, files, now: clock() }, payloadSchema.parse(payload).region);
    },
  },
];
