import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { clerk, leader, makeFirms, on, REGION, run } from '../../../../test/letter-cast.ts';
import { checkedDraw } from '../draw/draw.ts';
import { findDraw } from '../draw/draw-store.ts';
import { freezeDraw } from '../draw/freeze-draw.ts';
import { planDrawn } from '../draw/plan-drawn.ts';
import { publishDraw, runDraw } from '../draw/run-draw.ts';
import { planVisit } from '../visits/plan-visit.ts';
import { addPlanLine } from './add-plan-line.ts';
import { findPlan, findPlanLine, listPlanLines } from './plan-store.ts';
import { scheduleVisit } from './schedule-visit.ts';
import { withdrawPlanLine } from './withdraw-plan-line.ts';

const { db } = await testDatabase();
const { firm, other, bureau } = await makeFirms(db);
const act = (day = '2023-02-01') => on(day, clerk);
let year = 2023;

/** Each test has a year of its own. */
function nextYear(): number {
  year += 1;
  return year;
}
const add = (of: number, more: Partial<Parameters<typeof addPlanLine>[2]> = {}) =>
  run(db, (tx) =>
    addPlanLine(tx, act(), {
      year: of,
      month: 3,
      firmId: firm,
      ownerBodyId: bureau,
      participantIds: [],
      ...more,
    }),
  );

describe('the plan of a year', () => {
  it('takes a firm once, and says who has planned it and when', async () => {
    const of = nextYear();
    await add(of);
    await expect(add(of, { month: 8 })).rejects.toMatchObject({
      code: 'plan.already-planned',
      message: expect.stringContaining('3 月'),
    });
    await add(of + 50);
  });

  it('takes two sites of one firm, but not one site under two spellings', async () => {
    const of = nextYear();
    await add(of, { projectName: '滨海小区一期' });
    await add(of, { projectName: '滨海小区二期' });
    await expect(add(of, { projectName: '滨海小区二期项目' })).rejects.toMatchObject({ status: 409 });
  });

  it('holds against two clerks who add the same firm at once', async () => {
    const of = nextYear();
    await add(of, { firmId: other });
    const answers = await Promise.allSettled([add(of), add(of), add(of)]);
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('is led by an agency: the union takes part, it does not inspect', async () => {
    await expect(add(nextYear(), { ownerBodyId: other })).rejects.toMatchObject({ code: 'plan.not-a-body' });
  });

  it('is kept by the department, not by those who read it', async () => {
    const line = {
      year: nextYear(),
      month: 1,
      firmId: firm,
      ownerBodyId: bureau,
      participantIds: [],
    };
    await expect(run(db, (tx) => addPlanLine(tx, on('2023-02-01', leader), line))).rejects.toMatchObject({
      status: 403,
    });
  });

  it('lets a withdrawn firm be planned anew, but not one that has its visit', async () => {
    const of = nextYear();
    const { id } = await add(of);
    await run(db, (tx) => withdrawPlanLine(tx, act(), { lineId: id, reason: '停产' }));
    const again = await add(of);
    const day = `${of}-03-05`;
    const visit = { lineId: again.id, on: day, checklistKeys: ['contract'] };
    await run(db, (tx) => scheduleVisit(tx, act(), visit));
    expect((await findPlanLine(db, REGION, again.id))?.visit?.on).toBe(day);
    await expect(run(db, (tx) => scheduleVisit(tx, act(), visit))).rejects.toMatchObject({ status: 409 });
    const withdraw = () => run(db, (tx) => withdrawPlanLine(tx, act(), { lineId: again.id, reason: '停产' }));
    await expect(withdraw()).rejects.toMatchObject({ code: 'plan.line-visited' });
  });

  it('sees its line carried out by a visit of the firm that nobody tied to it', async () => {
    const of = nextYear();
    const { id } = await add(of);
    await run(db, (tx) =>
      planVisit(tx, act(), {
        organisationId: firm,
        plannedOn: `${of}-05-06`,
        ownerBodyId: bureau,
        participantIds: [],
        checklistKeys: ['contract'],
      }),
    );
    expect((await findPlanLine(db, REGION, id))?.visit?.on).toBe(`${of}-05-06`);
  });
});

describe('a draw into the plan', () => {
  it('happens once, is right when re-computed, and passes over firms that stand in the plan', async () => {
    const of = nextYear();
    await add(of);
    const { id } = await run(db, (tx) =>
      freezeDraw(tx, act(), {
        year: of,
        kind: 'firms',
        title: '抽取',
        seedSource: '收盘点位',
        pickCount: 2,
        labels: ['海南某某制药有限公司', '海南另一家有限公司'],
      }),
    );
    const publish = () => run(db, (tx) => publishDraw(tx, act(), id));
    await expect(publish()).rejects.toMatchObject({ code: 'draw.not-drawn' });
    const draw = (seed: string) => run(db, (tx) => runDraw(tx, act(), { drawId: id, seed }));
    await draw('3021.55');
    await expect(draw('3021.56')).rejects.toMatchObject({ code: 'draw.already-drawn' });
    await publish();
    const found = await findDraw(db, REGION, id);
    expect(found && (await checkedDraw(found))).toEqual({ isListUnchanged: true, isOrderRight: true });
    const lines = { drawId: id, year: of, month: 10, ownerBodyId: bureau, participantIds: [] };
    expect(await run(db, (tx) => planDrawn(tx, act(), lines))).toEqual({ added: 1, passedOver: 1 });
    const plan = await findPlan(db, REGION, of);
    expect((await listPlanLines(db, REGION, plan?.id ?? '')).map((line) => line.drawId)).toEqual([
      undefined,
      id,
    ]);
  });

  it('refuses to pick more than are on the list', async () => {
    const input = {
      year: nextYear(),
      kind: 'people' as const,
      title: '抽取',
      seedSource: '收盘点位',
      pickCount: 3,
      labels: ['甲', '乙', '乙'],
    };
    await expect(run(db, (tx) => freezeDraw(tx, act(), input))).rejects.toMatchObject({
      code: 'draw.too-few',
    });
  });
});
