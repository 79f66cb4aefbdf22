import type { Claimant, ClaimLine } from '../claims/claimant.ts';
import type { Payment } from './payment.ts';

/** The road of one worker's money, in 分: claimed → confirmed → paid → received. */
export interface LedgerRow {
  readonly claimantId: string;
  readonly personId: string;
  readonly isWithdrawn: boolean;
  /** Every line has a confirmed amount (0 counts). */
  readonly isVerified: boolean;
  readonly claimedFen: bigint;
  readonly confirmedFen: bigint;
  /** Recorded and not reversed. */
  readonly paidFen: bigint;
  /** Of paid: the worker says it has arrived. */
  readonly receivedFen: bigint;
  /** Of paid: the worker says it has not. */
  readonly objectedFen: bigint;
  /** confirmed − paid; never negative. */
  readonly balanceFen: bigint;
}

export type LedgerTotal = Omit<LedgerRow, 'claimantId' | 'personId' | 'isWithdrawn'> & {
  readonly claimants: number;
};

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  /** Without the claimants who withdrew. */
  readonly total: LedgerTotal;
}

/** Derives the ledger from the rows alone; the balance row of a claimant must agree with it. */
export function wageLedger(from: {
  claimants: readonly Claimant[];
  lines: readonly ClaimLine[];
  payments: readonly Payment[];
}): Ledger {
  const lines = Map.groupBy(from.lines, (line) => line.claimantId);
  const payments = Map.groupBy(from.payments, (payment) => payment.claimantId);
  const rows = from.claimants.map((claimant) =>
    ledgerRow(claimant, { lines: lines.get(claimant.id) ?? [], payments: payments.get(claimant.id) ?? [] }),
  );
  return { rows, total: ledgerTotal(rows) };
}

function ledgerRow(
  claimant: Claimant,
  from: { lines: readonly ClaimLine[]; payments: readonly Payment[] },
): LedgerRow {
  const standing = from.payments.filter((payment) => payment.reversedAt === undefined);
  const confirmedFen = sum(from.lines.map((line) => line.confirmedFen ?? 0n));
  const paidFen = sum(standing.map((payment) => payment.amountFen));
  return {
    claimantId: claimant.id,
    personId: claimant.personId,
    isWithdrawn: claimant.withdrawnAt !== undefined,
    isVerified: from.lines.length > 0 && from.lines.every((line) => line.confirmedFen !== undefined),
    claimedFen: sum(from.lines.map((line) => line.claimedFen)),
    confirmedFen,
    paidFen,
    receivedFen: sum(
      standing.filter((payment) => payment.receipt === 'confirmed').map((payment) => payment.amountFen),
    ),
    objectedFen: sum(
      standing.filter((payment) => payment.receipt === 'objected').map((payment) => payment.amountFen),
    ),
    balanceFen: confirmedFen - paidFen,
  };
}

function ledgerTotal(rows: readonly LedgerRow[]): LedgerTotal {
  const active = rows.filter((row) => !row.isWithdrawn);
  const total = (pick: (row: LedgerRow) => bigint) => sum(active.map(pick));
  return {
    claimants: active.length,
    isVerified: active.length > 0 && active.every((row) => row.isVerified),
    claimedFen: total((row) => row.claimedFen),
    confirmedFen: total((row) => row.confirmedFen),
    paidFen: total((row) => row.paidFen),
    receivedFen: total((row) => row.receivedFen),
    objectedFen: total((row) => row.objectedFen),
    balanceFen: total((row) => row.balanceFen),
  };
}

/** Sum of amounts in 分. */
export function sum(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}
