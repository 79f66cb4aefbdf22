import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { refuse } from '../case-refusals.ts';
import { stopClocks } from '../clocks/stop-clocks.ts';
import { openCase, saveStep } from '../open-case.ts';
import { listLetters, saveLetterAnswer } from './letter-store.ts';

export interface LetterAnswer {
  readonly caseId: string;
  readonly letterId: string;
  /** 'YYYY-MM-DD' */
  readonly answeredOn: string;
  readonly answer: string;
  readonly papers?: string | undefined;
}

/** 单位答复: what the addressee wrote back; the reply clock is met. */
export async function recordLetterAnswer(tx: Transaction, act: Act, input: LetterAnswer): Promise<void> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'answer-letter' });
  const { rightsCase } = opened;
  const letters = await listLetters(tx, { region: rightsCase.region, caseId: rightsCase.id });
  const letter = letters.find((one) => one.id === input.letterId);
  if (!letter || letter.answeredOn !== undefined) return refuse('case.letter-answered');
  await saveLetterAnswer(tx, rightsCase.region, input);
  await saveStep(tx, act, {
    opened,
    record: { detail: `${letter.addressee}：${input.answer}`, papers: input.papers },
  });
  await stopClocks(tx, { rightsCase, kinds: ['letter-reply'], now: act.now });
}
