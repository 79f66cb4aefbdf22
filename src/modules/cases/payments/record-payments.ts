import type { Act } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuse } from '../case-refusals.ts';
import { listClaimants } from '../claims/claim-store.ts';
import type { Claimant } from '../claims/claimant.ts';
import { type OpenCase, openCase, saveStep } from '../open-case.ts';
import { sendCaseNews } from '../send-case-news.ts';
import { checkTransferAccepted } from '../transfer/check-transfer.ts';
import type { PayChannel } from './payment.ts';
import { addPaid, insertPayments } from './payment-store.ts';
import { sum } from './wage-ledger.ts';

export interface PaymentsInput {
  readonly caseId: string;
  /** 'YYYY-MM-DD', not in the future. */
  readonly paidOn: string;
  readonly channel: PayChannel;
  readonly payerName: string;
  readonly payerLinkId?: string | undefined;
  readonly voucher?: string | undefined;
  /** One claimant or many; amounts in 分, each above 0. */
  readonly payments: readonly { readonly claimantId: string; readonly amountFen: bigint }[];
}

/**
 * 登记到账: money that reached one worker or many on one day. Never more than confirmed: asked here for the sentence,
 * kept by the CHECK of the balance row. Each worker is asked to confirm or to object.
 * @returns the batch id, which is the payment sheet
 */
export async function recordPayments(
  tx: Transaction,
  act: Act,
  input: PaymentsInput,
): Promise<{ batchId: string }> {
  const opened = await openCase(tx, act, { caseId: input.caseId, word: 'record-payment' });
  const { region } = opened.rightsCase;
  if (input.paidOn > shanghaiDate(act.now)) refuse('case.payment-in-future');
  await checkTransferAccepted(tx, opened.rightsCase);
  const paid = await payable(tx, { region, input });
  const sheet = {
    region,
    caseId: input.caseId,
    batchId: newId(),
    paidOn: input.paidOn,
    channel: input.channel,
    payerLinkId: input.payerLinkId,
    payerName: input.payerName,
    voucher: input.voucher,
    recordedAt: act.now,
    recorder: act.actor,
  };
  await insertPayments(
    tx,
    sheet,
    paid.map(({ claimant, amountFen }) => ({ id: newId(), claimantId: claimant.id, amountFen })),
  );
  for (const { claimant, amountFen } of paid)
    await addPaid(tx, region, { claimantId: claimant.id, amountFen });
  await saveSheet(tx, act, { opened, input, batchId: sheet.batchId });
  await tellPaid(tx, act, { opened, paidOn: input.paidOn, paid });
  return { batchId: sheet.batchId };
}

interface Paid {
  readonly claimant: Claimant;
  readonly amountFen: bigint;
}

async function payable(tx: Transaction, on: { region: string; input: PaymentsInput }): Promise<Paid[]> {
  const claimants = await listClaimants(tx, { region: on.region, caseId: on.input.caseId });
  const byClaimant = Map.groupBy(on.input.payments, (payment) => payment.claimantId);
  return [...byClaimant].map(([claimantId, payments]) => {
    const claimant = claimants.find((one) => one.id === claimantId);
    if (!claimant || claimant.withdrawnAt) return refuse('case.unknown-claimant');
    if (claimant.confirmedFen === 0n) refuse('case.nothing-confirmed');
    const amountFen = sum(payments.map((payment) => payment.amountFen));
    const openFen = claimant.confirmedFen - claimant.paidFen;
    if (amountFen > openFen)
      refuse('case.over-paid', { open: formatYuan(openFen), amount: formatYuan(amountFen) });
    return { claimant, amountFen };
  });
}

async function saveSheet(
  tx: Transaction,
  act: Act,
  on: { opened: OpenCase; input: PaymentsInput; batchId: string },
): Promise<void> {
  const { payments, paidOn, payerName, voucher } = on.input;
  const totalFen = sum(payments.map((payment) => payment.amountFen));
  const detail = `${payerName}于 ${paidOn} 支付 ${new Set(payments.map((p) => p.claimantId)).size} 人共 ${formatYuan(totalFen)} 元`;
  const audit = { batch: on.batchId, fen: totalFen.toString(), workers: payments.length, paidOn };
  await saveStep(tx, act, { opened: on.opened, record: { detail, papers: voucher, audit } });
}

async function tellPaid(
  tx: Transaction,
  act: Act,
  on: { opened: OpenCase; paidOn: string; paid: readonly Paid[] },
): Promise<void> {
  for (const { claimant, amountFen } of on.paid) {
    await sendCaseNews(tx, act, {
      rightsCase: on.opened.rightsCase,
      template: 'cases.paid',
      values: { amount: formatYuan(amountFen), paidOn: on.paidOn },
      personIds: [claimant.personId],
    });
  }
}
