import type { MenuEntry } from '../../platform/module.ts';
import { viewParameters } from './parameters-permissions.ts';

export const parametersMenu: readonly MenuEntry[] = [
  { group: '基础数据', label: '本地参数', href: '/console/parameters', permission: viewParameters },
];
