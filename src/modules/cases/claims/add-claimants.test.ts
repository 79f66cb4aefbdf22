import { describe, expect, it } from 'vitest';
import {
  actBy,
  claimantsOf,
  claims,
  join,
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
import { loadCaseView } from '../load-case.ts';
import { loadCriminalHint, loadQuestions } from '../load-case-questions.ts';
import { correctClaimant } from './correct-claimant.ts';
import { electRepresentatives } from './elect-representatives.ts';
import { withdrawClaimant } from './withdraw-claimant.ts';

const { db } = await testDatabase();
const people = await makePeople(db, 12);
const [a = '', b = '', c = '', d = ''] = people;
const view = (id: string, actor = wang) => loadCaseView(db, actBy(actor), { region: REGION, id });

describe('claimants', () => {
  it('get one number each year’s case counter, without gaps, under concurrent filing', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => makeCase(db, [claims(a, 100)])));
    const numbers = await Promise.all(ids.map(async (id) => (await findCase(db, REGION, id))?.number));
    expect(
      numbers.map((number) => Number(/〔2023〕(\d+)号/.exec(number ?? '')?.[1])).sort((x, y) => x - y),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('carry whether they are 农民工 from their file', async () => {
    const id = await makeCase(
      db,
      people.slice(0, 4).map((personId) => claims(personId, 100)),
    );
    expect((await claimantsOf(db, id)).map((one) => [one.isMigrant, one.migrantSource])).toEqual([
      [true, 'file'],
      [true, 'file'],
      [true, 'file'],
      [false, 'file'],
    ]);
  });

  it('who are in the case already get the new lines added', async () => {
    const id = await makeCase(db, [claims(a, 100)]);
    await join(db, id, [claims(a, 50), claims(b, 30)]);
    expect((await claimantsOf(db, id)).map((one) => one.claimedFen)).toEqual([15_000n, 3_000n]);
  });

  it('withdraw by themselves, not by others, and come back when they join again', async () => {
    const id = await makeCase(db, [claims(a, 100), claims(b, 200)]);
    const claimantId = (await claimantsOf(db, id)).find((one) => one.personId === b)?.id ?? '';
    const leave = (personId: string) =>
      inTransaction(db, (tx) =>
        withdrawClaimant(tx, actBy(workerActor(personId)), { caseId: id, claimantId, reason: '已私下付清' }),
      );
    await expect(leave(a)).rejects.toMatchObject({ status: 403 });
    await leave(b);
    expect((await view(id))?.ledger.total).toMatchObject({ claimants: 1, claimedFen: 10_000n });
    await expect(view(id, workerActor(b))).resolves.toBeUndefined();
    await join(db, id, [claims(b, 10)]);
    expect((await claimantsOf(db, id)).find((one) => one.personId === b)).toMatchObject({
      withdrawnAt: undefined,
      claimedFen: 21_000n,
    });
  });

  it('do not leave a case empty', async () => {
    const id = await makeCase(db, [claims(a, 100)]);
    const [only] = await claimantsOf(db, id);
    const leave = inTransaction(db, (tx) =>
      withdrawClaimant(tx, actBy(wang), { caseId: id, claimantId: only?.id ?? '', reason: '…' }),
    );
    await expect(leave).rejects.toMatchObject({ code: 'case.last-claimant' });
  });

  it('elect representatives from ten on; these read everybody’s rows, the others their own', async () => {
    const id = await makeCase(
      db,
      people.slice(0, 10).map((personId) => claims(personId, 100)),
    );
    const claimants = await claimantsOf(db, id);
    const elect = (ids: string[]) =>
      inTransaction(db, (tx) => electRepresentatives(tx, actBy(wang), { caseId: id, claimantIds: ids }));
    await expect(elect(claimants.slice(0, 6).map((one) => one.id))).rejects.toMatchObject({
      code: 'case.too-many-representatives',
    });
    await elect(claimants.filter((one) => one.personId === a).map((one) => one.id));
    expect((await view(id, workerActor(a)))?.claimants).toHaveLength(10);
    const own = await view(id, workerActor(b));
    expect(own?.claimants.map((one) => one.personId)).toEqual([b]);
    expect(own?.ledger.rows).toHaveLength(1);
    expect([...(own?.cards.keys() ?? [])]).toEqual([b]);
    await expect(view(id, workerActor(people[11] ?? ''))).resolves.toBeUndefined();
  });

  it('are corrected with a reason, and the snapshot says that it was stated', async () => {
    const id = await makeCase(db, [claims(d, 100)]);
    const [claimant] = await claimantsOf(db, id);
    await inTransaction(db, (tx) =>
      correctClaimant(tx, actBy(wang), {
        caseId: id,
        claimantId: claimant?.id ?? '',
        isMigrant: true,
        occupation: '钢筋工',
        employedFrom: undefined,
        employedTo: undefined,
        reason: '核对户口簿',
      }),
    );
    expect((await claimantsOf(db, id))[0]).toMatchObject({
      isMigrant: true,
      migrantSource: 'stated',
      occupation: '钢筋工',
    });
  });
});

describe('questions about a case', () => {
  it('name the other open case of the same person', async () => {
    const one = await makeCase(db, [claims(c, 100)]);
    await makeCase(db, [claims(c, 100)]);
    const shown = await view(one);
    const questions = shown ? await loadQuestions(db, actBy(wang), shown) : [];
    expect(questions.map((question) => question.kind)).toContain('other-case');
  });

  it('have no criminal hint while the county has no threshold on file', async () => {
    const id = await makeVerifiedCase(db, [claims(a, 100)]);
    const shown = await view(id);
    expect(shown && (await loadCriminalHint(db, shown))).toBeUndefined();
  });
});
