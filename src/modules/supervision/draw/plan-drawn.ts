import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { addPlanLine } from '../plan/add-plan-line.ts';
import { findClash } from '../plan/plan-store.ts';
import { refuse } from '../supervision-refusals.ts';
import { findDraw } from './draw-store.ts';

export interface DrawnLines {
  readonly drawId: string;
  readonly year: number;
  readonly month: number;
  readonly ownerBodyId: string;
  readonly participantIds: readonly string[];
}

/** 按抽取结果列入计划: the picked firms, but for those that stand in the plan already. */
export async function planDrawn(
  tx: Transaction,
  act: Act,
  input: DrawnLines,
): Promise<{ added: number; passedOver: number }> {
  const draw = await findDraw(tx, act.actor.region, input.drawId);
  if (!draw) return refuseCommon('not-found');
  if (draw.seed === undefined) refuse('draw.not-drawn');
  const picked = draw.entries.filter((entry) => entry.isPicked && entry.organisationId !== undefined);
  let added = 0;
  for (const entry of picked) {
    const firmId = entry.organisationId ?? '';
    const clash = await findClash(tx, act.actor.region, { planId: draw.planId, firmId, projectKey: '' });
    if (clash) continue;
    await addPlanLine(tx, act, { ...input, firmId, drawId: draw.id });
    added += 1;
  }
  return { added, passedOver: picked.length - added };
}
