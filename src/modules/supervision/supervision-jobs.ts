import { z } from 'zod';
import type { Job } from '../../platform/module.ts';
import { remindRecipients } from './letters/remind-recipients.ts';

const payload = z.object({ region: z.string() });

/** Every morning: replies and promises about to be due. */
export const remindJob: Job = {
  name: 'letters.remind',
  payload,
  run: async (given, { db, clock, messenger }) => {
    const { region } = payload.parse(given);
    await remindRecipients(db, { region, now: clock(), messenger });
  },
};
