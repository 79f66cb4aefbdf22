import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { type CarriedOn, draftLetter } from '../draft-letter.ts';
import { listItems } from '../item-store.ts';
import { type Letter, type LetterItem, shortKindNames } from '../letter.ts';
import { findSuccessor } from '../letter-store.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { problemCarriedOn } from '../text/letter-text.ts';
import { decideEscalation } from './escalation.ts';

export interface Escalation extends LetterTarget {
  /** The competent body, where the next letter is a 建议书. */
  readonly recipientId?: string | undefined;
  readonly reason: string;
}

/**
 * 升级: this letter ends, the next one is drafted with what was not put right, quoting number, promise and day.
 * @returns the id of the new draft.
 */
export async function escalateLetter(tx: Transaction, act: Act, input: Escalation): Promise<{ id: string }> {
  const opened = await openLetter(tx, act, { ...input, word: 'escalate' });
  const { letter } = opened;
  if (await findSuccessor(tx, letter.region, letter.id)) refuse('letter.followed');
  const today = shanghaiDate(act.now);
  const items = await listItems(tx, { region: letter.region, letterId: letter.id });
  const decision = decideEscalation(letter, items, today);
  if (!decision.ok) return refuseEscalation(decision.why, letter);
  const next = await draftLetter(tx, act, {
    kind: decision.kind,
    firmId: letter.firm.id,
    recipientId: input.recipientId,
    projectName: letter.projectName,
    visitId: letter.visitId,
    carried: carriedOn(letter, decision.items, today),
  });
  await saveStep(tx, act, {
    opened,
    record: {
      detail: `起草${shortKindNames[decision.kind]}`,
      reason: input.reason,
      audit: { next: next.id },
    },
  });
  return next;
}

function carriedOn(letter: Letter, items: readonly LetterItem[], today: string): CarriedOn {
  return {
    previousId: letter.id,
    former: { letter, judgedOn: items.find((item) => item.verdictOn)?.verdictOn ?? today },
    items: items.map((item) => ({
      findingId: item.findingId,
      problem: problemCarriedOn(item, letter.kind === 'opinion' ? '该单位' : '你单位'),
      article: item.article,
      demand: item.demand,
    })),
  };
}

function refuseEscalation(why: 'last-kind' | 'not-overdue' | 'all-rectified', letter: Letter): never {
  if (why === 'last-kind') return refuse('letter.last-kind');
  if (why === 'all-rectified') return refuse('letter.all-rectified');
  return refuse('letter.not-overdue', { due: letter.service?.replyDue ?? '' });
}
