import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actBy,
  claimantsOf,
  claims,
  confirmAll,
  li,
  makeCase,
  makePeople,
  makeVerifiedCase,
  REGION,
  wang,
  workerActor,
} from '../../../../test/case-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { findCase } from '../case-store.ts';
import { listClaimLines } from '../claims/claim-store.ts';
import { verifyClaims } from '../claims/verify-claims.ts';
import { closeCase } from '../close-case.ts';
import { recoveredWages } from '../register/recovered-store.ts';
import { reopenCase } from '../reopen-case.ts';
import { reviewCase } from '../review-case.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { objectReceipt } from './object-receipt.ts';
import { addPaid, listPayments } from './payment-store.ts';
import { planInstalments } from './plan-instalments.ts';
import { recordPayments } from './record-payments.ts';
import { reversePayment } from './reverse-payment.ts';
import { wageLedger } from './wage-ledger.ts';

const { db } = await testDatabase();
const [a = '', b = '', c = '', d = ''] = await makePeople(db, 4);

const where = (caseId: string) => ({ region: REGION, caseId });
async function pay(
  caseId: string,
  amounts: Readonly<Record<string, number>>,
  change: { paidOn?: string } = {},
) {
  const claimants = await claimantsOf(db, caseId);
  const payments = Object.entries(amounts).map(([personId, yuan]) => ({
    claimantId: claimants.find((one) => one.personId === personId)?.id ?? personId,
    amountFen: BigInt(Math.round(yuan * 100)),
  }));
  return inTransaction(db, (tx) =>
    recordPayments(tx, actBy(wang), {
      caseId,
      paidOn: change.paidOn ?? '2023-10-08',
      channel: 'bank',
      payerName: '某总包公司',
      payments,
    }),
  );
}
const payments = (caseId: string) => listPayments(db, where(caseId));
const close = (caseId: string, outcome: 'paid' | 'settled' = 'paid', reason?: string) =>
  inTransaction(db, (tx) => closeCase(tx, actBy(wang), { caseId, outcome, reason }));
const status = async (caseId: string) => (await findCase(db, REGION, caseId))?.status;

describe('recording payments', () => {
  it('pays many workers on one sheet and moves the case to paying', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 6_000), claims(b, 3_000)]);
    const { batchId } = await pay(id, { [a]: 2_000, [b]: 3_000 });
    expect(await status(id)).toBe('paying');
    expect((await payments(id)).map((payment) => payment.batchId)).toEqual([batchId, batchId]);
    expect((await claimantsOf(db, id)).map((one) => one.paidFen)).toEqual([200_000n, 300_000n]);
  });

  it('never records more than was confirmed, and then records nothing of the sheet', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 6_000), claims(b, 3_000)]);
    await expect(pay(id, { [a]: 1_000, [b]: 3_000.01 })).rejects.toMatchObject({ code: 'case.over-paid' });
    expect(await payments(id)).toEqual([]);
    expect(await status(id)).toBe('verified');
  });

  it('is kept by the database where the code is passed by', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 100)]);
    const [claimant] = await claimantsOf(db, id);
    const stray = inTransaction(db, (tx) =>
      addPaid(tx, REGION, { claimantId: claimant?.id ?? '', amountFen: 10_001n }),
    );
    await expect(stray).rejects.toMatchObject({ constraint: 'case_claimants_paid_within_confirmed' });
  });

  it('keeps two clerks who pay the same balance at the same time within it', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 6_000)]);
    const outcomes = await Promise.allSettled([pay(id, { [a]: 4_000 }), pay(id, { [a]: 4_000 })]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await claimantsOf(db, id))[0]?.paidFen).toBe(400_000n);
  });

  it('refuses days to come, strangers, and cases that nobody has verified', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 6_000)]);
    await expect(pay(id, { [a]: 1 }, { paidOn: '2023-10-10' })).rejects.toMatchObject({
      code: 'case.payment-in-future',
    });
    const stranger = { '00000000-0000-7000-8000-000000000000': 1 };
    await expect(pay(id, stranger)).rejects.toMatchObject({ code: 'case.unknown-claimant' });
    const fresh = await makeCase(db, [claims(a, 6_000)]);
    await expect(pay(fresh, { [a]: 1 })).rejects.toMatchObject({ code: 'case.not-open' });
  });

  it('keeps Σ payments ≤ confirmed and the balance row equal to the ledger, whatever is tried', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 50), claims(b, 80)]);
    const attempt = fc.record({
      person: fc.constantFrom(a, b),
      yuan: fc.integer({ min: 1, max: 60 }),
      reverse: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { maxLength: 6 }), async (attempts) => {
        for (const { person, yuan, reverse } of attempts) {
          const standing = (await payments(id)).find((payment) => payment.reversedAt === undefined);
          if (reverse && standing) {
            await inTransaction(db, (tx) =>
              reversePayment(tx, actBy(wang), { caseId: id, paymentId: standing.id, reason: '记错' }),
            );
          } else
            await pay(id, { [person]: yuan }).catch((error: { code: string }) =>
              expect(error.code).toBe('case.over-paid'),
            );
        }
        const claimants = await claimantsOf(db, id);
        const ledger = wageLedger({
          claimants,
          lines: await listClaimLines(db, where(id)),
          payments: await payments(id),
        });
        for (const row of ledger.rows) {
          const balance = claimants.find((one) => one.id === row.claimantId);
          expect(row.balanceFen >= 0n).toBe(true);
          expect([row.claimedFen, row.confirmedFen, row.paidFen]).toEqual([
            balance?.claimedFen,
            balance?.confirmedFen,
            balance?.paidFen,
          ]);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('closing', () => {
  it('as paid is blocked until the last fen has arrived', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 6_000)]);
    await pay(id, { [a]: 5_999.99 });
    await expect(close(id)).rejects.toMatchObject({
      code: 'case.closing-blocked',
      message: expect.stringContaining('0.01 元没有到账'),
    });
    await pay(id, { [a]: 0.01 });
    await close(id);
    expect(await findCase(db, REGION, id)).toMatchObject({ status: 'closed', outcome: 'paid' });
  });

  it('with another outcome needs a reason', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 6_000)]);
    await expect(close(id, 'settled')).rejects.toMatchObject({ code: 'case.closing-blocked' });
    await close(id, 'settled', '双方签订和解协议');
    expect(await status(id)).toBe('closed');
    const running = await db
      .selectFrom('case_clocks')
      .select('id')
      .where('case_id', '=', id)
      .where('met_on', 'is', null)
      .where('dropped_on', 'is', null)
      .execute();
    expect(running).toEqual([]);
  });

  it('can be undone with a reason, and the case goes on under its number', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 6_000)]);
    await close(id, 'settled', '和解');
    await inTransaction(db, (tx) => reviewCase(tx, actBy(wang), { caseId: id, satisfaction: 'fair' }));
    await inTransaction(db, (tx) => reopenCase(tx, actBy(li), { caseId: id, reason: '单位没有履行和解' }));
    expect(await findCase(db, REGION, id)).toMatchObject({
      status: 'paying',
      outcome: undefined,
      satisfaction: undefined,
    });
  });
});

describe('the receipt', () => {
  async function paidCase() {
    const id = await makeVerifiedCase(db, [claims(a, 1_000), claims(b, 500)]);
    await pay(id, { [a]: 1_000, [b]: 500 });
    const claimants = await claimantsOf(db, id);
    const own = (await payments(id)).find(
      (payment) => payment.claimantId === claimants.find((one) => one.personId === a)?.id,
    );
    return { id, paymentId: own?.id ?? '' };
  }
  const asWorker = actBy(workerActor(a));

  it('is confirmed by the worker, also after closing', async () => {
    const { id, paymentId } = await paidCase();
    await close(id);
    await inTransaction(db, (tx) => confirmReceipt(tx, asWorker, { caseId: id, paymentId }));
    expect((await payments(id)).find((payment) => payment.id === paymentId)?.receipt).toBe('confirmed');
    expect(await status(id)).toBe('closed');
    const again = inTransaction(db, (tx) => confirmReceipt(tx, asWorker, { caseId: id, paymentId }));
    await expect(again).rejects.toMatchObject({ code: 'case.receipt-settled' });
  });

  it('opens a closed case again when the worker objects, and blocks closing it', async () => {
    const { id, paymentId } = await paidCase();
    await close(id);
    await inTransaction(db, (tx) =>
      objectReceipt(tx, asWorker, { caseId: id, paymentId, reason: '只收到一半' }),
    );
    expect(await findCase(db, REGION, id)).toMatchObject({ status: 'paying', outcome: undefined });
    await expect(close(id)).rejects.toMatchObject({ code: 'case.closing-blocked' });
    await inTransaction(db, (tx) => confirmReceipt(tx, asWorker, { caseId: id, paymentId }));
    await close(id);
  });

  it('is nobody else’s to confirm', async () => {
    const { id, paymentId } = await paidCase();
    const other = inTransaction(db, (tx) =>
      confirmReceipt(tx, actBy(workerActor(b)), { caseId: id, paymentId }),
    );
    await expect(other).rejects.toMatchObject({ status: 404 });
  });
});

describe('instalments', () => {
  const plan = (caseId: string, ...fen: bigint[]) =>
    inTransaction(db, (tx) =>
      planInstalments(tx, actBy(wang), {
        caseId,
        promisedBy: '某总包公司',
        instalments: fen.map((amountFen, at) => ({
          dueOn: `2023-1${at + 1}-30`.replace('11-30', '11-30'),
          amountFen,
        })),
      }),
    );

  it('must pay off exactly what is open, and replace the plan before', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 1_000)]);
    await expect(plan(id, 50_000n)).rejects.toMatchObject({ code: 'case.instalments-mismatch' });
    await plan(id, 50_000n, 50_000n);
    await plan(id, 100_000n);
    const rows = await db
      .selectFrom('case_instalments')
      .select(['amount_fen', 'replaced_at'])
      .where('case_id', '=', id)
      .execute();
    expect(rows.filter((row) => row.replaced_at === null).map((row) => row.amount_fen)).toEqual([100_000n]);
    expect(await status(id)).toBe('paying');
  });
});

describe('the figure of recovered wages', () => {
  const figureOn = (asOf: string) => recoveredWages(db, { region: REGION, asOf });
  it('counts persons once, splits 农民工 by person, and moves with every payment and with the day', async () => {
    const before = await figureOn('2022-12-31');
    expect(before).toEqual({ workers: 0n, amountFen: 0n, migrantWorkers: 0n, migrantAmountFen: 0n });
    const one = await makeVerifiedCase(db, [claims(c, 100), claims(d, 100)]);
    const two = await makeVerifiedCase(db, [claims(c, 50)]);
    await pay(one, { [c]: 60, [d]: 40 }, { paidOn: '2022-05-01' });
    await pay(two, { [c]: 50 }, { paidOn: '2022-06-01' });
    // d is the fourth of the cast and an urban resident.
    expect(await figureOn('2022-12-31')).toEqual({
      workers: 2n,
      amountFen: 15_000n,
      migrantWorkers: 1n,
      migrantAmountFen: 11_000n,
    });
    expect(await figureOn('2022-05-31')).toMatchObject({ workers: 2n, amountFen: 10_000n });
    const [standing] = (await payments(two)).filter((payment) => payment.reversedAt === undefined);
    await inTransaction(db, (tx) =>
      reversePayment(tx, actBy(wang), { caseId: two, paymentId: standing?.id ?? '', reason: '重复登记' }),
    );
    expect(await figureOn('2022-12-31')).toMatchObject({ workers: 2n, amountFen: 10_000n });
  });
});

describe('verifying', () => {
  it('never goes below what a worker already got', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 100)]);
    await pay(id, { [a]: 80 });
    const [line] = await listClaimLines(db, where(id));
    const lower = inTransaction(db, (tx) =>
      verifyClaims(tx, actBy(wang), {
        caseId: id,
        lines: [{ lineId: line?.id ?? '', confirmedFen: 7_999n }],
        papers: '复核',
      }),
    );
    await expect(lower).rejects.toMatchObject({ code: 'case.confirmed-below-paid' });
    await confirmAll(db, id);
  });
});
