import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import {
  clerk,
  contactOf,
  makeFirms,
  makeServed,
  makeServedFromVisit,
  makeVisit,
  noFiles,
  on,
  photo,
  REGION,
  run,
} from '../../../../test/letter-cast.ts';
import { answerLetter, recordAnswer, saveAnswer } from './answers/answer-letter.ts';
import { answerDelay, askDelay } from './answers/ask-delay.ts';
import { listDelays } from './answers/delay-store.ts';
import { reportDone } from './answers/report-done.ts';
import { listItems } from './item-store.ts';
import { findLetter, findSuccessor } from './letter-store.ts';
import { closeLetter } from './recheck/close-letter.ts';
import { escalateLetter } from './recheck/escalate-letter.ts';
import { extendRectifying } from './recheck/extend-rectifying.ts';
import { planRecheck } from './recheck/plan-recheck.ts';
import { recordRecheck } from './recheck/record-recheck.ts';

const { db } = await testDatabase();
const { firm, other, bureau } = await makeFirms(db);
const contact = contactOf(firm);
const itemsOf = (letterId: string) => listItems(db, { region: REGION, letterId });
const letterOf = async (id: string) => {
  const letter = await findLetter(db, REGION, id);
  if (!letter) throw new Error('no letter');
  return letter;
};
const promisesOf = async (letterId: string) =>
  (await itemsOf(letterId)).map((item) => ({ itemId: item.id, promise: '会改', promiseDue: '2023-10-20' }));
const answer = async (letterId: string) => {
  const promises = await promisesOf(letterId);
  await run(db, (tx) => answerLetter(tx, on('2023-09-20', contact), { letterId, promises, note: undefined }));
};
const recheck = async (letterId: string, verdicts: readonly ('rectified' | 'not-rectified')[]) => {
  await run(db, (tx) =>
    planRecheck(tx, on('2023-10-21', clerk), { letterId, on: '2023-10-23', asVisit: 'desk' }),
  );
  const items = await itemsOf(letterId);
  const found = items.map((item, index) => ({
    itemId: item.id,
    verdict: verdicts[index] ?? ('rectified' as const),
    note: undefined,
  }));
  await run(db, (tx) =>
    recordRecheck(tx, on('2023-10-23', clerk), { letterId, on: '2023-10-23', verdicts: found }),
  );
};

describe('the answer', () => {
  it('may be saved in parts, and is handed in only when each item has a promise and a day', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const [first] = await promisesOf(letterId);
    const part = { letterId, promises: first ? [first] : [], note: undefined };
    await run(db, (tx) => saveAnswer(tx, on('2023-09-15', contact), part));
    expect((await itemsOf(letterId))[0]?.promise).toBe('会改');
    await expect(run(db, (tx) => answerLetter(tx, on('2023-09-15', contact), part))).rejects.toMatchObject({
      code: 'letter.unanswered',
      message: expect.stringContaining('第 2 项'),
    });
    await answer(letterId);
    expect(await letterOf(letterId)).toMatchObject({
      status: 'rectifying',
      reply: { on: '2023-09-20', channel: 'online', by: '周单位' },
    });
  });

  it('to an item of another letter is refused', async () => {
    const [mine, others] = [await makeServed(db, { firmId: firm }), await makeServed(db, { firmId: other })];
    const promises = await promisesOf(others);
    await expect(
      run(db, (tx) => answerLetter(tx, on('2023-09-20', contact), { letterId: mine, promises, note: '' })),
    ).rejects.toMatchObject({ code: 'letter.unknown-item' });
  });

  it('on paper is typed in by staff, with the day on it', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const record = (day: string) =>
      run(db, async (tx) =>
        recordAnswer(tx, on('2023-09-22', clerk), {
          letterId,
          promises: await promisesOf(letterId),
          note: undefined,
          on: day,
          by: '李经理',
        }),
      );
    await expect(record('2023-09-23')).rejects.toMatchObject({ code: 'letter.too-early' });
    await record('2023-09-21');
    expect((await letterOf(letterId)).reply).toMatchObject({
      on: '2023-09-21',
      channel: 'paper',
      by: '李经理',
    });
  });

  it('may be asked to come later; the day moves when staff agree', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const ask = (until: string) =>
      run(db, (tx) => askDelay(tx, on('2023-09-20', contact), { letterId, until, reason: '负责人外出' }));
    await expect(ask('2023-09-28')).rejects.toMatchObject({ code: 'letter.delay-not-later' });
    await ask('2023-10-13');
    await expect(ask('2023-10-20')).rejects.toMatchObject({ code: 'letter.delay-open' });
    const [delay] = await listDelays(db, { region: REGION, letterId });
    const grant = () =>
      run(db, (tx) =>
        answerDelay(tx, on('2023-09-21', clerk), {
          letterId,
          delayId: delay?.id ?? '',
          answer: 'granted',
          note: undefined,
        }),
      );
    await grant();
    expect((await letterOf(letterId)).service?.replyDue).toBe('2023-10-13');
    await expect(grant()).rejects.toMatchObject({ code: 'letter.delay-answered' });
  });
});

describe('the re-visit', () => {
  it('closes the letter only where every item was put right', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    await answer(letterId);
    const [item] = await itemsOf(letterId);
    await run(db, (tx) =>
      reportDone(tx, on('2023-10-19', contact), {
        letterId,
        itemId: item?.id ?? '',
        on: '2023-10-18',
        note: '已补签',
        files: noFiles,
        proofs: [photo()],
      }),
    );
    await recheck(letterId, ['rectified', 'not-rectified']);
    const close = () =>
      run(db, (tx) => closeLetter(tx, on('2023-10-24', clerk), { letterId, reason: '均已整改' }));
    await expect(close()).rejects.toMatchObject({
      code: 'letter.not-rectified',
      message: expect.stringContaining('第 2 项'),
    });
    const again = { letterId, until: '2023-11-10', reason: '再给两周' };
    await run(db, (tx) => extendRectifying(tx, on('2023-10-24', clerk), again));
    expect((await itemsOf(letterId)).map((one) => one.promiseDue)).toEqual(['2023-10-20', '2023-11-10']);
    await recheck(letterId, ['rectified', 'rectified']);
    await close();
    expect(await letterOf(letterId)).toMatchObject({ status: 'closed', closedOn: '2023-10-24' });
  });
});

describe('a re-visit as a joint visit', () => {
  it('comes back with the first visit’s body and the checklists that showed problems', async () => {
    const visitId = await makeVisit(db, { firmId: firm, bodyId: bureau });
    const letterId = await makeServedFromVisit(db, { firmId: firm, visitId });
    expect((await itemsOf(letterId)).map((item) => item.problem)).toEqual([
      '未依法与全部职工订立书面劳动合同（仓储部 3 人未签）',
    ]);
    const plan = { letterId, on: '2023-10-23', asVisit: 'joint-visit' as const };
    await run(db, (tx) => planRecheck(tx, on('2023-10-16', clerk), plan));
    const { recheckVisitId } = await letterOf(letterId);
    const lists = await db
      .selectFrom('supervision_visit_checklists')
      .select('checklist_key')
      .where('visit_id', '=', recheckVisitId ?? '')
      .execute();
    expect(lists).toEqual([{ checklist_key: 'contract' }]);
  });
});

describe('a letter that did not help', () => {
  it('is followed by the next one, which quotes number, promise and day, and only once', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    await answer(letterId);
    await recheck(letterId, ['rectified', 'not-rectified']);
    const escalate = () =>
      run(db, (tx) => escalateLetter(tx, on('2023-10-24', clerk), { letterId, reason: '复查未整改' }));
    const { id } = await escalate();
    const [former, next] = [await letterOf(letterId), await letterOf(id)];
    expect(former.status).toBe('escalated');
    expect(next).toMatchObject({ kind: 'opinion', status: 'drafted', previousId: letterId });
    expect(next.body).toContain(former.number);
    const items = await itemsOf(id);
    expect(items).toHaveLength(1);
    expect(items[0]?.problem).toContain('你单位曾答复：“会改”，承诺2023年10月20日前完成');
    expect((await findSuccessor(db, REGION, letterId))?.id).toBe(id);
    await expect(escalate()).rejects.toMatchObject({ code: 'letter.not-open' });
  });

  it('waits until the reply is overdue', async () => {
    const letterId = await makeServed(db, { firmId: firm });
    const escalate = (day: string) =>
      run(db, (tx) => escalateLetter(tx, on(day, clerk), { letterId, reason: '逾期未答复' }));
    await expect(escalate('2023-09-28')).rejects.toMatchObject({ code: 'letter.not-overdue' });
    await escalate('2023-10-08');
  });

  it('ends at the recommendation, which goes to an agency', async () => {
    const letterId = await makeServed(db, { firmId: firm, kind: 'opinion' });
    const escalate = (recipientId: string) =>
      run(db, (tx) =>
        escalateLetter(tx, on('2023-10-08', clerk), { letterId, recipientId, reason: '逾期未答复' }),
      );
    await expect(escalate(other)).rejects.toMatchObject({ code: 'letter.recipient-not-body' });
    const { id } = await escalate(bureau);
    expect(await letterOf(id)).toMatchObject({ kind: 'recommendation', recipient: { id: bureau } });
    expect((await itemsOf(id))[0]?.problem).toContain('该单位未就此答复');
  });
});
