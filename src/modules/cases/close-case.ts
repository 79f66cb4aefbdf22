import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { formatYuan } from '../../platform/money.ts';
import { kindNames, outcomeNames } from './case.ts';
import { refuse } from './case-refusals.ts';
import { listClaimants, listClaimLines } from './claims/claim-store.ts';
import { dropClocks } from './clocks/stop-clocks.ts';
import { type ClosingRequest, decideClosing, decideClosingOfDemands } from './closing.ts';
import { listDemands } from './demands/demand-store.ts';
import { findIntakeRow } from './intakes/intake-store.ts';
import { kindRule, trackOf } from './kinds/kind-rules.ts';
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
  if (!kindRule(rightsCase.kind).outcomes.includes(input.outcome))
    refuse('case.wrong-outcome', { kind: kindNames[rightsCase.kind] });
  const order = await findIntakeRow(tx, where);
  if (order?.orderNumber !== undefined && order.checkedAt === undefined)
    refuse('case.closing-blocked', { why: '12351 工单要先质检，才能办结。' });
  const { total } = wageLedger({
    claimants: await listClaimants(tx, where),
    lines: await listClaimLines(tx, where),
    payments: await listPayments(tx, where),
  });
  const decision =
    trackOf(rightsCase.kind) === 'wages'
      ? decideClosing(total, input, formatYuan)
      : decideClosingOfDemands(await listDemands(tx, where), input);
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
