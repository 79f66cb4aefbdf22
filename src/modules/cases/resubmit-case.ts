import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { startClock } from './clocks/start-clock.ts';
import { type CaseTarget, openCase, saveStep } from './open-case.ts';

/** A returned case comes in again under its own number, with what was missing. */
export async function resubmitCase(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { region?: string; supplement: string },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'resubmit' });
  await saveStep(tx, act, { opened, record: { change: { return_reason: null }, detail: input.supplement } });
  await startClock(tx, act, { rightsCase: opened.rightsCase, kind: 'accept-answer' });
}
