import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import type { Demand, NewDemand } from './demand.ts';
import { listDemands, replaceDemands } from './demand-store.ts';

/** 修改请求事项: what the worker now demands. A finding stays only with a demand that nobody has changed. */
export async function editDemands(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { demands: readonly NewDemand[]; papers?: string | undefined },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'edit-demands' });
  if (input.demands.length === 0) refuse('case.no-demands');
  const where = { region: opened.rightsCase.region, caseId: opened.rightsCase.id };
  const before = await listDemands(tx, where);
  const kept = input.demands.map((demand) => before.find((one) => isSame(one, demand)) ?? demand);
  await replaceDemands(tx, where, kept);
  await saveStep(tx, act, {
    opened,
    record: { detail: `请求事项 ${input.demands.length} 项`, papers: input.papers },
  });
}

function isSame(one: Demand, other: NewDemand): boolean {
  return one.body === other.body && one.amountFen === other.amountFen && one.basis === other.basis;
}
