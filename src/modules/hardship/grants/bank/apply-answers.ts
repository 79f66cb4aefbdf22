import type { Act } from '../../../../platform/actor.ts';
import type { Db, Transaction } from '../../../../platform/db/database.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { answerLine } from '../batches/answer-line.ts';
import { lockBatch } from '../batches/batch-store.ts';
import { lockLine } from '../batches/line-store.ts';
import {
  type AnswerStanding,
  listWaitingAnswers,
  lockWaitingAnswer,
  type StoredAnswer,
  setStanding,
} from './bank-answer-store.ts';

/**
 * 导入银行结果, second half: each waiting row moves its line in a transaction of its own. Killed between two rows it
 * goes on where it stopped when started again; run twice, or by two processes at once, it pays nothing twice.
 * @param afterEach hears of every applied row; a test dies here
 * @returns how many rows changed a line
 */
export async function applyAnswers(
  db: Db,
  act: Act,
  on: { region: string; batchId: string; afterEach?: (done: number) => void },
): Promise<number> {
  let applied = 0;
  for (const waiting of await listWaitingAnswers(db, on)) {
    const standing = await inTransaction(db, (tx) => applyOne(tx, act, { ...on, id: waiting.id }));
    if (standing === 'applied') applied += 1;
    on.afterEach?.(applied);
  }
  return applied;
}

async function applyOne(
  tx: Transaction,
  act: Act,
  on: { region: string; batchId: string; id: string },
): Promise<AnswerStanding | undefined> {
  // The batch first, as every act on its lines does: nobody waits for each other in a ring.
  await lockBatch(tx, { region: on.region, id: on.batchId });
  const answer = await lockWaitingAnswer(tx, on);
  if (!answer) return undefined;
  const standing = await standingOf(tx, on.region, answer);
  await setStanding(tx, { region: on.region, id: answer.id }, standing);
  if (standing === 'applied')
    await answerLine(tx, act, {
      batchId: answer.batchId,
      lineId: answer.lineId ?? '',
      answer: { ...answer, outcome: answer.outcome === 'paid' ? 'paid' : 'returned' },
    });
  return standing;
}

/** Only a waiting line takes an answer from a file; a contradiction is for a person to decide. */
async function standingOf(tx: Transaction, region: string, answer: StoredAnswer): Promise<AnswerStanding> {
  const line = answer.lineId && (await lockLine(tx, { region, id: answer.lineId }));
  if (!line || answer.outcome === 'unclear') return 'unmatched';
  if (line.state === 'pending') return 'applied';
  return line.state === answer.outcome ? 'known' : 'conflict';
}
