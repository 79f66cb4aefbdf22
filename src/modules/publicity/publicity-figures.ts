import type { Figure } from '../../platform/module.ts';
import { countPublished, countRaised } from './notice/notice-list-store.ts';

export const publicityFigures: readonly Figure[] = [
  {
    key: 'publicity.published',
    name: '发布公示',
    unit: '次',
    definition: '截止日期（含）以前开始公示的次数，撤下的也计算在内；重新公示另计一次。',
    value: countPublished,
    rows: (asOf) => `/console/publicity?to=${asOf}`,
  },
  {
    key: 'publicity.objections',
    name: '收到公示异议',
    unit: '件',
    definition: '截止日期（含）以前收到的异议，网上、电话、来信、来访都计算在内，不论是否成立。',
    value: countRaised,
    rows: (asOf) => `/console/publicity?to=${asOf}&objected=1`,
  },
];
