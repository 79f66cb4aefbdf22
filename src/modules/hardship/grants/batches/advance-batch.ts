import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { formatYuan } from '../../../../platform/money.ts';
import { refuseCommon } from '../../../../platform/refusal.ts';
import { refuseGrant } from '../grant-refusals.ts';
import { lockGrant, lockGrants, updateGrant } from '../grant-store.ts';
import { findPayees } from '../payees/payee-store.ts';
import { sendGrantNews } from '../send-grant-news.ts';
import { updateBatch } from './batch-store.ts';
import { listLines, markNotPaid } from './line-store.ts';
import { type BatchTarget, openBatch, recordBatch } from './open-batch.ts';

/** 复核: by somebody else than who made the sheet; the table's CHECK keeps it. */
export async function checkBatch(tx: Transaction, act: Act, input: BatchTarget): Promise<void> {
  const { batch, next } = await openBatch(tx, act, { ...input, word: 'check' });
  if (batch.creator.id === act.actor.id) refuseGrant('batch.own-check');
  const by = { id: act.actor.id, name: act.actor.name };
  await updateBatch(tx, batch, { status: next, checked: { at: act.now, by } });
  await recordBatch(tx, act, { batch, word: 'check' });
}

/** 送银行: from here on only the bank's answer moves a line. Each payee hears of it. */
export async function sendBatch(
  tx: Transaction,
  act: Act,
  input: BatchTarget & { reference?: string | undefined },
): Promise<void> {
  const { batch, next } = await openBatch(tx, act, { ...input, word: 'send' });
  const where = { region: batch.region, batchId: batch.id };
  const lines = (await listLines(tx, where)).filter((line) => line.state === 'pending');
  if (lines.length === 0) refuseGrant('batch.nothing-chosen');
  const by = { id: act.actor.id, name: act.actor.name };
  await updateBatch(tx, batch, { status: next, sent: { at: act.now, by, reference: input.reference } });
  await recordBatch(tx, act, { batch, word: 'send', detail: { lines: lines.length } });
  const payees = await findPayees(
    tx,
    batch.region,
    lines.map((line) => line.payeeId),
  );
  const grants = await lockGrants(
    tx,
    batch.region,
    lines.map((line) => line.grantId),
  );
  for (const grant of grants) {
    const values = {
      amount: formatYuan(grant.amountFen),
      tail: payees.get(grant.payeeId ?? '')?.cardTail ?? '',
    };
    await sendGrantNews(tx, act, { grant, template: 'hardship.grant-sent', values });
  }
}

/** 作废: before the bank has it; the grants can go into another batch. */
export async function cancelBatch(
  tx: Transaction,
  act: Act,
  input: BatchTarget & { reason: string },
): Promise<void> {
  const { batch, next } = await openBatch(tx, act, { ...input, word: 'cancel' });
  const lines = await listLines(tx, { region: batch.region, batchId: batch.id });
  for (const line of lines)
    if (line.state === 'pending')
      await takeOut(tx, act, { region: batch.region, line, reason: input.reason });
  await updateBatch(tx, batch, { status: next, cancelled: { at: act.now, reason: input.reason } });
  await recordBatch(tx, act, { batch, word: 'cancel', reason: input.reason });
}

/** 移出一行: one grant leaves a batch that is not sent yet. */
export async function withdrawLine(
  tx: Transaction,
  act: Act,
  input: BatchTarget & { lineId: string; reason: string },
): Promise<void> {
  const { batch, next } = await openBatch(tx, act, { ...input, word: 'withdraw' });
  const lines = await listLines(tx, { region: batch.region, batchId: batch.id });
  const line = lines.find((one) => one.id === input.lineId && one.state === 'pending');
  if (!line) return refuseCommon('not-found');
  await takeOut(tx, act, { region: batch.region, line, reason: input.reason });
  await updateBatch(tx, batch, { status: next });
  await recordBatch(tx, act, {
    batch,
    word: 'withdraw',
    reason: input.reason,
    detail: { line: line.position },
  });
}

async function takeOut(
  tx: Transaction,
  act: Act,
  out: { region: string; line: { id: string; grantId: string }; reason: string },
): Promise<void> {
  const { region, line, reason } = out;
  const at = { at: act.now, by: act.actor.name };
  await markNotPaid(tx, { region, id: line.id }, { ...at, state: 'withdrawn', reason });
  const grant = await lockGrant(tx, { region, id: line.grantId });
  if (grant) await updateGrant(tx, grant, { status: 'approved' });
}
