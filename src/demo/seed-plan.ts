import { addPlanLine, freezeDraw, planDrawn, publishDraw, runDraw } from '../modules/supervision/index.ts';
import { demoFirms } from './sources/firms.ts';
import { type Stage, staffAct } from './stage.ts';

const firmLines = [
  [3, 'garment', undefined, 'labour'],
  [4, 'build-a', '滨海小区二期', 'labour'],
  [4, 'build-b', '金牌港二期仓储', 'labour'],
  [5, 'hotel', undefined, 'enforcement'],
  [6, 'courier', undefined, 'labour'],
  [7, 'brick', undefined, 'enforcement'],
  [7, 'pharma', undefined, 'labour'],
  [9, 'aqua', undefined, 'labour'],
] as const;

/** 联合检查计划 of 2023 and of this year: some chosen, some drawn; the draw can be re-computed. */
export async function seedPlan(stage: Stage, today: string): Promise<void> {
  await planYear(stage, { year: 2023, on: '2023-02-15', seed: '3280.49' });
  const year = Number(today.slice(0, 4));
  const on = `${year}-01-15` <= today ? `${year}-01-15` : today;
  if (year !== 2023) await planYear(stage, { year, on, seed: undefined });
}

async function planYear(
  stage: Stage,
  plan: { year: number; on: string; seed: string | undefined },
): Promise<void> {
  const act = staffAct(stage, 'rights-clerk', plan.on);
  const id = (key: string) => stage.organisations.get(key)?.id ?? '';
  for (const [month, firm, project, owner] of firmLines)
    await addPlanLine(stage.tx, act, {
      year: plan.year,
      month,
      firmId: id(firm),
      projectName: project,
      ownerBodyId: id(owner),
      participantIds: [id('union'), id(owner === 'labour' ? 'enforcement' : 'labour')],
    });
  const planned = new Set<string>(firmLines.map(([, firm]) => firm));
  const draw = await freezeDraw(stage.tx, act, {
    year: plan.year,
    kind: 'firms',
    title: `${plan.year} 年下半年检查对象抽取`,
    seedSource: `${plan.year} 年 2 月 15 日上证指数收盘点位`,
    pickCount: 4,
    labels: demoFirms.filter((firm) => !planned.has(firm.key)).map((firm) => firm.name),
  });
  if (plan.seed === undefined) return;
  await runDraw(stage.tx, act, { drawId: draw.id, seed: plan.seed });
  const bodies = { ownerBodyId: id('labour'), participantIds: [id('union'), id('enforcement')] };
  await planDrawn(stage.tx, act, { drawId: draw.id, year: plan.year, month: 10, ...bodies });
  await publishDraw(stage.tx, staffAct(stage, 'rights-clerk', `${plan.year}-12-20`), draw.id);
}
