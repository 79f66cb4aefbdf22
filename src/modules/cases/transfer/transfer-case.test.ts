import { describe, expect, it } from 'vitest';
import {
  actBy,
  claims,
  confirmAll,
  makeCase,
  makePeople,
  makeVerifiedCase,
  REGION,
  wang,
} from '../../../../test/case-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { findCase } from '../case-store.ts';
import { listClocks } from '../clocks/clock-store.ts';
import { recordPayments } from '../payments/record-payments.ts';
import { answerTransfer } from './answer-transfer.ts';
import { transferCase } from './transfer-case.ts';
import { listTransfers } from './transfer-store.ts';

const { db } = await testDatabase();
const [a = ''] = await makePeople(db, 1);

const transfer = (caseId: string) =>
  inTransaction(db, (tx) =>
    transferCase(tx, actBy(wang), {
      caseId,
      receiver: { id: undefined, name: '县综合行政执法局' },
      reason: '属于劳动保障监察职责',
      papers: '登记表、欠条复印件',
    }),
  );
const answer = (caseId: string, how: 'accepted' | 'returned' | 'recalled', reason = '') =>
  inTransaction(db, (tx) => answerTransfer(tx, actBy(wang), { caseId, answer: how, reason }));
const running = async (caseId: string) =>
  (await listClocks(db, REGION, caseId)).filter(
    (clock) => !clock.metOn && !clock.droppedOn && clock.waitsFor !== 'worker',
  );
const status = async (caseId: string) => (await findCase(db, REGION, caseId))?.status;
const told = async (template: string, caseId: string) =>
  (
    await db.selectFrom('inbox_messages').select('once_key').where('template', '=', template).execute()
  ).filter((row) => row.once_key?.includes(caseId)).length;

describe('a transfer', () => {
  it('gives the receiver five working days, and the worker hears of it', async () => {
    const id = await makeCase(db, [claims(a, 1_000)]);
    await transfer(id);
    expect(await status(id)).toBe('transferred');
    expect(await running(id)).toMatchObject([
      { kind: 'transfer-answer', waitsFor: 'receiver', dueOn: '2023-10-16' },
    ]);
    expect(await told('cases.transferred', id)).toBe(1);
  });

  it('is written into the disclosure ledger of each worker, with its legal basis', async () => {
    const id = await makeCase(db, [claims(a, 1_000)]);
    const number = (await findCase(db, REGION, id))?.number;
    await transfer(id);
    const given = await db
      .selectFrom('person_disclosures')
      .select(['person_id', 'recipient', 'legal_basis'])
      .where('region_code', '=', REGION)
      .where('purpose', '=', `转办${number}`)
      .execute();
    expect(given).toMatchObject([{ person_id: a, recipient: '县综合行政执法局' }]);
    expect(given[0]?.legal_basis).toContain('第十条');
  });

  it('that is accepted stays under its number, with the inspection clock', async () => {
    const id = await makeCase(db, [claims(a, 1_000)]);
    await transfer(id);
    await answer(id, 'accepted');
    expect(await status(id)).toBe('transferred');
    const clocks = await running(id);
    expect(clocks.find(({ kind }) => kind === 'inspection')).toMatchObject({ length: 60, unit: 'working' });
    expect(clocks.find(({ kind }) => kind === 'inspection-filing')).toMatchObject({
      length: 5,
      unit: 'working',
    });
    await expect(answer(id, 'accepted')).rejects.toMatchObject({ code: 'case.transfer-answered' });
  });

  it('that is returned comes back with the reason, and the union must answer again', async () => {
    const id = await makeCase(db, [claims(a, 1_000)]);
    await transfer(id);
    await answer(id, 'returned', '不属于本单位管辖');
    expect(await status(id)).toBe('registered');
    expect((await listTransfers(db, { region: REGION, caseId: id }))[0]).toMatchObject({
      answer: 'returned',
      answerReason: '不属于本单位管辖',
    });
    expect(await running(id)).toMatchObject([{ kind: 'accept-answer' }]);
    expect(await told('cases.transfer-returned', id)).toBe(1);
  });

  it('can be taken back even after an acceptance that led nowhere', async () => {
    const id = await makeCase(db, [claims(a, 1_000)]);
    await transfer(id);
    await answer(id, 'accepted');
    await answer(id, 'recalled', '两个月没有进展');
    expect(await status(id)).toBe('registered');
  });

  it('takes amounts and money only after the receiver has accepted', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 1_000)]);
    await transfer(id);
    const claimantId = (
      await db.selectFrom('case_claimants').select('id').where('case_id', '=', id).executeTakeFirstOrThrow()
    ).id;
    const pay = () =>
      inTransaction(db, (tx) =>
        recordPayments(tx, actBy(wang), {
          caseId: id,
          paidOn: '2023-10-09',
          channel: 'deposit',
          payerName: '保证金',
          payments: [{ claimantId, amountFen: 1n }],
        }),
      );
    await expect(pay()).rejects.toMatchObject({ code: 'case.transfer-not-accepted' });
    await expect(confirmAll(db, id)).rejects.toMatchObject({ code: 'case.transfer-not-accepted' });
    await answer(id, 'accepted');
    await pay();
    expect(await status(id)).toBe('transferred');
  });
});
