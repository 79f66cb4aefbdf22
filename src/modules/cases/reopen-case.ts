import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { startClock } from './clocks/start-clock.ts';
import { type CaseTarget, openCase, saveStep } from './open-case.ts';
import { reopened } from './reopened.ts';
import { sendCaseNews } from './send-case-news.ts';

/** 重新办理: a closed case goes on under its number, with a reason. */
export async function reopenCase(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { reason: string },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'reopen' });
  const { rightsCase, parties } = opened;
  const handler = rightsCase.handler
    ? {}
    : { handler_id: act.actor.id, handler_name: act.actor.name, awaits_handler: false };
  await saveStep(tx, act, { opened, record: { change: { ...reopened, ...handler }, reason: input.reason } });
  await startClock(tx, act, { rightsCase, kind: 'handling' });
  await sendCaseNews(tx, act, {
    rightsCase,
    template: 'cases.reopened',
    values: { reason: input.reason },
    personIds: parties.personIds,
  });
}
