import { z } from 'zod';
import { systemActor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import type { Job } from '../../../platform/module.ts';
import { findSignals } from './find-signals.ts';

const payload = z.object({ region: z.string() });

/** Recurring: asks every module of the street for facts that may mean need. Running it twice makes nothing twice. */
export const signalsJob: Job = {
  name: 'hardship.signals',
  payload,
  run: async (given, deps) => {
    const { region } = payload.parse(given);
    const sources = deps.modules.flatMap((module) => module.needSignals ?? []);
    const { keys, messenger } = deps;
    const act = { actor: systemActor(region), now: deps.clock(), requestId: newId(), keys, messenger };
    await findSignals(deps.db, act, sources);
  },
};
