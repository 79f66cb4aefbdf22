import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claimant, ClaimLine } from '../claims/claimant.ts';
import type { Payment, Receipt } from './payment.ts';
import { sum, wageLedger } from './wage-ledger.ts';

const at = new Date('2023-10-01T02:00:00Z');

function claimant(id: string, change: Partial<Claimant> = {}): Claimant {
  return {
    id,
    caseId: 'c',
    personId: `p-${id}`,
    isRepresentative: false,
    joinedAt: at,
    withdrawnAt: undefined,
    withdrawalReason: undefined,
    isMigrant: true,
    migrantSource: 'file',
    occupation: undefined,
    employedFrom: undefined,
    employedTo: undefined,
    statedPhoneSealed: undefined,
    claimedFen: 0n,
    confirmedFen: 0n,
    paidFen: 0n,
    ...change,
  };
}

function line(claimantId: string, claimedFen: bigint, confirmedFen: bigint | undefined): ClaimLine {
  return {
    id: `${claimantId}-${claimedFen}`,
    caseId: 'c',
    claimantId,
    month: '2023-05',
    lastMonth: '2023-05',
    daysHundredths: undefined,
    rateFen: undefined,
    dueFen: claimedFen,
    earlierPaidFen: 0n,
    claimedFen,
    confirmedFen,
    note: undefined,
    confirmedReason: undefined,
  };
}

function payment(claimantId: string, amountFen: bigint, change: Partial<Payment> = {}): Payment {
  return {
    id: `${claimantId}-${amountFen}`,
    caseId: 'c',
    claimantId,
    batchId: 'b',
    amountFen,
    paidOn: '2023-10-02',
    channel: 'bank',
    payerLinkId: undefined,
    payerName: '某公司',
    voucher: undefined,
    recordedAt: at,
    recorderName: '王',
    receipt: 'awaited',
    receiptAt: undefined,
    receiptBy: undefined,
    objectionReason: undefined,
    reversedAt: undefined,
    reverserName: undefined,
    reversalReason: undefined,
    ...change,
  };
}

describe('the wage ledger', () => {
  it('leads each worker from claimed over confirmed and paid to received', () => {
    const { rows, total } = wageLedger({
      claimants: [claimant('a'), claimant('b')],
      lines: [line('a', 600_00n, 500_00n), line('b', 300_00n, undefined)],
      payments: [payment('a', 200_00n, { receipt: 'confirmed' }), payment('a', 100_00n)],
    });
    expect(rows[0]).toMatchObject({
      claimedFen: 600_00n,
      confirmedFen: 500_00n,
      paidFen: 300_00n,
      receivedFen: 200_00n,
      balanceFen: 200_00n,
      isVerified: true,
    });
    expect(rows[1]).toMatchObject({
      claimedFen: 300_00n,
      confirmedFen: 0n,
      balanceFen: 0n,
      isVerified: false,
    });
    expect(total).toMatchObject({
      claimants: 2,
      claimedFen: 900_00n,
      balanceFen: 200_00n,
      isVerified: false,
    });
  });

  it('forgets a reversed payment', () => {
    const { total } = wageLedger({
      claimants: [claimant('a')],
      lines: [line('a', 500n, 500n)],
      payments: [payment('a', 500n, { reversedAt: at })],
    });
    expect(total).toMatchObject({ paidFen: 0n, balanceFen: 500n });
  });

  it('leaves those who withdrew out of the total but not out of the rows', () => {
    const { rows, total } = wageLedger({
      claimants: [claimant('a'), claimant('b', { withdrawnAt: at })],
      lines: [line('a', 500n, 500n), line('b', 700n, 700n)],
      payments: [],
    });
    expect(rows).toHaveLength(2);
    expect(total).toMatchObject({ claimants: 1, confirmedFen: 500n, balanceFen: 500n });
  });

  it('keeps the total equal to the sum of the rows, and received within paid', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10_000_000n });
    const receipts = fc.constantFrom<Receipt>('awaited', 'confirmed', 'objected');
    const worker = fc.record({
      claimed: amounts,
      confirmed: fc.option(amounts, { nil: undefined }),
      paid: fc.array(fc.tuple(amounts, receipts, fc.boolean())),
    });
    fc.assert(
      fc.property(fc.array(worker, { maxLength: 12 }), (workers) => {
        const { rows, total } = wageLedger({
          claimants: workers.map((_, i) => claimant(`w${i}`)),
          lines: workers.map((one, i) => line(`w${i}`, one.claimed, one.confirmed)),
          payments: workers.flatMap((one, i) =>
            one.paid.map(([fen, receipt, reversed]) =>
              payment(`w${i}`, fen, { receipt, reversedAt: reversed ? at : undefined }),
            ),
          ),
        });
        expect(total.paidFen).toBe(sum(rows.map((row) => row.paidFen)));
        expect(total.balanceFen).toBe(total.confirmedFen - total.paidFen);
        expect(rows.every((row) => row.receivedFen + row.objectedFen <= row.paidFen)).toBe(true);
      }),
    );
  });
});
