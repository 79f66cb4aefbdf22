import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { openVisit, saveVisitStep, type VisitTarget } from './open-visit.ts';

/** 取消检查 with the reason; the line of the plan is free again. */
export async function cancelVisit(
  tx: Transaction,
  act: Act,
  input: VisitTarget & { reason: string },
): Promise<void> {
  const opened = await openVisit(tx, act, { ...input, word: 'cancel' });
  await saveVisitStep(tx, act, { opened, change: { cancel_reason: input.reason }, detail: input.reason });
}

/** 重新打开 a finished visit to correct it; the head of department says why. */
export async function reopenVisit(
  tx: Transaction,
  act: Act,
  input: VisitTarget & { reason: string },
): Promise<void> {
  const opened = await openVisit(tx, act, { ...input, word: 'reopen' });
  await saveVisitStep(tx, act, { opened, change: { finished_at: null }, detail: input.reason });
}
