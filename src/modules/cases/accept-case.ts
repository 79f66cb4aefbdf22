import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { startClock } from './clocks/start-clock.ts';
import { stopClocks } from './clocks/stop-clocks.ts';
import { type CaseTarget, openCase, saveStep } from './open-case.ts';
import { sendCaseNews } from './send-case-news.ts';

/**
 * 受理: the union takes the case on; who accepts becomes the handler.
 * @throws Refused `case.taken` (409, names the colleague) where somebody was faster.
 */
export async function acceptCase(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { papers?: string | undefined },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'accept' });
  const { rightsCase, parties } = opened;
  const change = {
    awaits_handler: false,
    handler_id: act.actor.id,
    handler_name: act.actor.name,
    accepted_at: rightsCase.acceptedAt ?? act.now,
    union_id: rightsCase.unionId ?? act.actor.organisationId ?? null,
  };
  await saveStep(tx, act, {
    opened,
    record: { change, papers: input.papers, detail: `经办人：${act.actor.name}` },
  });
  await stopClocks(tx, { rightsCase, kinds: ['accept-answer'], now: act.now });
  await startClock(tx, act, { rightsCase, kind: 'handling' });
  await sendCaseNews(tx, act, {
    rightsCase,
    template: 'cases.accepted',
    values: { handler: act.actor.name },
    personIds: parties.personIds,
  });
}
