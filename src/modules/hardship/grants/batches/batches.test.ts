import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../../test/database.ts';
import {
  actBy,
  clerk,
  doing,
  hasAccount,
  head,
  leader,
  makeApproved,
  makeFund,
  REGION,
  setParameters,
  workerOf,
} from '../../../../../test/grant-cast.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { applyAnswers } from '../bank/apply-answers.ts';
import type { ResultRow } from '../bank/bank-result.ts';
import { takeBankFile } from '../bank/take-bank-file.ts';
import { findFund } from '../funds/fund-store.ts';
import { findGrant } from '../grant-store.ts';
import { reissueGrant } from '../reissue-grant.ts';
import { cancelBatch, checkBatch, sendBatch } from './advance-batch.ts';
import { answerLine } from './answer-line.ts';
import { lineReference } from './batch.ts';
import { findBatch } from './batch-store.ts';
import { confirmGrantReceipt, objectGrantReceipt } from './confirm-grant-receipt.ts';
import { listLines } from './line-store.ts';
import { makeBatch } from './make-batch.ts';

const { db } = await testDatabase();
await setParameters(db);

async function madeBatch(grantIds: readonly string[]) {
  return doing(db, clerk, (tx, act) => makeBatch(tx, act, { title: '九月发放', grantIds }));
}

async function sentBatch(count: number, fundName: string) {
  const fundId = await makeFund(db, 100_000, fundName);
  const grantIds = [];
  for (let made = 0; made < count; made += 1) grantIds.push(await makeApproved(db, fundId));
  const batch = await madeBatch(grantIds);
  await doing(db, head, (tx, act) => checkBatch(tx, act, { batchId: batch.id }));
  await doing(db, clerk, (tx, act) => sendBatch(tx, act, { batchId: batch.id }));
  const lines = await listLines(db, { region: REGION, batchId: batch.id });
  return { ...batch, fundId, grantIds, lines };
}

type Sent = Awaited<ReturnType<typeof sentBatch>>;

function resultRows(batch: Sent, change: (row: ResultRow, at: number) => Partial<ResultRow> = () => ({})) {
  return batch.lines.map((line, at) => {
    const row: ResultRow = {
      ...{ rowNumber: at + 2, reference: lineReference(batch.number, line.position), card: '', name: '' },
      ...{ amount: '2000.00', outcome: '成功', on: '2023-09-04', serial: `S${at}`, reason: '' },
    };
    return { ...row, ...change(row, at) };
  });
}

function importing(batch: Sent, rows: readonly ResultRow[], bytes = JSON.stringify(rows)) {
  return doing(db, clerk, (tx, act) =>
    takeBankFile(tx, act, {
      ...{ batchId: batch.id, name: '结果.csv', rows },
      bytes: new TextEncoder().encode(bytes),
    }),
  );
}

const applying = (batch: Sent, afterEach?: (done: number) => void) =>
  applyAnswers(db, actBy(clerk), { region: REGION, batchId: batch.id, ...(afterEach && { afterEach }) });

const statesOf = async (batch: { id: string }) =>
  (await listLines(db, { region: REGION, batchId: batch.id })).map((line) => line.state);
const fundOf = (batch: Sent) => findFund(db, REGION, batch.fundId);
const statusOf = async (batch: { id: string }) =>
  (await findBatch(db, { region: REGION, id: batch.id }))?.status;

describe('a payment batch', () => {
  it('is checked by somebody else before the bank gets it', async () => {
    const fundId = await makeFund(db, 10_000, '复核');
    const batch = await madeBatch([await makeApproved(db, fundId)]);
    const both = { ...clerk, roles: ['care-clerk', 'care-head'] };
    await expect(
      doing(db, both, (tx, act) => checkBatch(tx, act, { batchId: batch.id })),
    ).rejects.toMatchObject({ code: 'batch.own-check' });
    await expect(
      doing(db, clerk, (tx, act) => sendBatch(tx, act, { batchId: batch.id })),
    ).rejects.toMatchObject({ code: 'batch.not-open' });
    await expect(
      doing(db, leader, (tx, act) => checkBatch(tx, act, { batchId: batch.id })),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('takes a grant only once, also when two clerks make a sheet at the same time', async () => {
    const fundId = await makeFund(db, 10_000, '同时');
    const id = await makeApproved(db, fundId);
    const results = await Promise.allSettled([madeBatch([id]), madeBatch([id]), madeBatch([id, id])]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const live = await db
      .selectFrom('hardship_batch_lines')
      .select('id')
      .where('grant_id', '=', id)
      .execute();
    expect(live).toHaveLength(1);
  });

  it('gives its grants back when it is cancelled before it was sent', async () => {
    const fundId = await makeFund(db, 10_000, '作废');
    const id = await makeApproved(db, fundId);
    const batch = await madeBatch([id]);
    await doing(db, clerk, (tx, act) => cancelBatch(tx, act, { batchId: batch.id, reason: '重做' }));
    expect((await findGrant(db, { region: REGION, id }))?.status).toBe('approved');
    await madeBatch([id]);
  });
});

describe('the bank’s result', () => {
  it('interrupted halfway is applied exactly once when it is started again', async () => {
    const batch = await sentBatch(6, '中断');
    await importing(batch, resultRows(batch));
    const dying = applying(batch, (done) => {
      if (done === 3) throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect((await fundOf(batch))?.paidFen).toBe(600_000n);
    expect(await statusOf(batch)).toBe('sent');

    const again = await Promise.all([applying(batch), applying(batch), applying(batch)]);
    expect(again.reduce((sum, done) => sum + done, 0)).toBe(3);
    expect(await applying(batch)).toBe(0);
    expect(await statesOf(batch)).toEqual(Array(6).fill('paid'));
    expect((await fundOf(batch))?.paidFen).toBe(1_200_000n);
    expect(await statusOf(batch)).toBe('settled');
  });

  it('that fails inside a row leaves nothing of that row behind, and goes on once the cause is gone', async () => {
    const batch = await sentBatch(3, '半行');
    await importing(batch, resultRows(batch));
    // The fund holds only one payment: the second row breaks after its line was marked, before it is committed.
    const holds = (fen: bigint) =>
      db.updateTable('hardship_funds').set({ committed_fen: fen }).where('id', '=', batch.fundId).execute();
    await holds(200_000n);
    await expect(applying(batch)).rejects.toThrow('hardship_funds_paid_within_committed');
    expect(await statesOf(batch)).toEqual(['paid', 'pending', 'pending']);
    expect((await fundOf(batch))?.paidFen).toBe(200_000n);
    await holds(600_000n);
    expect(await applying(batch)).toBe(2);
    expect((await fundOf(batch))?.paidFen).toBe(600_000n);
    expect(await statusOf(batch)).toBe('settled');
  });

  it('of the same file twice is nothing new; the same rows in another file say nothing new either', async () => {
    const batch = await sentBatch(2, '重复');
    await importing(batch, resultRows(batch));
    await applying(batch);
    await expect(importing(batch, resultRows(batch))).rejects.toMatchObject({ code: 'batch.file-known' });
    await importing(batch, resultRows(batch), 'another file');
    expect(await applying(batch)).toBe(0);
    expect((await fundOf(batch))?.paidFen).toBe(400_000n);
  });

  it('never turns a payment round by a file: a contradiction waits for a person', async () => {
    const batch = await sentBatch(1, '矛盾');
    await importing(batch, resultRows(batch));
    await applying(batch);
    await importing(
      batch,
      resultRows(batch, () => ({ outcome: '失败' })),
    );
    expect(await applying(batch)).toBe(0);
    expect(await statesOf(batch)).toEqual(['paid']);
    const odd = await db
      .selectFrom('hardship_bank_answers')
      .select('standing')
      .where('batch_id', '=', batch.id)
      .execute();
    expect(odd.map((row) => row.standing).sort()).toEqual(['applied', 'conflict']);
  });

  it('that sends one back lets that grant be paid again in another batch, once the account is corrected', async () => {
    const batch = await sentBatch(2, '退回');
    const [first = ''] = batch.grantIds;
    const rows = resultRows(batch, (_row, at) => (at === 0 ? { outcome: '失败', reason: '户名不符' } : {}));
    await importing(batch, rows);
    await applying(batch);
    expect(await statesOf(batch)).toEqual(['returned', 'paid']);
    expect((await fundOf(batch))?.paidFen).toBe(200_000n);
    await expect(madeBatch([first])).rejects.toMatchObject({ code: 'batch.grant-taken' });
    const grant = await findGrant(db, { region: REGION, id: first });
    await hasAccount(db, grant?.fileId ?? '', { card: '6217000000000018' });
    await doing(db, clerk, (tx, act) => reissueGrant(tx, act, { grantId: first, correction: '更正户名' }));
    const second = await madeBatch([first]);
    const [line] = await listLines(db, { region: REGION, batchId: second.id });
    expect(line?.payeeId).not.toBe(batch.lines[0]?.payeeId);
  });

  it('that comes back days after it was paid gives the money back to the fund', async () => {
    const batch = await sentBatch(1, '退汇');
    const lineId = batch.lines[0]?.id ?? '';
    const answer = (outcome: 'paid' | 'returned') =>
      doing(db, clerk, (tx, act) =>
        answerLine(tx, act, {
          batchId: batch.id,
          lineId,
          answer: { outcome, on: '2023-09-04', reason: '销户' },
        }),
      );
    await answer('paid');
    await expect(answer('paid')).rejects.toMatchObject({ code: 'batch.line-answered' });
    expect((await fundOf(batch))?.paidFen).toBe(200_000n);
    await answer('returned');
    expect(await fundOf(batch)).toMatchObject({ paidFen: 0n, committedFen: 200_000n });
    await expect(answer('returned')).rejects.toMatchObject({ code: 'batch.line-answered' });
  });
});

describe('the receipt', () => {
  it('is the word of the one who was paid, who may also say that nothing came', async () => {
    const batch = await sentBatch(1, '签收');
    const [grantId = ''] = batch.grantIds;
    const personId = (await findGrant(db, { region: REGION, id: grantId }))?.personId ?? '';
    const input = { region: REGION, grantId };
    const confirm = (actor: typeof clerk) =>
      doing(db, actor, (tx, act) => confirmGrantReceipt(tx, act, input));
    await expect(confirm(workerOf(personId))).rejects.toMatchObject({ code: 'receipt.not-paid' });
    await importing(batch, resultRows(batch));
    await applying(batch);
    await expect(confirm(workerOf(batch.grantIds[0] ?? ''))).rejects.toMatchObject({ code: 'not-found' });
    await inTransaction(db, (tx) =>
      objectGrantReceipt(tx, actBy(workerOf(personId)), { ...input, reason: '没有收到' }),
    );
    await confirm(workerOf(personId));
    await expect(confirm(clerk)).rejects.toMatchObject({ code: 'receipt.settled' });
    const [line] = await listLines(db, { region: REGION, batchId: batch.id });
    expect(line?.receipt).toBe('confirmed');
  });
});
