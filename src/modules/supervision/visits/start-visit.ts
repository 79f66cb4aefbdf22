import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { openVisit, saveVisitStep, type VisitTarget } from './open-visit.ts';
import { LEAST_INSPECTORS } from './visit.ts';
import { refuse } from './visit-refusals.ts';
import { listInspectors } from './visit-team-store.ts';

/**
 * 开始检查: the team is there and has shown its certificates.
 * @throws Refused with fewer than two inspectors (劳动保障监察条例 §16) or on a day to come.
 */
export async function startVisit(
  tx: Transaction,
  act: Act,
  input: VisitTarget & { visitedOn: string; receivedBy?: string | undefined; place?: string | undefined },
): Promise<void> {
  const opened = await openVisit(tx, act, { ...input, word: 'start' });
  const { visit } = opened;
  if (input.visitedOn > shanghaiDate(act.now)) refuse('visit.future-day');
  const inspectors = await listInspectors(tx, { region: visit.region, visitId: visit.id });
  if (inspectors.length < LEAST_INSPECTORS) refuse('visit.too-few-inspectors');
  await saveVisitStep(tx, act, {
    opened,
    change: {
      visited_on: input.visitedOn,
      started_at: act.now,
      received_by: input.receivedBy ?? visit.receivedBy ?? null,
      place: input.place ?? visit.place ?? null,
    },
    detail: `${input.visitedOn}，检查人员 ${inspectors.length} 人`,
  });
}
