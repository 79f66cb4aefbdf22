import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { stopClocks } from './clocks/stop-clocks.ts';
import { type CaseTarget, openCase, saveStep } from './open-case.ts';
import { sendCaseNews } from './send-case-news.ts';

/** 退回 with a reason that the worker reads; the number stays and the case can be sent in again. */
export async function returnCase(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { reason: string },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'return' });
  const { rightsCase, parties } = opened;
  await saveStep(tx, act, {
    opened,
    record: { change: { return_reason: input.reason }, reason: input.reason },
  });
  await stopClocks(tx, { rightsCase, kinds: ['accept-answer'], now: act.now });
  await sendCaseNews(tx, act, {
    rightsCase,
    template: 'cases.returned',
    values: { reason: input.reason },
    personIds: parties.personIds,
  });
}
