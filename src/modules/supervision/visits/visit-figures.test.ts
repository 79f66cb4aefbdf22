import { expect, it } from 'vitest';
import { actAs, staffActor } from '../../../../test/act.ts';
import { testDatabase } from '../../../../test/database.ts';
import { castBodies, castStartedVisit, castVisit } from '../../../../test/visit-cast.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { newId } from '../../../platform/id.ts';
import { recordFindings } from './findings/record-findings.ts';
import { finishVisit } from './finish-visit.ts';
import { noWords } from './sampling/sample.ts';
import { writeSample } from './sampling/write-sample.ts';
import { visitFigures } from './visit-figures.ts';
import { visitSearch } from './visit-search.ts';
import { visitTodos } from './visit-todos.ts';

const region = '469024';
const { db } = await testDatabase();
const clerk = actAs(staffActor(region, 'rights-clerk'));
const cast = await castBodies(db, clerk);

const verdicts = [
  ['annual-leave', 'granted', 'ok'],
  ['annual-leave', 'paid-out', 'problem'],
  ['hours', 'limits', 'problem'],
  ['hours', 'rest-day', 'ok'],
  ['hours', 'overtime-pay', 'not-applicable'],
] as const;

async function finishOne(): Promise<void> {
  const visitId = await castStartedVisit(db, clerk, cast);
  const findings = verdicts.map(([checklistKey, itemCode, verdict]) => ({
    checklistKey,
    itemCode,
    verdict,
    note: verdict === 'problem' ? '看到的情况' : undefined,
    seen: 0,
  }));
  await inTransaction(db, async (tx) => {
    await recordFindings(tx, clerk, { visitId, findings });
    await writeSample(tx, clerk, { visitId, sampleId: newId(), seen: 0, answers: {}, words: noWords });
    await finishVisit(tx, clerk, { visitId });
  });
}

it('counts finished visits, each firm once, problems and sampled workers, as of a day', async () => {
  await finishOne();
  await finishOne();
  await castStartedVisit(db, clerk, cast);
  const values = async (asOf: string) =>
    Object.fromEntries(
      await Promise.all(
        visitFigures.map(async (figure) => [figure.key, Number(await figure.value(db, { region, asOf }))]),
      ),
    );
  expect(await values('2023-11-02')).toEqual({
    'supervision.visits': 2,
    'supervision.firms': 1,
    'supervision.problems': 4,
    'supervision.sampled': 2,
  });
  expect(await values('2023-11-01')).toMatchObject({ 'supervision.visits': 0 });
});

it('puts visits of the week and unfinished ones on the list of who is in charge, and nobody else’s', async () => {
  await castVisit(db, clerk, cast);
  const listed = (actor = clerk.actor, today = '2023-11-02') =>
    visitTodos[0]?.find(db, { actor, today, now: clerk.now });
  const reasons = (await listed())?.map((todo) => todo.reason) ?? [];
  expect(reasons.some((reason) => reason.includes('检查还没有完成'))).toBe(true);
  expect(reasons.some((reason) => reason.includes('近日联合检查'))).toBe(true);
  expect(await listed({ ...clerk.actor, id: newId() })).toEqual([]);
  expect(
    (await listed(clerk.actor, '2023-11-20'))?.some((todo) => todo.reason.includes('已过计划日期')),
  ).toBe(true);
});

it('finds visits by a piece of the firm’s name, for who may see them', async () => {
  const scope = { keys: clerk.keys, now: clerk.now, text: '建筑劳务', limit: 3 };
  expect(await visitSearch.find(db, { ...scope, actor: clerk.actor })).toHaveLength(3);
  const stranger = staffActor(region, 'care-clerk');
  expect(await visitSearch.find(db, { ...scope, actor: stranger })).toEqual([]);
});
