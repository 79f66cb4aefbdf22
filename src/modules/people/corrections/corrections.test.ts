import { describe, expect, it } from 'vitest';
import { actAs, staffActor, testKeys, workerActor } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { mobileNumber, residentNumber } from '../../../../test/numbers.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { findPersonCard } from '../find-person.ts';
import { registerPerson } from '../register-people.ts';
import { answerCorrection } from './answer-correction.ts';
import { askCorrection } from './ask-correction.ts';
import type { CorrectionField } from './correction.ts';
import { findCorrections } from './correction-store.ts';

const { db } = await testDatabase();
const region = '469024';
const clerk = actAs(staffActor(region, 'care-clerk'));
let sequence = 0;

async function newWorker() {
  sequence += 1;
  const person = {
    name: '符阿妹',
    identityType: 'resident-id' as const,
    identityNumber: residentNumber(sequence),
  };
  const { id } = await inTransaction(db, (tx) => registerPerson(tx, clerk, person));
  return { id, act: actAs(workerActor(region, id)) };
}

type Worker = Awaited<ReturnType<typeof newWorker>>;
const ask = (worker: Worker, field: CorrectionField, wanted: string) =>
  inTransaction(db, (tx) => askCorrection(tx, worker.act, { field, wanted, reason: '登记时写错了' }));
const accept = (id: string) =>
  inTransaction(db, (tx) => answerCorrection(tx, clerk, { id, decision: 'accept' }));

describe('a correction request', () => {
  it('changes the file at once when it is accepted', async () => {
    const worker = await newWorker();
    const asked = await ask(worker, 'phone', `+86 ${mobileNumber(77)}`);
    await accept(asked.id);
    expect((await findPersonCard(db, region, worker.id, testKeys))?.maskedPhone).toBe('199****0077');
    expect((await findCorrections(db, region, worker.id))[0]).toMatchObject({
      state: 'accepted',
      answeredByName: '王经办',
    });
  });

  it('corrects a mistyped identity number, with sex and birth date', async () => {
    const worker = await newWorker();
    const asked = await ask(worker, 'identity', '11010519491231002X');
    await accept(asked.id);
    expect(await findPersonCard(db, region, worker.id, testKeys)).toMatchObject({
      birthDate: '1949-12-31',
      sex: 'female',
    });
  });

  it('never gives somebody the identity number of another file', async () => {
    const other = await newWorker();
    const taken = residentNumber(sequence);
    const worker = await newWorker();
    const asked = await ask(worker, 'identity', taken);
    await expect(accept(asked.id)).rejects.toMatchObject({ code: 'person.identity-taken' });
    expect((await findCorrections(db, region, worker.id))[0]?.state).toBe('open');
    expect(other.id).not.toBe(worker.id);
  });

  it('is refused with a reason, and the file stays', async () => {
    const worker = await newWorker();
    const asked = await ask(worker, 'name', '符阿姐');
    const answer = { id: asked.id, decision: 'refuse' as const, answer: '与身份证不符' };
    await inTransaction(db, (tx) => answerCorrection(tx, clerk, answer));
    expect((await findPersonCard(db, region, worker.id, testKeys))?.name).toBe('符阿妹');
    expect((await findCorrections(db, region, worker.id))[0]).toMatchObject({
      state: 'refused',
      answer: '与身份证不符',
    });
  });

  it('is answered once', async () => {
    const worker = await newWorker();
    const asked = await ask(worker, 'name', '符阿姐');
    const outcomes = await Promise.allSettled([accept(asked.id), accept(asked.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is one at a time for each thing, and valid when asked', async () => {
    const worker = await newWorker();
    await ask(worker, 'name', '符阿姐');
    await expect(ask(worker, 'name', '符阿婆')).rejects.toMatchObject({ code: 'correction.open' });
    await expect(ask(worker, 'phone', '12')).rejects.toMatchObject({ code: 'person.invalid' });
  });

  it('cannot be made without a file', async () => {
    const act = actAs(workerActor(region));
    const asking = inTransaction(db, (tx) =>
      askCorrection(tx, act, { field: 'name', wanted: '王', reason: '错' }),
    );
    await expect(asking).rejects.toMatchObject({ code: 'person.no-file' });
  });
});
