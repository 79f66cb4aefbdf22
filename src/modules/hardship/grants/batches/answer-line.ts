import type { Act } from '../../../../platform/actor.ts';
import { shanghaiDate } from '../../../../platform/dates.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { moveFund } from '../funds/fund-store.ts';
import type { Grant } from '../grant.ts';
import { nextGrantStatus } from '../grant-lifecycle.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { lockGrant, updateGrant } from '../grant-store.ts';
import { findPayees } from '../payees/payee-store.ts';
import { recordAid } from '../record-aid.ts';
import { sendGrantNews } from '../send-grant-news.ts';
import type { Batch, BatchLine } from './batch.ts';
import { updateBatch } from './batch-store.ts';
import { countPending, lockLine, markNotPaid, markPaid } from './line-store.ts';
import { openBatch, recordBatch } from './open-batch.ts';

/** What the bank says about one line. */
export interface BankAnswer {
  readonly outcome: 'paid' | 'returned';
  /** 'YYYY-MM-DD' */
  readonly on: string;
  readonly serial?: string | undefined;
  /** Why it came back. */
  readonly reason?: string | undefined;
}

interface Answering {
  readonly batch: Batch;
  readonly line: BatchLine;
  readonly grant: Grant;
  readonly answer: BankAnswer;
}

/**
 * 登记银行结果 of one line, in one transaction: the line, the grant and the fund's paid sum move together or not at all.
 * A line that was paid may still come back (退汇); nothing is paid twice, because a line is paid only while it waits.
 * @throws Refused `batch.line-answered` where the line has its answer already
 */
export async function answerLine(
  tx: Transaction,
  act: Act,
  input: { batchId: string; lineId: string; answer: BankAnswer },
): Promise<void> {
  const { batch } = await openBatch(tx, act, { batchId: input.batchId, word: 'answer' });
  if (input.answer.on > shanghaiDate(act.now)) refuseGrant('batch.future-day');
  const line = await lockLine(tx, { region: batch.region, id: input.lineId });
  if (line?.batchId !== batch.id) return refuseCommon('not-found');
  const grant = await lockGrant(tx, { region: batch.region, id: line.grantId });
  if (!grant) return refuseCommon('not-found');
  await settleLine(tx, act, { batch, line, grant, answer: input.answer });
  await recordBatch(tx, act, {
    batch,
    word: 'answer',
    reason: input.answer.reason,
    detail: { line: line.position, outcome: input.answer.outcome, on: input.answer.on, grant: grant.id },
  });
  await settleBatch(tx, act, batch);
}

async function settleLine(tx: Transaction, act: Act, on: Answering): Promise<void> {
  const isLate = on.line.state === 'paid';
  const word = on.answer.outcome === 'paid' ? 'pay' : isLate ? 'return-late' : 'bounce';
  const expected = word === 'return-late' ? 'paid' : 'pending';
  const next = nextGrantStatus(on.grant.status, word);
  if (on.line.state !== expected || next === undefined) return refuseGrant('batch.line-answered');
  const where = { region: on.batch.region, id: on.line.id };
  const by = { at: act.now, by: act.actor.name };
  const fund = { region: on.batch.region, id: on.line.fundId };
  if (on.answer.outcome === 'paid') {
    await markPaid(tx, where, { ...by, on: on.answer.on, serial: on.answer.serial });
    await moveFund(tx, fund, { paidFen: on.line.amountFen });
    await recordAid(tx, act, on.grant);
  } else {
    const reason = on.answer.reason ?? '银行未写明原因';
    await markNotPaid(tx, where, { ...by, state: 'returned', reason });
    if (isLate) await moveFund(tx, fund, { paidFen: -on.line.amountFen });
  }
  await updateGrant(tx, on.grant, { status: next });
  await tell(tx, act, on);
}

async function tell(tx: Transaction, act: Act, { grant, line, answer, batch }: Answering): Promise<void> {
  const amount = formatYuan(line.amountFen);
  const payee = (await findPayees(tx, batch.region, [line.payeeId])).get(line.payeeId);
  if (answer.outcome === 'paid') {
    const values = { amount, paidOn: answer.on, tail: payee?.cardTail ?? '' };
    await sendGrantNews(tx, act, { grant, template: 'hardship.grant-paid', values });
  } else {
    const values = { amount, reason: answer.reason ?? '未写明原因' };
    await sendGrantNews(tx, act, { grant, template: 'hardship.grant-returned', values });
  }
}

/** The batch is done with the last answer. */
async function settleBatch(tx: Transaction, act: Act, batch: Batch): Promise<void> {
  if (batch.status !== 'sent') return;
  if ((await countPending(tx, { region: batch.region, batchId: batch.id })) > 0) return;
  await updateBatch(tx, batch, { status: 'settled', settledAt: act.now });
  await recordBatch(tx, act, { batch, word: 'settle' });
}
