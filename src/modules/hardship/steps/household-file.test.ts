import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import {
  actBy,
  allConsents,
  aVisit,
  bringToBoard,
  clerk,
  family,
  hardshipKeys,
  makeApplicant,
  makeDraft,
  noFiles,
  prepareCounty,
  REGION,
  relative,
  scan,
  submit,
  withChild,
} from '../../../../test/hardship-cast.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { authoriseCheck } from '../checks/authorise-check.ts';
import { askCheck } from '../checks/check-means.ts';
import { recordVisit } from '../checks/record-visit.ts';
import { findFile } from '../file/file-store.ts';
import { addMember } from '../household/fill-in.ts';
import { removeFilePaper } from './add-file-paper.ts';
import { acceptFile, returnFile, withdrawFile } from './handle-file.ts';
import { openDraft } from './open-draft.ts';
import { resubmitFile, submitFile } from './submit-file.ts';

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
    const { id, personId } = await submitted();
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
    const paperId = (await stateOf(id)).authorisationId ?? '';
    for (const by of [act, actBy(family(personId))])
      await expect(
        run((tx) => removeFilePaper(tx, by, { fileId: id, paperId, reason: '不想核对了' })),
      ).rejects.toMatchObject({ code: 'file.authorisation-kept' });
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
