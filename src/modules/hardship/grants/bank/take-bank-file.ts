import { createHash } from 'node:crypto';
import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { enqueue } from '../../../../platform/jobs.ts';
import { type Batch, lineReference } from '../batches/batch.ts';
import { listLines } from '../batches/line-store.ts';
import { openBatch, recordBatch } from '../batches/open-batch.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { findPayees } from '../payees/payee-store.ts';
import { openCard } from '../payees/seal-card.ts';
import { findBankFile, insertAnswers, insertBankFile } from './bank-answer-store.ts';
import { matchResults, type ResultRow, type SentLine } from './bank-result.ts';

export interface BankFileInput {
  readonly batchId: string;
  readonly name: string;
  /** As uploaded or pasted: the same bytes are taken once. */
  readonly bytes: Uint8Array;
  readonly rows: readonly ResultRow[];
}

/**
 * 导入银行结果, first half: keeps every row with the line that it speaks of, and the job that applies them, in one
 * transaction. The second half (`applyAnswers`) may die and start again at any row.
 * @throws Refused `batch.file-known` where the same file was imported before
 */
export async function takeBankFile(tx: Transaction, act: Act, input: BankFileInput): Promise<void> {
  const { batch } = await openBatch(tx, act, { batchId: input.batchId, word: 'answer' });
  const { region, id: batchId } = batch;
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const receiver = { id: act.actor.id, name: act.actor.name };
  const file = { id: newId(), batchId, sha256, name: input.name, receivedAt: act.now, receiver };
  if (!(await insertBankFile(tx, region, file))) {
    const earlier = await findBankFile(tx, { region, batchId, sha256 });
    refuseGrant('batch.file-known', { on: shanghaiDate(earlier?.receivedAt ?? act.now) });
  }
  const lines = await sentLines(tx, act, batch);
  const matched = matchResults(input.rows, lines, shanghaiDate(act.now));
  await insertAnswers(tx, { region, id: file.id, batchId }, matched);
  await enqueue(
    tx,
    { name: 'hardship.bank-answers', payload: { region, batchId } },
    { key: `hardship.bank-answers:${batchId}` },
  );
  await recordBatch(tx, act, { batch, word: 'answer', detail: { rows: matched.length, sha256 } });
}

async function sentLines(tx: Transaction, act: Act, batch: Batch): Promise<SentLine[]> {
  const lines = await listLines(tx, { region: batch.region, batchId: batch.id });
  const payees = await findPayees(
    tx,
    batch.region,
    lines.map((line) => line.payeeId),
  );
  return lines.flatMap((line) => {
    const payee = payees.get(line.payeeId);
    if (!payee || line.state === 'withdrawn') return [];
    return {
      id: line.id,
      reference: lineReference(batch.number, line.position),
      card: openCard(act.keys, payee.cardSealed),
      holderName: payee.holderName,
      amountFen: line.amountFen,
    };
  });
}
