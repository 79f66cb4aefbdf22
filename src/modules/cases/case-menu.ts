import type { MenuEntry } from '../../platform/module.ts';
import { listAllCases, readCases } from './case-permissions.ts';

export const caseMenu: readonly MenuEntry[] = [
  { group: '权益保障', label: '维权案件', href: '/console/cases', permission: readCases },
  { group: '权益保障', label: '到账台账', href: '/console/cases/payments', permission: listAllCases },
];
