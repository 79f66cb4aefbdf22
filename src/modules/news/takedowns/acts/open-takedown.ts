import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import type { Takedown } from '../notice/takedown.ts';
import {
  nextStatus,
  statusNames,
  type TakedownAct,
  type TakedownStatus,
} from '../notice/takedown-lifecycle.ts';
import { may } from '../notice/takedown-policy.ts';
import { lockTakedown } from '../notice/takedown-store.ts';
import { refuse } from '../takedown-refusals.ts';

/** Which notice, and the version that the form was shown with. */
export interface OnTakedown {
  readonly id: string;
  readonly version?: number | undefined;
}

/**
 * Locks a notice for one act of its life.
 * @throws Refused 404, 403, 409 where a colleague was faster or the act is not open.
 */
export async function openTakedown(
  tx: Transaction,
  act: Act,
  on: OnTakedown & { act: TakedownAct },
): Promise<{ takedown: Takedown; next: TakedownStatus }> {
  const takedown = await lockTakedown(tx, act.actor.region, on.id);
  if (!takedown) return refuseCommon('not-found');
  if (!may(act.actor, on.act)) refuseCommon('forbidden');
  const next = nextStatus(takedown.status, on.act);
  if (next === undefined) return refuse('takedown.not-open', { state: statusNames[takedown.status] });
  if (on.version !== undefined && on.version !== takedown.version) refuseCommon('stale');
  return { takedown, next };
}
