import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { may } from '../benefit-policy.ts';
import { refuse } from '../benefit-refusals.ts';
import { type Programme, type ProgrammeStatus, programmeStatusNames } from './programme.ts';
import { nextStatus, type ProgrammeAct, programmeActNames } from './programme-lifecycle.ts';
import { lockProgramme } from './programme-store.ts';

/**
 * Begins an act on a programme: lock, permission, life-cycle, freshness.
 * @throws Refused 404, 403, 409 when stale or not open at this station.
 */
export async function openProgramme(
  tx: Transaction,
  act: Act,
  on: { id: string; word: ProgrammeAct; version?: number | undefined },
): Promise<{ programme: Programme; next: ProgrammeStatus }> {
  const programme = await lockProgramme(tx, act.actor.region, on.id);
  if (!programme) return refuseCommon('not-found');
  if (on.word === 'approve' && act.actor.id === programme.createdBy) refuse('benefit.own-approval');
  if (!may(act.actor, on.word, programme)) refuseCommon('forbidden');
  const next = nextStatus(programme.status, on.word);
  if (next === undefined) {
    const status = programmeStatusNames[programme.status];
    return refuse('benefit.not-open', { status, act: programmeActNames[on.word] });
  }
  if (on.version !== undefined && on.version !== programme.version) refuseCommon('stale');
  return { programme, next };
}
