import type { Transaction } from '../../../platform/db/database.ts';
import { projectKey } from './plan-line.ts';
import { findClash, findPlan } from './plan-store.ts';

/**
 * The line of the year's plan that a visit of this firm (and site) carries out: a planned firm is not visited beside
 * its plan. Undefined where the year has no such line, or the line has its visit.
 */
export async function findOpenLine(
  tx: Transaction,
  region: string,
  visit: { organisationId: string; projectName?: string | undefined; plannedOn: string },
): Promise<string | undefined> {
  const plan = await findPlan(tx, region, Number(visit.plannedOn.slice(0, 4)));
  if (!plan) return undefined;
  const line = await findClash(tx, region, {
    planId: plan.id,
    firmId: visit.organisationId,
    projectKey: projectKey(visit.projectName),
  });
  return line?.visit ? undefined : line?.id;
}
