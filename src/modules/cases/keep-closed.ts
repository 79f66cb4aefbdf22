import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { refuse } from './case-refusals.ts';
import { type CaseTarget, openCase, saveStep } from './open-case.ts';

/** 维持办结: the head has looked at the case of a dissatisfied worker and does not reopen it, with a reason to read. */
export async function keepClosed(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { reason: string },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'keep-closed' });
  const { satisfaction, discontentAnsweredAt } = opened.rightsCase;
  if (satisfaction !== 'dissatisfied' || discontentAnsweredAt) refuse('case.not-discontent');
  await saveStep(tx, act, {
    opened,
    record: { change: { discontent_answered_at: act.now }, reason: input.reason },
  });
}
