import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { findParameter } from '../../parameters/index.ts';
import type { CaseAct } from '../case-lifecycle.ts';
import { WAGE_BODY_PARAMETER } from '../case-parameters.ts';
import { refuse } from '../case-refusals.ts';
import type { CaseTemplate } from '../case-templates.ts';
import { startClock } from '../clocks/start-clock.ts';
import { dropClocks, stopClocks } from '../clocks/stop-clocks.ts';
import { type CaseTarget, type OpenCase, openCase, saveStep } from '../open-case.ts';
import { sendCaseNews } from '../send-case-news.ts';
import { isInspectionBody } from './inspection-body.ts';
import type { Transfer, TransferAnswer } from './transfer.ts';
import { listTransfers, saveAnswer } from './transfer-store.ts';

export interface AnswerInput extends CaseTarget {
  readonly answer: TransferAnswer;
  /** Required for a return and a recall; the worker reads it. */
  readonly reason: string;
  readonly papers?: string | undefined;
}

const words = {
  accepted: 'accept-transfer',
  returned: 'return-transfer',
  recalled: 'recall-transfer',
} as const satisfies Record<TransferAnswer, CaseAct>;

const templates = {
  accepted: 'cases.transfer-accepted',
  returned: 'cases.transfer-returned',
  recalled: 'cases.transfer-returned',
} as const satisfies Record<TransferAnswer, CaseTemplate>;

/**
 * The receiver accepts or returns; or the union takes the case back, also after an acceptance that led nowhere.
 * A returned case waits for the union's answer again.
 */
export async function answerTransfer(tx: Transaction, act: Act, input: AnswerInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: words[input.answer] });
  const { region, id } = opened.rightsCase;
  const [transfer] = await listTransfers(tx, { region, caseId: id });
  if (!transfer || !mayStillAnswer(transfer, input.answer)) return refuse('case.transfer-answered');
  const reason = input.reason === '' ? undefined : input.reason;
  await saveAnswer(tx, region, {
    transferId: transfer.id,
    answer: input.answer,
    reason,
    at: act.now,
    by: act.actor.name,
  });
  await saveStep(tx, act, {
    opened,
    record: { detail: transfer.receiver.name, reason, papers: input.papers },
  });
  await moveClocks(tx, act, { opened, answer: input.answer, receiver: transfer.receiver.name });
  await sendCaseNews(tx, act, {
    rightsCase: opened.rightsCase,
    template: templates[input.answer],
    values: { receiver: input.answer === 'recalled' ? '工会' : transfer.receiver.name, reason: input.reason },
    personIds: opened.parties.personIds,
    once: transfer.id,
  });
}

function mayStillAnswer(transfer: Transfer, answer: TransferAnswer): boolean {
  return transfer.answer === undefined || (answer === 'recalled' && transfer.answer === 'accepted');
}

async function moveClocks(
  tx: Transaction,
  act: Act,
  on: { opened: OpenCase; answer: TransferAnswer; receiver: string },
): Promise<void> {
  const { rightsCase } = on.opened;
  if (on.answer === 'recalled')
    await dropClocks(tx, {
      rightsCase,
      kinds: ['transfer-answer', 'inspection-filing', 'inspection'],
      now: act.now,
    });
  else await stopClocks(tx, { rightsCase, kinds: ['transfer-answer'], now: act.now });
  if (on.answer !== 'accepted') {
    await startClock(tx, act, { rightsCase, kind: 'accept-answer' });
    return;
  }
  const key = { region: rightsCase.region, key: WAGE_BODY_PARAMETER, on: shanghaiDate(act.now) };
  if (!isInspectionBody(on.receiver, (await findParameter(tx, key))?.value)) return;
  await startClock(tx, act, { rightsCase, kind: 'inspection-filing' });
  await startClock(tx, act, { rightsCase, kind: 'inspection' });
}
