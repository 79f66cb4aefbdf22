import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { Satisfaction } from './case.ts';
import { satisfactionNames } from './case.ts';
import { openCase, saveStep } from './open-case.ts';

export interface ReviewInput {
  readonly caseId: string;
  readonly satisfaction: Satisfaction;
  readonly note?: string | undefined;
  /** Where the case lies, if not in the actor's own region. */
  readonly region?: string;
}

/** 回访: after closing, by staff who called or by the worker. No score is kept of any person. */
export async function reviewCase(tx: Transaction, act: Act, input: ReviewInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'review' });
  const change = { satisfaction: input.satisfaction, review_note: input.note ?? null, reviewed_at: act.now };
  await saveStep(tx, act, {
    opened,
    record: { change, detail: satisfactionNames[input.satisfaction], reason: input.note },
  });
}
