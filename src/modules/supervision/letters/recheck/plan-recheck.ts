import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { refuse } from '../../supervision-refusals.ts';
import { planVisit } from '../../visits/plan-visit.ts';
import type { Letter } from '../letter.ts';
import { type LetterTarget, openLetter, saveStep } from '../open-letter.ts';
import { tellRecipient } from '../tell-recipient.ts';
import { findVisitFindings } from '../visit-findings-store.ts';

export interface RecheckPlan extends LetterTarget {
  /** 'YYYY-MM-DD' */
  readonly on: string;
  /** 复查也排入联合检查: the bodies of the first visit come back with the checklists that showed problems. */
  readonly asVisit: 'joint-visit' | 'desk';
}

/** 安排复查: from here the letter is at the re-visit; the recipient hears the day. */
export async function planRecheck(tx: Transaction, act: Act, input: RecheckPlan): Promise<void> {
  const opened = await openLetter(tx, act, { ...input, word: 'plan-recheck' });
  const { letter } = opened;
  if (input.on < (letter.service?.on ?? '')) refuse('letter.too-early');
  const visitId =
    input.asVisit === 'joint-visit' ? await planRevisit(tx, act, { letter, on: input.on }) : undefined;
  await saveStep(tx, act, {
    opened,
    record: {
      change: { recheck_on: input.on, recheck_visit_id: visitId ?? null },
      detail: `复查日期 ${input.on}`,
      audit: { visit: visitId },
    },
  });
  await tellRecipient(tx, act, { letter, template: 'letters.recheck', values: { on: input.on } });
}

/** @returns undefined where the letter does not rest on a visit. */
async function planRevisit(
  tx: Transaction,
  act: Act,
  on: { letter: Letter; on: string },
): Promise<string | undefined> {
  const { letter } = on;
  const first = letter.visitId && (await findVisitFindings(tx, letter.region, letter.visitId));
  if (!first) return undefined;
  const checklistKeys = [...new Set(first.problems.map((problem) => problem.checklistKey))];
  const visit = await planVisit(tx, act, {
    organisationId: letter.firm.id,
    projectName: letter.projectName,
    plannedOn: on.on,
    ownerBodyId: first.ownerBody.id,
    participantIds: [],
    checklistKeys,
  });
  return visit.id;
}
