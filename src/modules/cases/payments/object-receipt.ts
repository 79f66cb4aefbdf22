import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { startClock } from '../clocks/start-clock.ts';
import { openCase, saveStep } from '../open-case.ts';
import { reopened } from '../reopened.ts';
import type { ReceiptInput } from './confirm-receipt.ts';
import { loadOwnPayment } from './load-own-payment.ts';
import { saveReceipt } from './payment-store.ts';

/**
 * 异议: the worker says that a recorded payment has not arrived, or not in full. A closed case is open again;
 * it cannot be closed as paid while the objection stands.
 */
export async function objectReceipt(
  tx: Transaction,
  act: Act,
  input: ReceiptInput & { reason: string },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'object-receipt' });
  const { region, outcome } = opened.rightsCase;
  const payment = await loadOwnPayment(tx, act, { ...input, region });
  await saveReceipt(
    tx,
    { region, id: payment.id },
    { is: 'objected', at: act.now, by: act.actor.name, reason: input.reason },
  );
  await saveStep(tx, act, {
    opened,
    record: {
      change: outcome === undefined ? {} : reopened,
      detail: `对 ${payment.paidOn} 的 ${formatYuan(payment.amountFen)} 元到账有异议`,
      reason: input.reason,
      papers: input.papers,
      audit: { payment: payment.id },
    },
  });
  if (outcome !== undefined) await startClock(tx, act, { rightsCase: opened.rightsCase, kind: 'handling' });
}
