import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import { findIntakeRow, saveCheck } from './intake-store.ts';

/** 工单质检: whether the caller was called back and answered, before the case is closed. */
export async function checkOrder(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { note: string },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'check-order' });
  const { rightsCase } = opened;
  const where = { region: rightsCase.region, caseId: rightsCase.id };
  const order = await findIntakeRow(tx, where);
  if (!order) return refuse('case.no-order');
  if (order.checkedAt) return refuse('case.order-checked');
  await saveCheck(tx, where, { at: act.now, checker: act.actor, note: input.note });
  await stopClocks(tx, { rightsCase, kinds: ['order-reply'], now: act.now });
  await saveStep(tx, act, { opened, record: { detail: input.note } });
}
