import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import {
  actBy,
  approve,
  bringToBoard,
  chair,
  clerk,
  hardshipKeys,
  head,
  leader,
  makeApplicant,
  makeDraft,
  makeKeptFile,
  prepareCounty,
  REGION,
  submit,
} from '../../../../test/hardship-cast.ts';
import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { answerCheck, askCheck } from '../checks/check-means.ts';
import { findFile } from '../file/file-store.ts';
import { cancelFile, exitFile, markAided, rejectFile } from '../steps/handle-file.ts';
import { openDraftFromSignal } from '../steps/open-draft.ts';
import { publishFile, recheckFile } from '../steps/publish-file.ts';
import { beginReview, finishReview, reassessFile } from '../steps/review-file.ts';
import { beginApproval, sendBackFile, signFile } from './approve-file.ts';

const { db } = await testDatabase();
beforeAll(() => prepareCounty(db));

let serial = 500;
const next = () => ++serial;
const run = <Result>(work: (tx: Transaction) => Promise<Result>) => inTransaction(db, work);
const stateOf = async (id: string) => {
  const file = await findFile(db, hardshipKeys, { region: REGION, id });
  if (!file) throw new Error('gone');
  return file;
};
async function submitted() {
  const personId = await makeApplicant(db, next());
  const id = await makeDraft(db, personId);
  await submit(db, personId, id);
  return { personId, id };
}

describe('publicity and approval', () => {
  const begin = (act: Act, fileId: string) =>
    run((tx) => beginApproval(tx, act, { fileId, opinion: '拟同意' }));

  it('lets nobody approve while the notice runs', async () => {
    const { id } = await submitted();
    await bringToBoard(db, id);
    await expect(begin(actBy(clerk, '2023-06-06T02:00:00Z'), id)).rejects.toMatchObject({
      code: 'file.publicity-running',
    });
  });

  it('goes back to the check with a new notice when something was wrong', async () => {
    const { id } = await submitted();
    await bringToBoard(db, id);
    const act = actBy(clerk);
    await run((tx) => recheckFile(tx, act, { fileId: id, reason: '有群众反映收入不实' }));
    expect(await stateOf(id)).toMatchObject({ status: 'checking', noticeId: undefined });
    await run((tx) => askCheck(tx, act, { fileId: id }));
    const answer = {
      fileId: id,
      answeredOn: '2023-06-05',
      result: 'agrees',
      answer: '一致',
      incomeFen: 1n,
    } as const;
    await run((tx) => answerCheck(tx, act, answer));
    await run((tx) => publishFile(tx, act, { fileId: id }));
    expect((await stateOf(id)).noticeId).toBeDefined();
  });

  it('is signed in order, and by nobody twice', async () => {
    const { id } = await submitted();
    await bringToBoard(db, id);
    const at = '2023-06-20T02:00:00Z';
    await begin(actBy(clerk, at), id);
    const sign = (actor: typeof head) =>
      run((tx) => signFile(tx, actBy(actor, at), { fileId: id, opinion: '同意' }));
    await expect(sign(chair)).rejects.toMatchObject({ code: 'file.other-role' });
    expect(await sign(head)).toBe(false);
    const both = { ...head, roles: ['care-head', 'leader'] };
    await expect(sign(both)).rejects.toMatchObject({ code: 'file.signed-before' });
    await sign(leader);
    expect(await sign(chair)).toBe(true);
    expect(await stateOf(id)).toMatchObject({
      status: 'on-file',
      category: 'deep',
      approvedOn: '2023-06-20',
      reviewDueOn: '2024-06-20',
    });
  });

  it('starts a new round after it was sent back', async () => {
    const { id } = await submitted();
    await bringToBoard(db, id);
    const at = '2023-06-20T02:00:00Z';
    await begin(actBy(clerk, at), id);
    await run((tx) => sendBackFile(tx, actBy(leader, at), { fileId: id, reason: '请再核对房产' }));
    expect(await stateOf(id)).toMatchObject({ status: 'checking', noticeId: undefined });
    await run(async (tx) => {
      await askCheck(tx, actBy(clerk, at), { fileId: id });
      const answer = {
        fileId: id,
        answeredOn: '2023-06-20',
        result: 'agrees',
        answer: '一致',
        incomeFen: 1n,
      } as const;
      await answerCheck(tx, actBy(clerk, at), answer);
      await publishFile(tx, actBy(clerk, at), { fileId: id });
    });
    await approve(db, id, '2023-07-05T02:00:00Z');
    expect(await stateOf(id)).toMatchObject({ status: 'on-file', approvalRound: 2 });
  });
});

describe('a kept file', () => {
  it('is aided, reviewed by the rule of the day, and ends with a reason', async () => {
    const { id } = await makeKeptFile(db, next());
    await run((tx) => markAided(tx, actBy(clerk), { fileId: id, detail: '生活救助' }));
    const later = (actor: typeof clerk) => actBy(actor, '2024-06-21T02:00:00Z');
    await run((tx) => beginReview(tx, later(clerk), { fileId: id }));
    const reviewed = await run((tx) =>
      finishReview(tx, later(clerk), { fileId: id, incomeFen: 1_000_000n, reason: '收入略有增加' }),
    );
    expect(reviewed.category).toBe('relative');
    const changed = await run((tx) =>
      reassessFile(tx, later(clerk), { fileId: id, incomeFen: 9_000_000n, reason: '儿子毕业就业' }),
    );
    expect(changed.category).toBeUndefined();
    expect(await stateOf(id)).toMatchObject({ status: 'on-file', category: 'relative' });
    await run((tx) => exitFile(tx, later(clerk), { fileId: id, reason: '收入稳定超过标准' }));
    expect(await stateOf(id)).toMatchObject({ status: 'exited', closedOn: '2024-06-21' });
  });

  it('frees its people for a new application once it has ended', async () => {
    const { id, personId } = await makeKeptFile(db, next());
    await run((tx) => cancelFile(tx, actBy(head), { fileId: id, reason: '迁往外县' }));
    const again = await makeDraft(db, personId);
    await submit(db, personId, again);
    expect((await stateOf(again)).status).toBe('preliminary');
  });

  it('that was refused may be asked for again', async () => {
    const { id, personId } = await submitted();
    await run((tx) => rejectFile(tx, actBy(clerk), { fileId: id, reason: '收入超过标准' }));
    expect(await stateOf(id)).toMatchObject({ status: 'rejected', closeReason: '收入超过标准' });
    expect(await makeDraft(db, personId)).not.toBe(id);
  });
});

describe('a signal', () => {
  it('opens one draft, also when it is found twice, and none where the household has a file', async () => {
    const personId = await makeApplicant(db, next());
    const signal = { personId, reason: '有欠薪案件在办', signalKey: `arrears:${personId}` };
    const first = await run((tx) => openDraftFromSignal(tx, actBy(clerk), signal));
    const second = await run((tx) => openDraftFromSignal(tx, actBy(clerk), signal));
    expect(second).toEqual({ id: first.id, isNew: false });
    const other = await run((tx) =>
      openDraftFromSignal(tx, actBy(clerk), { ...signal, signalKey: `injury:${personId}` }),
    );
    expect(other).toEqual({ id: first.id, isNew: false });
  });
});
