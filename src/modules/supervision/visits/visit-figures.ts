import type { Figure } from '../../../platform/module.ts';
import { countVisitFigures, type VisitFigures } from './register/visit-figures-store.ts';

const COUNTED = '截止日期（含）以前检查、状态为“已完成”的联合检查；由机关牵头，工会参加。';

const cards: readonly { key: keyof VisitFigures; name: string; unit: string; definition: string }[] = [
  { key: 'visits', name: '联合检查', unit: '次', definition: COUNTED },
  { key: 'firms', name: '检查单位', unit: '家', definition: `${COUNTED}同一单位检查多次只计一家。` },
  { key: 'problems', name: '发现问题', unit: '项', definition: `${COUNTED}检查表中结论为“有问题”的项目数。` },
  { key: 'sampled', name: '抽样询问职工', unit: '人', definition: `${COUNTED}每次检查登记的抽样职工之和。` },
];

/** Joint visits as figures, each counted from its rows. */
export const visitFigures: readonly Figure[] = cards.map((card) => ({
  key: `supervision.${card.key}`,
  name: card.name,
  unit: card.unit,
  definition: card.definition,
  value: async (db, scope) => (await countVisitFigures(db, scope))[card.key],
  rows: (asOf) =>
    `/console/supervision/visits?status=finished&to=${asOf}${card.key === 'problems' ? '&with=problems' : ''}`,
}));
