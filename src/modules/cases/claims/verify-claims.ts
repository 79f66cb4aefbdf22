import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { formatYuan } from '../../../platform/money.ts';
import { refuse } from '../case-refusals.ts';
import { type CaseTarget, type OpenCase, openCase, saveStep } from '../open-case.ts';
import { sum } from '../payments/wage-ledger.ts';
import { sendCaseNews } from '../send-case-news.ts';
import { checkTransferAccepted } from '../transfer/check-transfer.ts';
import { confirmLines, listClaimants, listClaimLines, refreshBalances } from './claim-store.ts';
import type { Claimant, ClaimLine } from './claimant.ts';

export interface ConfirmedLine {
  readonly lineId: string;
  /** 分; 0 = looked into and nothing is owed. */
  readonly confirmedFen: bigint;
  /** Why it differs from what was claimed. */
  readonly reason?: string | undefined;
}

export interface VerifyInput extends CaseTarget {
  /** Lines that are left out stay as they are. */
  readonly lines: readonly ConfirmedLine[];
  /** On which papers: 考勤, 工资表, 双方签字确认单 … */
  readonly papers: string;
}

/** 核实金额 line by line. Never below what a worker already got. Each worker hears the own confirmed sum. */
export async function verifyClaims(tx: Transaction, act: Act, input: VerifyInput): Promise<void> {
  const opened = await openCase(tx, act, { ...input, word: 'verify' });
  const { rightsCase } = opened;
  await checkTransferAccepted(tx, rightsCase);
  const where = { region: rightsCase.region, caseId: rightsCase.id };
  const confirmed = new Map(input.lines.map((line) => [line.lineId, line]));
  const lines = await listClaimLines(tx, where);
  const claimants = (await listClaimants(tx, where)).filter((claimant) => !claimant.withdrawnAt);
  const sums = claimants.map((claimant) => ({ claimant, fen: confirmedSum(claimant, { lines, confirmed }) }));
  const own = new Set(lines.map((line) => line.id));
  await confirmLines(tx, where.region, input.lines.filter((line) => own.has(line.lineId)).map(withReason));
  await refreshBalances(tx, where);
  const totalFen = sum(sums.map((one) => one.fen));
  await saveStep(tx, act, {
    opened,
    record: {
      change: { verified_at: act.now, ...handler(opened, act) },
      detail: `确认 ${sums.length} 人共 ${formatYuan(totalFen)} 元`,
      papers: input.papers,
      audit: { fen: totalFen.toString(), lines: input.lines.length },
    },
  });
  await tellConfirmed(tx, act, { opened, sums, changed: changedClaimants(lines, confirmed) });
}

function confirmedSum(
  claimant: Claimant,
  from: { lines: readonly ClaimLine[]; confirmed: ReadonlyMap<string, ConfirmedLine> },
): bigint {
  const own = from.lines.filter((line) => line.claimantId === claimant.id);
  const fen = sum(own.map((line) => from.confirmed.get(line.id)?.confirmedFen ?? line.confirmedFen ?? 0n));
  if (fen < claimant.paidFen) refuse('case.confirmed-below-paid', { paid: formatYuan(claimant.paidFen) });
  return fen;
}

function withReason(line: ConfirmedLine) {
  return { ...line, reason: line.reason === '' ? undefined : line.reason };
}

/** A transferred case that nobody had accepted before gets its handler when the first amounts are confirmed. */
function handler(opened: OpenCase, act: Act) {
  return opened.rightsCase.handler ? {} : { handler_id: act.actor.id, handler_name: act.actor.name };
}

function changedClaimants(
  lines: readonly ClaimLine[],
  confirmed: ReadonlyMap<string, ConfirmedLine>,
): Set<string> {
  const changed = lines.filter((line) => {
    const now = confirmed.get(line.id);
    return now !== undefined && now.confirmedFen !== line.confirmedFen;
  });
  return new Set(changed.map((line) => line.claimantId));
}

async function tellConfirmed(
  tx: Transaction,
  act: Act,
  on: {
    opened: OpenCase;
    sums: readonly { claimant: Claimant; fen: bigint }[];
    changed: ReadonlySet<string>;
  },
): Promise<void> {
  for (const { claimant, fen } of on.sums) {
    if (!on.changed.has(claimant.id)) continue;
    await sendCaseNews(tx, act, {
      rightsCase: on.opened.rightsCase,
      template: 'cases.verified',
      values: { amount: formatYuan(fen) },
      personIds: [claimant.personId],
    });
  }
}
