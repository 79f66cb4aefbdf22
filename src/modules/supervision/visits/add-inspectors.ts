import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuseCommon } from '../../../platform/refusal.ts';
import { openVisit, saveVisitStep } from './open-visit.ts';
import type { Inspector } from './visit.ts';
import { refuse } from './visit-refusals.ts';
import { deleteInspector, insertInspectors } from './visit-team-store.ts';

/** 登记检查人员 with the number of the certificate that was shown. */
export async function addInspector(
  tx: Transaction,
  act: Act,
  input: { visitId: string; inspector: Omit<Inspector, 'id'> },
): Promise<void> {
  const opened = await openVisit(tx, act, { visitId: input.visitId, word: 'set-inspectors' });
  const at = { region: opened.visit.region, visitId: opened.visit.id };
  const added = await insertInspectors(tx, at, [input.inspector]);
  if (added === 0) refuse('visit.same-certificate');
  const detail = `${input.inspector.name}（${input.inspector.bodyName}）`;
  await saveVisitStep(tx, act, { opened, detail });
}

/** Takes a person off who did not come. */
export async function removeInspector(
  tx: Transaction,
  act: Act,
  input: { visitId: string; inspectorId: string },
): Promise<void> {
  const opened = await openVisit(tx, act, { visitId: input.visitId, word: 'set-inspectors' });
  const at = { region: opened.visit.region, visitId: opened.visit.id };
  if (!(await deleteInspector(tx, { ...at, id: input.inspectorId }))) refuseCommon('not-found');
  await saveVisitStep(tx, act, { opened, detail: '移去一名检查人员' });
}
