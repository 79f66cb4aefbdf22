import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { type CaseTarget, openCase, saveStep } from '../open-case.ts';
import { insertRecusal } from './recusal-store.ts';

/**
 * 回避: whoever has an interest in a case, or knows the parties too well, lets go of it (信访工作条例 §28). Declared by
 * the handler or ordered by the head; it holds at once, and the handler no longer reads the case.
 * @throws Refused case.no-handler where nobody handles it.
 */
export async function recuseHandler(
  tx: Transaction,
  act: Act,
  input: CaseTarget & { reason: string; papers?: string | undefined },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'recuse' });
  const { region, id, handler } = opened.rightsCase;
  if (!handler) return refuse('case.no-handler');
  const manner = handler.id === act.actor.id ? 'declared' : 'ordered';
  await insertRecusal(tx, act, { region, caseId: id, staff: handler, manner, reason: input.reason });
  await saveStep(tx, act, {
    opened,
    record: {
      change: { handler_id: null, handler_name: null, awaits_handler: true },
      detail: `${handler.name}不再经办本案`,
      papers: input.papers,
      // The reason may name relatives: it is for the audit and the head, not for the timeline.
      audit: { manner, handler: handler.id, reason: input.reason },
    },
  });
}
