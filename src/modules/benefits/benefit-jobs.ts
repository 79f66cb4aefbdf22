import { z } from 'zod';
import { type Act, systemActor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/http/context.ts';
import { newId } from '../../platform/id.ts';
import type { Job } from '../../platform/module.ts';
import { TELL } from './claims/answer-claims.ts';
import { tellWinners } from './claims/tell-winners.ts';
import { openDueProgrammes } from './programmes/open-due-programmes.ts';

const region = z.string();
const duePayload = z.object({ region });
const tellPayload = z.object({ region, programmeId: z.uuid() });

export const benefitJobs: readonly Job[] = [
  {
    name: 'benefits.due',
    payload: duePayload,
    run: async (payload, deps) => {
      const where = duePayload.parse(payload);
      await openDueProgrammes(deps.db, systemAct(deps, where.region));
    },
  },
  {
    name: TELL,
    payload: tellPayload,
    run: async (payload, deps) => {
      const of = tellPayload.parse(payload);
      await tellWinners(deps.db, systemAct(deps, of.region), of);
    },
  },
];

function systemAct({ keys, messenger, clock }: Deps, of: string): Act {
  return { actor: systemActor(of), now: clock(), requestId: newId(), keys, messenger };
}
