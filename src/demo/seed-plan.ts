import { addPlanLine, freezeDraw, planDrawn, publishDraw, runDraw } from '../modules/supervision/index.ts';
import { addDays } from '../platform/calendar.ts';
import { formatDate } from '../platform/dates.ts';
import { demoFirms } from './sources/firms.ts';
import { type Stage, staffAct } from './stage.ts';

type Line = readonly [month: number, firm: string, owner: 'labour' | 'enforcement', project?: string];

const lines2023: readonly Line[] = [
  [2, 'prefab', 'labour'],
  [3, 'build-a', 'labour', '滨海小区二期'],
  [4, 'build-b', 'labour', '多文至皇桐道路改建'],
  [4, 'aqua', 'labour'],
  [5, 'sugar', 'enforcement'],
  [6, 'garment', 'labour'],
  [7, 'labour-b', 'labour', '加来安置房'],
  [8, 'hotel', 'enforcement'],
  [9, 'pharma', 'labour'],
  [9, 'brick', 'enforcement'],
  [10, 'courier', 'labour'],
  [10, 'timber', 'labour'],
];

/** This year's, the last ones in the month of today. */
const linesOf = (month: number): readonly Line[] => [
  [3, 'garment', 'labour'],
  [4, 'prefab', 'labour'],
  [5, 'hotel', 'enforcement'],
  [7, 'courier', 'labour'],
  [9, 'pharma', 'labour'],
  [month, 'logistics', 'labour'],
  [month, 'restaurant', 'enforcement'],
  [month, 'build-a', 'labour', '滨海小区三期'],
  [month, 'farm', 'enforcement'],
];

/** 联合检查计划 of 2023 and of this year: some chosen, some drawn; the draw can be re-computed. */
export async function seedPlan(stage: Stage, today: string): Promise<void> {
  await planYear(stage, { year: 2023, on: '2023-02-15', seed: '3280.49', lines: lines2023 });
  const year = Number(today.slice(0, 4));
  const on = `${year}-01-15` <= today ? `${year}-01-15` : today;
  if (year !== 2023)
    await planYear(stage, { year, on, seed: undefined, lines: linesOf(Number(today.slice(5, 7))) });
}

async function planYear(
  stage: Stage,
  plan: { year: number; on: string; seed: string | undefined; lines: readonly Line[] },
): Promise<void> {
  const act = staffAct(stage, 'rights-clerk', plan.on);
  const id = (key: string) => stage.organisations.get(key)?.id ?? '';
  for (const [month, firm, owner, project] of plan.lines)
    await addPlanLine(stage.tx, act, {
      year: plan.year,
      month,
      firmId: id(firm),
      projectName: project,
      ownerBodyId: id(owner),
      participantIds: [id('union'), id(owner === 'labour' ? 'enforcement' : 'labour')],
    });
  const planned = new Set(plan.lines.map(([, firm]) => firm));
  const draw = await freezeDraw(stage.tx, act, {
    year: plan.year,
    kind: 'firms',
    title: `${plan.year} 年下半年检查对象抽取`,
    seedSource: `${formatDate(plan.on)}上证指数收盘点位（当日 15:00 后公布）`,
    pickCount: 4,
    labels: demoFirms.filter((firm) => !planned.has(firm.key)).map((firm) => firm.name),
  });
  if (plan.seed === undefined) return;
  await runDraw(stage.tx, staffAct(stage, 'rights-clerk', addDays(plan.on, 1)), {
    drawId: draw.id,
    seed: plan.seed,
  });
  const bodies = { ownerBodyId: id('labour'), participantIds: [id('union'), id('enforcement')] };
  await planDrawn(stage.tx, staffAct(stage, 'rights-clerk', addDays(plan.on, 1)), {
    drawId: draw.id,
    year: plan.year,
    month: 11,
    ...bodies,
  });
  await publishDraw(stage.tx, staffAct(stage, 'rights-clerk', `${plan.year}-12-20`), draw.id);
}
