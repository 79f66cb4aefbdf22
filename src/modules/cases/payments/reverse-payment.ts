import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuse } from '../case-refusals.ts';
import { listClaimants } from '../claims/claim-store.ts';
import { openCase, saveStep } from '../open-case.ts';
import { sendCaseNews } from '../send-case-news.ts';
import { addPaid, lockPayment, saveReversal } from './payment-store.ts';

/** 冲正: takes a wrong payment back with a reason. The row stays; balance, ledger and figures forget it. */
export async function reversePayment(
  tx: Transaction,
  act: Act,
  input: { caseId: string; paymentId: string; reason: string },
): Promise<void> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'reverse-payment' });
  const { region } = opened.rightsCase;
  const payment = await lockPayment(tx, { region, caseId: input.caseId, id: input.paymentId });
  if (!payment || payment.reversedAt) return refuse('case.payment-gone');
  await saveReversal(tx, { region, id: payment.id }, { at: act.now, by: act.actor, reason: input.reason });
  await addPaid(tx, region, { claimantId: payment.claimantId, amountFen: -payment.amountFen });
  const amount = formatYuan(payment.amountFen);
  await saveStep(tx, act, {
    opened,
    record: {
      detail: `冲正 ${payment.paidOn} 的 ${amount} 元`,
      reason: input.reason,
      audit: { payment: payment.id },
    },
  });
  const claimants = await listClaimants(tx, { region, caseId: input.caseId });
  await sendCaseNews(tx, act, {
    rightsCase: opened.rightsCase,
    template: 'cases.reversed',
    values: { amount, reason: input.reason },
    personIds: claimants.filter((one) => one.id === payment.claimantId).map((one) => one.personId),
    once: payment.id,
  });
}
