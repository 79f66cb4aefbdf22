import type { MenuEntry } from '../../platform/module.ts';
import { ownLetters, readSupervision } from './supervision-permissions.ts';

export const supervisionMenu: readonly MenuEntry[] = [
  {
    group: '权益保障',
    label: '联合检查计划',
    href: '/console/supervision/plan',
    permission: readSupervision,
  },
  { group: '权益保障', label: '一函两书', href: '/console/supervision/letters', permission: readSupervision },
  {
    group: '权益保障',
    label: '一企一页',
    href: '/console/supervision/companies',
    permission: readSupervision,
  },
  { group: '本单位', label: '工会函件', href: '/console/own-letters', permission: ownLetters },
];
