import type { Breakdown, Figure } from '../../platform/module.ts';
import { townshipName } from '../orgs/index.ts';
import { skillLevels } from './skill-level.ts';
import { countByLevel, countByTownship, countHighSkilled, countTalents } from './talent-figures-store.ts';

const IN_REGISTER = '截止日期（含）以前登记在册、当日尚未移出的技能人才，同一人无论几张证书只计一人。';

export const talentFigures: readonly Figure[] = [
  {
    key: 'talents.registered',
    name: '在册技能人才',
    unit: '人',
    definition: IN_REGISTER,
    featured: true,
    value: countTalents,
    rows: (asOf) => `/console/talents?asOf=${asOf}`,
  },
  {
    key: 'talents.high-skilled',
    name: '其中高技能人才',
    unit: '人',
    definition: `${IN_REGISTER}以截止日有效的最高等级证书计，高级工(三级)及以上为高技能人才。`,
    featured: true,
    value: countHighSkilled,
    rows: (asOf) => `/console/talents?asOf=${asOf}&level=high`,
  },
];

export const talentBreakdowns: readonly Breakdown[] = [
  {
    key: 'talents.by-level',
    name: '技能人才（按等级）',
    unit: '人',
    definition: `${IN_REGISTER}以截止日有效的最高等级证书计。`,
    parts: async (db, scope) => {
      const counts = await countByLevel(db, scope);
      return skillLevels.map(({ ordinal, label }) => ({ label, value: counts.get(ordinal) ?? 0n }));
    },
  },
  {
    key: 'talents.by-township',
    name: '技能人才（按乡镇）',
    unit: '人',
    definition: `${IN_REGISTER}乡镇以登记时填写的为准；证书登记在不同乡镇的人各计一次。`,
    parts: async (db, scope) => {
      const counts = [...(await countByTownship(db, scope))];
      counts.sort(([, a], [, b]) => (a < b ? 1 : -1));
      return counts.map(([code, value]) => ({ label: townshipName(code) ?? '未登记乡镇', value }));
    },
  },
];
