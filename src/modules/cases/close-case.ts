import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { formatYuan } from '../../platform/money.ts';
import { outcomeNames } from './case.ts';
import { refuse } from './case-refusals.ts';
import { listClaimants, listClaimLines } from './claims/claim-store.ts';
import { dropClocks } from './clocks/stop-clocks.ts';
import { type ClosingRequest, decideClosing } from './closing.ts';
import { type CaseTarget, openCase, saveStep } from './open-case.ts';
import { listPayments } from './payments/payment-store.ts';
import { wageLedger } from './payments/wage-ledger.ts';
import { sendCaseNews } from './send-case-news.ts';

/** 办结: blocked while a balance is open, unless outcome and reason say why. All clocks end. */
export async function closeCase(
  tx: Transaction,
  act: Act,
  input: CaseTarget & ClosingRequest & { papers?: string | undefined },
): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'close' });
  const { rightsCase, parties } = opened;
  const where = { region: rightsCase.region, caseId: rightsCase.id };
  const { total } = wageLedger({
    claimants: await listClaimants(tx, where),
    lines: await listClaimLines(tx, where),
    payments: await listPayments(tx, where),
  });
  const decision = decideClosing(total, input, formatYuan);
  if (!decision.ok) refuse('case.closing-blocked', decision);
  const reason = input.reason?.trim() === '' ? undefined : input.reason;
  const change = { outcome: input.outcome, outcome_reason: reason ?? null, closed_at: act.now };
  const money = { confirmed: total.confirmedFen.toString(), paid: total.paidFen.toString() };
  await saveStep(tx, act, {
    opened,
    record: { change, detail: outcomeNames[input.outcome], reason, papers: input.papers, audit: money },
  });
  await dropClocks(tx, { rightsCase, now: act.now });
  await sendCaseNews(tx, act, {
    rightsCase,
    template: 'cases.closed',
    values: { outcome: outcomeNames[input.outcome], reason: reason === undefined ? '' : `原因：${reason}。` },
    personIds: parties.personIds,
  });
}
