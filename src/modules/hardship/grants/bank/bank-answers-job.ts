import { z } from 'zod';
import { systemActor } from '../../../../platform/actor.ts';
import { newId } from '../../../../platform/id.ts';
import type { Job } from '../../../../platform/module.ts';
import { applyAnswers } from './apply-answers.ts';

const payload = z.object({ region: z.string(), batchId: z.uuid() });

/** Goes on with an import that was interrupted. Where nothing waits it does nothing. */
export const bankAnswersJob: Job = {
  name: 'hardship.bank-answers',
  payload,
  run: async (given, deps) => {
    const on = payload.parse(given);
    const { keys, messenger } = deps;
    const act = { actor: systemActor(on.region), now: deps.clock(), requestId: newId(), keys, messenger };
    await applyAnswers(deps.db, act, on);
  },
};
