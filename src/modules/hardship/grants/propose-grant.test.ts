import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import {
  chair,
  clerk,
  doing,
  hasAccount,
  head,
  leader,
  makeFund,
  makeHousehold,
  paysHospital,
  proposes,
  REGION,
  setParameters,
  signAll,
  workerOf,
} from '../../../../test/grant-cast.ts';
import { rejectGrant, signGrant } from './approval/sign-grant.ts';
import { cancelGrant } from './cancel-grant.ts';
import { listAllowances } from './caps/allowance-store.ts';
import { listBills } from './caps/medical-bill-store.ts';
import { voidMedicalBill } from './caps/record-bill.ts';
import { findFund } from './funds/fund-store.ts';
import { saveFund } from './funds/save-fund.ts';
import { findGrant } from './grant-store.ts';
import { proposeGrant } from './propose-grant.ts';

const { db } = await testDatabase();
await setParameters(db);
const fundId = await makeFund(db, 1_000_000);
const at = (id: string) => findGrant(db, { region: REGION, id });

describe('proposing a grant', () => {
  it('takes room under the cap and in the fund at once and is the first signature', async () => {
    const { fileId } = await makeHousehold(db);
    const before = await findFund(db, REGION, fundId);
    const { id, number } = await proposes(db, { fileId, fundId });
    expect(number).toMatch(/^工帮〔2023〕\d+号$/);
    expect(await at(id)).toMatchObject({
      status: 'proposed',
      signedCount: 1,
      chain: ['care-clerk', 'care-head'],
    });
    const after = await findFund(db, REGION, fundId);
    expect((after?.committedFen ?? 0n) - (before?.committedFen ?? 0n)).toBe(200_000n);
    const [allowance] = await listAllowances(db, { region: REGION, fileId });
    expect(allowance).toMatchObject({ capFen: 636_000n, grantedFen: 200_000n });
  });

  it('refuses one 分 more than the yearly 低保 total, and says how much is left and why', async () => {
    const { fileId } = await makeHousehold(db);
    await proposes(db, { fileId, fundId, amountFen: 600_000n });
    await expect(proposes(db, { fileId, fundId, amountFen: 36_001n })).rejects.toMatchObject({
      code: 'grant.over-cap',
      message: expect.stringMatching(/还剩 360\.00 元.*低保标准每月 530\.00 元 × 12 个月/),
    });
    await proposes(db, { fileId, fundId, amountFen: 36_000n });
  });

  it('of two at once that fit only alone lets exactly one through', async () => {
    const { fileId } = await makeHousehold(db);
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => proposes(db, { fileId, fundId, amountFen: 400_000n })),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const [allowance] = await listAllowances(db, { region: REGION, fileId });
    expect(allowance?.grantedFen).toBe(400_000n);
  });

  it('of many at once never takes more than the fund holds', async () => {
    const small = await makeFund(db, 5_000, '小额资金');
    const homes = await Promise.all(Array.from({ length: 5 }, () => makeHousehold(db)));
    const results = await Promise.allSettled(
      homes.map(({ fileId }) => proposes(db, { fileId, fundId: small, amountFen: 200_000n })),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const result of refused) expect(result.reason).toMatchObject({ code: 'grant.over-fund' });
    expect((await findFund(db, REGION, small))?.committedFen).toBe(400_000n);
  });

  it('pays medical aid up to the receipts on record, each receipt once in the county', async () => {
    const [one, other] = [await makeHousehold(db), await makeHousehold(db)];
    const medical = { fileId: one.fileId, fundId, kind: 'medical' } as const;
    await expect(proposes(db, medical)).rejects.toMatchObject({ code: 'grant.over-cap' });
    await paysHospital(db, one.fileId, { yuan: 3_000, receipt: '琼A001' });
    await expect(paysHospital(db, other.fileId, { yuan: 3_000, receipt: '琼A001' })).rejects.toMatchObject({
      code: 'bill.known',
    });
    await proposes(db, medical);
    await expect(proposes(db, medical)).rejects.toMatchObject({ code: 'grant.over-cap' });
    const [bill] = await listBills(db, { region: REGION, fileId: one.fileId });
    const voiding = { fileId: one.fileId, billId: bill?.id ?? '', reason: '登记有误' };
    await expect(doing(db, clerk, (tx, act) => voidMedicalBill(tx, act, voiding))).rejects.toMatchObject({
      code: 'bill.in-use',
    });
  });

  it('gives school aid per student, and asks for one', async () => {
    const { fileId, studentId } = await makeHousehold(db);
    const aid = { fileId, fundId, kind: 'schooling' } as const;
    await expect(proposes(db, aid)).rejects.toMatchObject({ code: 'grant.student-needed' });
    const { id } = await proposes(db, { ...aid, memberId: studentId, amountFen: 1_200_000n });
    expect((await at(id))?.subjectKey).toBe(studentId);
    await expect(proposes(db, { ...aid, memberId: studentId, amountFen: 1n })).rejects.toMatchObject({
      code: 'grant.over-cap',
    });
  });

  it('counts what the same people got this year on an earlier file', async () => {
    const [old, renewed] = [await makeHousehold(db), await makeHousehold(db)];
    await proposes(db, { fileId: old.fileId, fundId, amountFen: 600_000n });
    const [member] = await db
      .selectFrom('hardship_members')
      .select('identity_index')
      .where('file_id', '=', old.fileId)
      .where('is_applicant', '=', true)
      .execute();
    await db
      .updateTable('hardship_members')
      .set({ holds_place: false })
      .where('file_id', '=', old.fileId)
      .execute();
    await db
      .updateTable('hardship_members')
      .set({ identity_index: member?.identity_index ?? '' })
      .where('file_id', '=', renewed.fileId)
      .where('is_applicant', '=', true)
      .execute();
    await expect(proposes(db, { fileId: renewed.fileId, fundId, amountFen: 36_001n })).rejects.toMatchObject({
      code: 'grant.over-cap',
    });
  });

  it('is only for households on file, out of funds that may pay it, by the clerk', async () => {
    const { fileId } = await makeHousehold(db, { status: 'approving' });
    await expect(proposes(db, { fileId, fundId })).rejects.toMatchObject({ code: 'grant.file-not-on-file' });
    const home = await makeHousehold(db);
    const central = await doing(db, head, (tx, act) =>
      saveFund(tx, act, {
        ...{ year: 2023, name: '中央专项', source: 'central', kinds: ['living'], needsNationalFile: false },
        ...{ budgetFen: 10_000_000n, basis: '琼工财' },
      }),
    );
    await expect(proposes(db, { fileId: home.fileId, fundId: central.id })).rejects.toMatchObject({
      code: 'grant.needs-national-file',
    });
    const input = { fileId: home.fileId, fundId, kind: 'living', amountFen: 1n, basis: '困难' } as const;
    for (const actor of [head, leader, workerOf(home.personId)])
      await expect(doing(db, actor, (tx, act) => proposeGrant(tx, act, input))).rejects.toMatchObject({
        code: 'forbidden',
      });
  });
});

describe('the signatures', () => {
  it('go from the clerk to the chair, each in its turn and nobody twice', async () => {
    const { fileId } = await makeHousehold(db);
    await paysHospital(db, fileId, { yuan: 20_000, receipt: '琼A900' });
    const { id } = await proposes(db, { fileId, fundId, kind: 'medical', amountFen: 1_500_000n });
    const sign = (actor: typeof head) =>
      doing(db, actor, (tx, act) => signGrant(tx, act, { grantId: id, opinion: '同意' }));
    await expect(sign(chair)).rejects.toMatchObject({ code: 'grant.other-role' });
    const both = { ...clerk, roles: ['care-clerk', 'care-head'] };
    await expect(sign(both)).rejects.toMatchObject({ code: 'grant.signed-before' });
    for (const signer of [head, leader, chair]) await sign(signer);
    expect(await at(id)).toMatchObject({ status: 'approved', signedCount: 4 });
  });

  it('give the money back when one says no, or when the clerk cancels', async () => {
    const { fileId } = await makeHousehold(db);
    const before = await findFund(db, REGION, fundId);
    const refused = await proposes(db, { fileId, fundId });
    const reason = '与其他救助重复';
    await doing(db, head, (tx, act) => rejectGrant(tx, act, { grantId: refused.id, reason }));
    expect(await at(refused.id)).toMatchObject({ status: 'rejected', endReason: reason });
    const second = await proposes(db, { fileId, fundId });
    await signAll(db, second.id);
    await doing(db, clerk, (tx, act) => cancelGrant(tx, act, { grantId: second.id, reason: '本人放弃' }));
    expect((await findFund(db, REGION, fundId))?.committedFen).toBe(before?.committedFen);
    expect((await listAllowances(db, { region: REGION, fileId }))[0]?.grantedFen).toBe(0n);
  });
});

describe('accounts', () => {
  it('flag another name, and are replaced only by another number', async () => {
    const { fileId } = await makeHousehold(db);
    expect((await hasAccount(db, fileId)).warning).toContain('不一致');
    await expect(hasAccount(db, fileId)).rejects.toMatchObject({ code: 'payee.same-card' });
    await hasAccount(db, fileId, { card: '6217000000000018' });
    const rows = await db.selectFrom('hardship_payees').selectAll().where('file_id', '=', fileId).execute();
    expect(rows.filter((row) => row.replaced_at === null)).toHaveLength(1);
    expect(JSON.stringify(rows.map((row) => row.card_sealed))).not.toContain('62170000');
  });
});
