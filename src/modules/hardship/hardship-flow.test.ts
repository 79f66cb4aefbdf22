import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import {
  actBy,
  allConsents,
  approve,
  aVisit,
  bringToBoard,
  chair,
  clerk,
  family,
  hardshipKeys,
  head,
  leader,
  makeApplicant,
  makeDraft,
  makeKeptFile,
  noFiles,
  prepareCounty,
  REGION,
  relative,
  scan,
  submit,
  withChild,
} from '../../../test/hardship-cast.ts';
import type { Act } from '../../platform/actor.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { beginApproval, sendBackFile, signFile } from './approval/approve-file.ts';
import { authoriseCheck } from './checks/authorise-check.ts';
import { answerCheck, askCheck } from './checks/check-means.ts';
import { recordVisit } from './checks/record-visit.ts';
import { findFile } from './file/file-store.ts';
import { addMember } from './household/fill-in.ts';
import {
  acceptFile,
  cancelFile,
  exitFile,
  markAided,
  rejectFile,
  returnFile,
  withdrawFile,
} from './steps/handle-file.ts';
import { openDraft, openDraftFromSignal } from './steps/open-draft.ts';
import { publishFile, recheckFile } from './steps/publish-file.ts';
import { beginReview, finishReview, reassessFile } from './steps/review-file.ts';
import { resubmitFile, submitFile } from './steps/submit-file.ts';

const { db } = await testDatabase();
beforeAll(() => prepareCounty(db));

let serial = 100;
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

describe('the household', () => {
  it('has one open file: a second draft of the same person is refused', async () => {
    const { personId } = await submitted();
    const again = run((tx) => openDraft(tx, actBy(family(personId)), { personId, channel: 'portal' }));
    await expect(again).rejects.toMatchObject({ code: 'file.one-open' });
  });

  it('never shares a person with another open file, and the refusal does not tell whose it is', async () => {
    const child = next();
    const first = await makeApplicant(db, next());
    const one = await makeDraft(db, first);
    await withChild(db, first, { fileId: one, serial: child });
    await submit(db, first, one);
    const second = await makeApplicant(db, next());
    const other = await makeDraft(db, second);
    await withChild(db, second, { fileId: other, serial: child });
    const attempt = submit(db, second, other);
    await expect(attempt).rejects.toMatchObject({ code: 'file.member-elsewhere' });
    await expect(attempt).rejects.toThrow(/^符小宝已在另一份/);
    await run((tx) => withdrawFile(tx, actBy(family(first)), { fileId: one, reason: '不申请了' }));
    await submit(db, second, other);
    expect((await stateOf(other)).status).toBe('preliminary');
  });

  it('is kept apart by the database too, when two families hand in the same child at once', async () => {
    const child = next();
    const drafts = await Promise.all(
      [next(), next()].map(async (number) => {
        const personId = await makeApplicant(db, number);
        const id = await makeDraft(db, personId);
        await withChild(db, personId, { fileId: id, serial: child });
        return { personId, id };
      }),
    );
    const results = await Promise.allSettled(drafts.map(({ personId, id }) => submit(db, personId, id)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'file.member-elsewhere' },
    });
  });

  it('has each person once', async () => {
    const personId = await makeApplicant(db, next());
    const id = await makeDraft(db, personId);
    const child = next();
    await withChild(db, personId, { fileId: id, serial: child });
    await expect(withChild(db, personId, { fileId: id, serial: child })).rejects.toMatchObject({
      code: 'file.member-twice',
    });
  });

  it('keeps number and health sealed', async () => {
    const personId = await makeApplicant(db, next());
    const id = await makeDraft(db, personId);
    const ill = relative(next(), { health: { state: 'cancer', disability: 'none', diagnosis: '白血病' } });
    await run((tx) => addMember(tx, actBy(family(personId)), { fileId: id, member: ill }));
    const rows = await db.selectFrom('hardship_members').selectAll().where('file_id', '=', id).execute();
    const stored = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(stored).not.toContain('白血病');
    expect(stored).not.toContain('cancer');
    expect(stored).not.toContain(ill.identityNumber);
  });
});

describe('handing in', () => {
  it('needs each consent, and the guardian’s where there is a child', async () => {
    const personId = await makeApplicant(db, next());
    const id = await makeDraft(db, personId);
    await withChild(db, personId, { fileId: id, serial: next() });
    for (const missing of ['sensitive', 'check', 'publish', 'guardian']) {
      const consents = { ...allConsents, [missing]: false };
      const attempt = run((tx) => submitFile(tx, actBy(family(personId)), { fileId: id, consents }));
      await expect(attempt).rejects.toMatchObject({ code: 'file.consent-missing' });
    }
  });

  it('names what is not filled in yet', async () => {
    const personId = await makeApplicant(db, next());
    const { id } = await run((tx) => openDraft(tx, actBy(family(personId)), { personId, channel: 'portal' }));
    await expect(submit(db, personId, id)).rejects.toThrow(/收入、困难情况/);
  });

  it('keeps the number when it comes back after completion', async () => {
    const { personId, id } = await submitted();
    const { number } = await stateOf(id);
    await run((tx) => returnFile(tx, actBy(clerk), { fileId: id, reason: '缺户口本' }));
    await run((tx) => resubmitFile(tx, actBy(family(personId)), { fileId: id }));
    expect(await stateOf(id)).toMatchObject({ status: 'preliminary', number, returnReason: undefined });
  });

  it('is refused to a stranger as if the file were not there', async () => {
    const { id } = await submitted();
    const stranger = family(await makeApplicant(db, next()));
    const attempt = run((tx) => withdrawFile(tx, actBy(stranger), { fileId: id, reason: '试试' }));
    await expect(attempt).rejects.toMatchObject({ status: 404 });
  });
});

describe('the check of means', () => {
  it('waits for the signed authorisation', async () => {
    const { id } = await submitted();
    const act = actBy(clerk);
    await run((tx) => acceptFile(tx, act, { fileId: id }));
    await run((tx) => recordVisit(tx, act, { fileId: id, visit: aVisit }));
    await expect(run((tx) => askCheck(tx, act, { fileId: id }))).rejects.toMatchObject({
      code: 'file.not-open',
    });
    const without = { fileId: id, signedOn: '2023-06-05', files: noFiles, scan: undefined };
    await expect(run((tx) => authoriseCheck(tx, act, without))).rejects.toMatchObject({
      code: 'file.authorisation-missing',
    });
    await run((tx) => authoriseCheck(tx, act, { ...without, scan: scan() }));
    expect((await run((tx) => askCheck(tx, act, { fileId: id }))).number).toContain('核');
    await expect(run((tx) => askCheck(tx, actBy(clerk), { fileId: id }))).rejects.toMatchObject({
      code: 'file.check-running',
    });
  });

  it('decides the category by what the office found; without one nothing is published', async () => {
    const { id } = await submitted();
    await expect(bringToBoard(db, id, 90_000_000n)).rejects.toMatchObject({ code: 'file.no-category' });
  });

  it('takes two visitors, not one named twice', async () => {
    const { id } = await submitted();
    await run((tx) => acceptFile(tx, actBy(clerk), { fileId: id }));
    const visit = { ...aVisit, visitors: ['李帮扶', '李帮扶'] };
    await expect(run((tx) => recordVisit(tx, actBy(clerk), { fileId: id, visit }))).rejects.toMatchObject({
      code: 'file.two-visitors',
    });
  });
});

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
