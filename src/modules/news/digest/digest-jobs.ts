import { z } from 'zod';
import { systemActor } from '../../../platform/actor.ts';
import { addDays } from '../../../platform/calendar.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import type { Job } from '../../../platform/module.ts';
import { themes } from '../articles/filter/topics.ts';
import { composeDigest } from './issue/compose-digest.ts';
import { findLastTopics } from './issue/digest-store.ts';
import { lastWeek, weekTitle } from './issue/week.ts';

const payloadSchema = z.object({ region: z.string().min(1) });

/** Monday morning: last week's draft, of the topics that the office chose the last time. A week gets one. */
export const composeJob: Job = {
  name: 'news.compose',
  payload: payloadSchema,
  run: async (payload, { db, keys, messenger, clock }) => {
    const { region } = payloadSchema.parse(payload);
    const now = clock();
    const week = lastWeek(shanghaiDate(now));
    const act = { actor: systemActor(region), now, requestId: newId(), keys, messenger };
    await inTransaction(db, async (tx) => {
      const topics = (await findLastTopics(tx, region)) ?? themes;
      const composition = {
        title: weekTitle(week),
        from: week,
        until: addDays(week, 6),
        topics,
        weekOf: week,
      };
      await composeDigest(tx, act, composition);
    });
  },
};
