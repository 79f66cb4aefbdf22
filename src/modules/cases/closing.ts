import type { Outcome } from './case.ts';
import type { Demand } from './demands/demand.ts';
import type { LedgerTotal } from './payments/wage-ledger.ts';

export interface ClosingRequest {
  readonly outcome: Outcome;
  /** Why, in the clerk's words; may only be missing where everything was paid. */
  readonly reason?: string | undefined;
}

export type ClosingDecision = { readonly ok: true } | { readonly ok: false; readonly why: string };

type Rule = (total: LedgerTotal, yuan: (fen: bigint) => string) => string | undefined;

const openObjection: Rule = (total, yuan) =>
  total.objectedFen > 0n ? `申请人对 ${yuan(total.objectedFen)} 元到账有异议，请先核实。` : undefined;

/** What each outcome asks of the ledger; the sentence says what stands in the way. */
const rules = {
  paid: (total, yuan) => {
    if (!total.isVerified) return '还有申请人的金额没有核实，不能按“全部清偿”办结。';
    if (total.confirmedFen === 0n) return '核实结果没有欠薪，请选择“查无此事”并写明原因。';
    if (total.balanceFen > 0n) return `还有 ${yuan(total.balanceFen)} 元没有到账，不能按“全部清偿”办结。`;
    return openObjection(total, yuan);
  },
  settled: openObjection,
  corrected: () => undefined,
  recognised: () => undefined,
  'to-arbitration': () => undefined,
  'to-court': () => undefined,
  'to-police': () => undefined,
  unfounded: (total, yuan) =>
    total.paidFen > 0n ? `已有 ${yuan(total.paidFen)} 元到账，不能按“查无此事”办结。` : undefined,
  withdrawn: (total, yuan) => openObjection(total, yuan),
} as const satisfies Record<Outcome, Rule>;

/**
 * Whether a case may be closed: with money still open only for another outcome than "paid", and then with a reason.
 * A reply alone closes nothing; what counts is money in each worker's account.
 * @param yuan writes 分 as 元 for the sentence
 */
export function decideClosing(
  total: LedgerTotal,
  request: ClosingRequest,
  yuan: (fen: bigint) => string,
): ClosingDecision {
  const blocked = rules[request.outcome](total, yuan);
  if (blocked !== undefined) return { ok: false, why: blocked };
  if (request.outcome !== 'paid' && !request.reason?.trim()) {
    return { ok: false, why: '款项没有全部到账时，办结必须写明原因。' };
  }
  return { ok: true };
}

/**
 * Whether a case with demands may be closed: the reason is always written, and where the union says that something
 * was reached, every demand has its finding.
 */
export function decideClosingOfDemands(
  demands: readonly Pick<Demand, 'finding'>[],
  request: ClosingRequest,
): ClosingDecision {
  if (!request.reason?.trim()) return { ok: false, why: '请写明办结的结果和依据，申请人能看到。' };
  const isReached =
    request.outcome === 'corrected' || request.outcome === 'settled' || request.outcome === 'recognised';
  if (isReached && demands.some(({ finding }) => finding === undefined))
    return { ok: false, why: '还有请求事项没有查明，请先“查明情况”再按这种方式办结。' };
  return { ok: true };
}
