import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { freezeChecklists } from './freeze-checklists.ts';
import { openVisit, saveVisitStep, type VisitTarget } from './open-visit.ts';

/** 修改安排: another day, clerk or other checklists, before the visit begins. The versions are frozen anew for the day. */
export async function changeVisit(
  tx: Transaction,
  act: Act,
  input: VisitTarget & {
    plannedOn: string;
    checklistKeys: readonly string[];
    clerk: { readonly id: string; readonly name: string };
    place?: string | undefined;
  },
): Promise<void> {
  const opened = await openVisit(tx, act, { ...input, word: 'replan' });
  const { visit } = opened;
  const at = { region: visit.region, visitId: visit.id };
  await freezeChecklists(tx, at, { keys: input.checklistKeys, on: input.plannedOn });
  await saveVisitStep(tx, act, {
    opened,
    change: {
      planned_on: input.plannedOn,
      clerk_id: input.clerk.id,
      clerk_name: input.clerk.name,
      place: input.place ?? null,
    },
    detail: `${input.plannedOn}，经办：${input.clerk.name}`,
  });
}
