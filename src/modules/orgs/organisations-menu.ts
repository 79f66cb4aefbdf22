import type { MenuEntry } from '../../platform/module.ts';
import { viewOrganisations } from './organisations-permissions.ts';

export const organisationsMenu: readonly MenuEntry[] = [
  { group: '基础数据', label: '单位名册', href: '/console/orgs', permission: viewOrganisations },
];
