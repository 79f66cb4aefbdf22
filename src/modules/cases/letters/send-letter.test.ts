import { describe, expect, it } from 'vitest';
import { actBy, claims, makePeople, makeVerifiedCase, REGION, wang } from '../../../../test/case-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { caseTodos } from '../case-todos.ts';
import { changeClock } from '../clocks/change-clock.ts';
import { listClocks } from '../clocks/clock-store.ts';
import { planInstalments } from '../payments/plan-instalments.ts';
import { recordPayments } from '../payments/record-payments.ts';
import { answerTransfer } from '../transfer/answer-transfer.ts';
import { transferCase } from '../transfer/transfer-case.ts';
import { listLetters } from './letter-store.ts';
import { recordLetterAnswer } from './record-letter-answer.ts';
import { sendLetter } from './send-letter.ts';

const { db } = await testDatabase();
const [a = ''] = await makePeople(db, 1);
const act = () => actBy(wang);
const clockOf = async (caseId: string, kind: string) =>
  (await listClocks(db, REGION, caseId)).find((clock) => clock.kind === kind);
const send = (caseId: string) =>
  inTransaction(db, (tx) => sendLetter(tx, act(), { caseId, addressee: '某总包公司', demand: '请支付' }));
const todos = async (today: string) =>
  (await caseTodos[0]?.find(db, { actor: wang, today, now: new Date(`${today}T02:00:00Z`) })) ?? [];

describe('a letter to the employer', () => {
  it('has its own number, names what is open, and waits fifteen working days', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 1_000)]);
    await send(id);
    expect((await listLetters(db, { region: REGION, caseId: id }))[0]).toMatchObject({
      number: '工维函〔2023〕1号',
      amountFen: 100_000n,
      issuedOn: '2023-10-09',
      dueOn: '2023-10-30',
    });
    expect(await clockOf(id, 'letter-reply')).toMatchObject({ waitsFor: 'employer', metOn: undefined });
  });

  it('is answered once, and the clock is met', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 1_000)]);
    const letter = await send(id);
    const answer = () =>
      inTransaction(db, (tx) =>
        recordLetterAnswer(tx, act(), {
          caseId: id,
          letterId: letter.id,
          answeredOn: '2023-10-09',
          answer: '月底前付清',
        }),
      );
    await answer();
    expect((await clockOf(id, 'letter-reply'))?.metOn).toBe('2023-10-09');
    await expect(answer()).rejects.toMatchObject({ code: 'case.letter-answered' });
  });
});

describe('a clock', () => {
  async function inspected() {
    const id = await makeVerifiedCase(db, [claims(a, 1_000)]);
    const receiver = { id: undefined, name: '县人社局' };
    await inTransaction(db, (tx) =>
      transferCase(tx, act(), { caseId: id, receiver, reason: '监察', papers: '登记表' }),
    );
    await inTransaction(db, (tx) =>
      answerTransfer(tx, act(), { caseId: id, answer: 'accepted', reason: '' }),
    );
    const clock = await clockOf(id, 'inspection');
    const change = (how: 'extend' | 'pause' | 'resume', at = '2023-10-09T02:00:00Z') =>
      inTransaction(db, (tx) =>
        changeClock(tx, actBy(wang, at), {
          caseId: id,
          clockId: clock?.id ?? '',
          change: how,
          reason: '经批准',
        }),
      );
    return { id, clock, change };
  }

  it('of an inspection is extended once, by thirty working days (监察条例 §17)', async () => {
    const { id, change } = await inspected();
    await change('extend');
    expect((await clockOf(id, 'inspection'))?.length).toBe(90);
    await expect(change('extend')).rejects.toMatchObject({ code: 'case.clock-unchangeable' });
  });

  it('stands still while it is paused, and ends later', async () => {
    const { id, clock, change } = await inspected();
    await change('pause');
    await change('resume', '2023-10-13T02:00:00Z');
    const after = await clockOf(id, 'inspection');
    expect(after?.paused).toEqual([{ from: '2023-10-09', to: '2023-10-13' }]);
    expect(after && clock && after.dueOn > clock.dueOn).toBe(true);
  });
});

describe('today’s list', () => {
  it('raises an alarm for a promised part payment, until money covers it', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 1_000)]);
    const instalments = [
      { dueOn: '2023-10-20', amountFen: 40_000n },
      { dueOn: '2023-11-20', amountFen: 60_000n },
    ];
    await inTransaction(db, (tx) =>
      planInstalments(tx, act(), { caseId: id, promisedBy: '某总包公司', instalments }),
    );
    const alarms = async (today: string) =>
      (await todos(today)).filter((todo) => todo.href.endsWith(id) && todo.reason.includes('分期'));
    expect(await alarms('2023-10-16')).toEqual([]);
    expect(await alarms('2023-10-17')).toMatchObject([
      { due: '2023-10-20', reason: '某总包公司承诺的分期还差 400.00 元' },
    ]);
    const claimantId = (
      await db.selectFrom('case_claimants').select('id').where('case_id', '=', id).executeTakeFirstOrThrow()
    ).id;
    await inTransaction(db, (tx) =>
      recordPayments(tx, actBy(wang, '2023-10-18T02:00:00Z'), {
        caseId: id,
        paidOn: '2023-10-18',
        channel: 'bank',
        payerName: '某总包公司',
        payments: [{ claimantId, amountFen: 40_000n }],
      }),
    );
    expect(await alarms('2023-10-25')).toEqual([]);
    expect(await alarms('2023-11-21')).toMatchObject([{ due: '2023-11-20' }]);
  });

  it('names clocks that are about to end, not those far away', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 1_000)]);
    await send(id);
    const own = async (today: string) => (await todos(today)).filter((todo) => todo.href.endsWith(id));
    expect(await own('2023-10-20')).toEqual([]);
    expect((await own('2023-10-26')).map((todo) => todo.due)).toEqual(['2023-10-30']);
    expect((await own('2023-10-31'))[0]?.reason).toContain('已逾期');
  });

  it('is empty for people whom nothing concerns', async () => {
    const leader = { ...wang, id: 'leader', roles: ['leader'] };
    expect(await caseTodos[0]?.find(db, { actor: leader, today: '2023-12-01', now: new Date() })).toEqual([]);
  });
});
