import { describe, expect, it } from 'vitest';
import { actBy, li, makeCase, makePeople, REGION, wang } from '../../../../test/case-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import type { Actor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { acceptCase } from '../accept-case.ts';
import { assignCase } from '../assign-case.ts';
import { caseScope } from '../case-policy.ts';
import { caseSignals } from '../case-signals.ts';
import { closeCase } from '../close-case.ts';
import { listDemands } from '../demands/demand-store.ts';
import { findFacts } from '../demands/find-facts.ts';
import type { Filing } from '../file-case.ts';
import { applyRecognition } from '../injury/apply-recognition.ts';
import { checkOrder } from '../intakes/check-order.ts';
import { recuseHandler } from '../recusals/recuse-handler.ts';
import { listCases } from '../register/case-register-store.ts';
import { answerTransfer } from '../transfer/answer-transfer.ts';
import { transferCase } from '../transfer/transfer-case.ts';

const { db } = await testDatabase();
const [person = ''] = await makePeople(db, 1);
const head: Actor = { ...wang, id: 'staff-head', name: '部长', roles: ['rights-head'] };
const demands = [{ body: '支付赔偿金', amountFen: 2_500_000n, basis: '《劳动合同法》第八十七条' }];

const make = (change: Partial<Filing>) =>
  makeCase(db, [{ personId: person, lines: [] }], {
    kind: 'dismissal',
    isSite: false,
    eventOn: '2023-09-15',
    demands,
    ...change,
  });
const accept = (caseId: string) => inTransaction(db, (tx) => acceptCase(tx, actBy(wang), { caseId }));
const clocks = (caseId: string) =>
  db.selectFrom('case_clocks').select(['kind', 'due_on']).where('case_id', '=', caseId).execute();

async function find(caseId: string): Promise<void> {
  const [demand] = await listDemands(db, { region: REGION, caseId });
  const found = [
    { demandId: demand?.id ?? '', finding: 'supported' as const, note: undefined, settledFen: undefined },
  ];
  await inTransaction(db, (tx) => findFacts(tx, actBy(wang), { caseId, found, papers: '笔录' }));
}

describe('a case beyond wages', () => {
  it('is not filed without a demand', async () => {
    await expect(make({ demands: [] })).rejects.toMatchObject({ code: 'case.no-demands' });
  });

  it('closes only in the ways of its kind, with a reason, and as corrected only with findings', async () => {
    const caseId = await make({});
    await accept(caseId);
    const close = (outcome: 'paid' | 'corrected' | 'to-arbitration', reason?: string) =>
      inTransaction(db, (tx) => closeCase(tx, actBy(wang), { caseId, outcome, reason }));
    await expect(close('paid', '付清')).rejects.toMatchObject({ code: 'case.wrong-outcome' });
    await expect(close('to-arbitration')).rejects.toMatchObject({ code: 'case.closing-blocked' });
    await expect(close('corrected', '已改')).rejects.toMatchObject({ code: 'case.closing-blocked' });
    await find(caseId);
    await close('corrected', '已改');
  });

  it('starts the year of arbitration with the dismissal', async () => {
    const caseId = await make({});
    // 2024-09-15 is a Sunday, the 16th and 17th are days off (中秋): the last day rolls on (民法典 §203).
    expect(await clocks(caseId)).toContainEqual({ kind: 'arbitration', due_on: '2024-09-18' });
  });
});

describe('an injury', () => {
  it('gives the employer 30 days and worker, family or union one year, then the authority 60 days', async () => {
    const caseId = await make({ kind: 'injury' });
    await accept(caseId);
    expect((await clocks(caseId)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['injury-employer', 'injury-apply']),
    );
    const input = { caseId, applicant: 'union' as const, body: '县人社局', papers: '申请表' };
    const apply = (appliedOn: string) =>
      inTransaction(db, (tx) => applyRecognition(tx, actBy(wang), { ...input, appliedOn }));
    await expect(apply('2030-01-01')).rejects.toMatchObject({ code: 'case.day-in-future' });
    await apply('2023-10-09');
    expect(await clocks(caseId)).toContainEqual({ kind: 'injury-decision', due_on: '2023-12-08' });
  });

  it('is told to the hardship desk by person and kind alone', async () => {
    const found = await Promise.all(
      caseSignals.map(({ find: look }) =>
        look(db, { region: REGION, since: new Date('2023-01-01'), limit: 50 }),
      ),
    );
    const injured = found.flat().find(({ kind }) => kind === 'injury');
    expect(injured).toMatchObject({ personId: person });
    expect(injured?.reason).not.toMatch(/某某|〔|元/);
  });
});

describe('a handler who withdraws', () => {
  it('finds the case in no list, may not get it back, and another one goes on', async () => {
    const caseId = await make({});
    await accept(caseId);
    await inTransaction(db, (tx) => recuseHandler(tx, actBy(wang), { caseId, reason: '近亲属' }));
    const seen = async (actor: Actor) =>
      (
        await listCases(
          db,
          { region: REGION, scope: caseScope(actor), filter: {} },
          { offset: 0, limit: 100 },
        )
      ).lines.some(({ id }) => id === caseId);
    expect([await seen(wang), await seen(li)]).toEqual([false, true]);
    const assign = (handler: Actor) =>
      inTransaction(db, (tx) => assignCase(tx, actBy(head), { caseId, handler, reason: '回避' }));
    await expect(accept(caseId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(assign(wang)).rejects.toMatchObject({ code: 'case.handler-recused' });
    await assign(li);
    const row = await db
      .selectFrom('rights_cases')
      .select(['handler_id', 'awaits_handler'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ handler_id: li.id, awaits_handler: false });
  });
});

describe('a case that receivers give back twice', () => {
  it('goes on only by the head', async () => {
    const caseId = await make({});
    const send = (actor: Actor) =>
      inTransaction(db, (tx) =>
        transferCase(tx, actBy(actor), {
          caseId,
          receiver: { id: undefined, name: '县人社局' },
          reason: '职责',
          papers: '登记表',
        }),
      );
    const giveBack = () =>
      inTransaction(db, (tx) =>
        answerTransfer(tx, actBy(wang), { caseId, answer: 'returned', reason: '不属' }),
      );
    for (const _ of [1, 2]) {
      await send(wang);
      await giveBack();
    }
    await expect(send(wang)).rejects.toMatchObject({ code: 'case.bounced-twice' });
    await send(head);
  });
});

describe('a work order of 12351', () => {
  it('is checked before the case is closed', async () => {
    const intake = {
      contact: { callback: '13800000000' },
      orderNumber: '12351-20231009-07',
      postmarkedOn: undefined,
    };
    const caseId = await make({ channel: 'phone', intake });
    const row = await db
      .selectFrom('case_intakes')
      .select('sealed')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow();
    expect(row.sealed).not.toContain('13800000000');
    await accept(caseId);
    const close = () =>
      inTransaction(db, (tx) =>
        closeCase(tx, actBy(wang), { caseId, outcome: 'to-arbitration', reason: '已帮助申请' }),
      );
    await expect(close()).rejects.toMatchObject({ code: 'case.closing-blocked' });
    await inTransaction(db, (tx) => checkOrder(tx, actBy(wang), { caseId, note: '已回电' }));
    await close();
  });
});
