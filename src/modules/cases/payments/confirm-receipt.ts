import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuse } from '../case-refusals.ts';
import { openCase, saveStep } from '../open-case.ts';
import { loadOwnPayment } from './load-own-payment.ts';
import { saveReceipt } from './payment-store.ts';

export interface ReceiptInput {
  readonly caseId: string;
  readonly paymentId: string;
  /** Where the case lies, if not in the actor's own region. */
  readonly region?: string;
  /** Staff only: on which paper the worker said so (签字表, phone record). */
  readonly papers?: string | undefined;
}

/** 确认收到: by the worker, or by staff who hold the worker's signature. Also settles an earlier objection. */
export async function confirmReceipt(tx: Transaction, act: Act, input: ReceiptInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'confirm-receipt' });
  const { region } = opened.rightsCase;
  const payment = await loadOwnPayment(tx, act, { ...input, region });
  if (payment.receipt === 'confirmed') return refuse('case.receipt-settled');
  await saveReceipt(tx, { region, id: payment.id }, { is: 'confirmed', at: act.now, by: act.actor.name });
  await saveStep(tx, act, {
    opened,
    record: {
      detail: `确认收到 ${payment.paidOn} 的 ${formatYuan(payment.amountFen)} 元`,
      papers: input.papers,
      audit: { payment: payment.id },
    },
  });
}
