import type { MenuEntry, ParameterDefinition } from '../../../platform/module.ts';
import { readVisits, workOnVisits } from './joint-visit-permissions.ts';
import { NUMBER_PREFIX } from './visit-number.ts';

export const visitMenu: readonly MenuEntry[] = [
  { group: '权益保障', label: '联合检查', href: '/console/supervision/visits', permission: readVisits },
  { group: '权益保障', label: '现场模式', href: '/console/field', permission: workOnVisits },
];

/** Local values that visits read. */
export const visitParameters: readonly ParameterDefinition[] = [
  {
    key: NUMBER_PREFIX,
    name: '联合检查编号代字',
    kind: 'text',
    unit: '',
    hint: '如“临工检”，编号写作 临工检〔2026〕1号。',
  },
];
