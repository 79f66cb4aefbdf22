import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { HardshipFile } from '../file/hardship-file.ts';
import { refuse } from '../hardship-refusals.ts';
import { insertAssessment, type Occasion } from './assessment-store.ts';
import type { Household } from './circumstances.ts';
import { listCosts, listMembers } from './household-store.ts';
import { loadAssessment } from './load-assessment.ts';
import type { LoadedAssessment } from './loaded-assessment.ts';

export async function loadHousehold(tx: Transaction, act: Act, file: HardshipFile): Promise<Household> {
  const of = { region: file.region, fileId: file.id };
  const members = await listMembers(tx, act.keys, of);
  const costs = await listCosts(tx, of);
  return { file, members, costs };
}

/**
 * Computes by the rule of today and keeps the computation, so that the decision can be shown years later.
 * @param on.incomeFen the income that the check found, instead of what the family stated
 * @throws Refused file.standard-unknown, file.no-members.
 */
export async function keepAssessment(
  tx: Transaction,
  act: Act,
  on: { file: HardshipFile; occasion: Occasion; incomeFen?: bigint | undefined },
): Promise<LoadedAssessment> {
  const household = await loadHousehold(tx, act, on.file);
  if (household.members.length === 0) refuse('file.no-members');
  const question = { day: shanghaiDate(act.now), incomeFen: on.incomeFen };
  const loaded = (await loadAssessment(tx, household, question)) ?? refuse('file.standard-unknown');
  await insertAssessment(tx, act, {
    region: on.file.region,
    fileId: on.file.id,
    occasion: on.occasion,
    loaded,
  });
  return loaded;
}
