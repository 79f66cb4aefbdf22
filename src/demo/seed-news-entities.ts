import { addNewsEntity } from '../modules/news/index.ts';
import { type Stage, staffAct } from './stage.ts';

/** What the press clerk put into the dictionary by hand; laws, places and firms come by themselves. */
const entries = [
  { kind: 'organisation', name: '临高县总工会', aliases: ['县总工会'] },
  { kind: 'organisation', name: '金牌港开发区', aliases: ['金牌港'] },
  { kind: 'event', name: '首届“工会杯”快递行业职业技能竞赛', aliases: ['首届“工会杯”'] },
  { kind: 'event', name: '第二届海南自贸港技能大赛', aliases: ['第二届自贸港技能大赛'] },
] as const;

export async function seedNewsEntities(stage: Stage): Promise<void> {
  const act = staffAct(stage, 'culture-clerk', '2023-01-05');
  for (const entry of entries) await addNewsEntity(stage.tx, act, entry);
}
