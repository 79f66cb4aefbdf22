import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { startClock } from './clocks/start-clock.ts';
import { type CaseTarget, openCase, saveStep } from './open-case.ts';

/** 调处: between worker and employer. Without agreement in 15 days the worker may arbitrate (调解仲裁法 §14). */
export async function mediateCase(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { note?: string | undefined },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'mediate' });
  await saveStep(tx, act, { opened, record: { detail: input.note } });
  await startClock(tx, act, { rightsCase: opened.rightsCase, kind: 'mediation' });
}
