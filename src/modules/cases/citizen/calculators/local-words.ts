import { formatYuan } from '../../../../platform/money.ts';
import type { LocalValue } from '../../calculators/local-values.ts';

/** How a worker reads a local value; the console's page of parameters has the full names. */
const names: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  'wages.minimum-monthly': ['月最低工资', '元/月'],
  'wages.minimum-hourly': ['小时最低工资', '元/小时'],
  'wages.provincial-average-annual': ['全省年平均工资', '元/年'],
  'wages.month-days': ['月计薪天数', '天'],
  'leave.extra-maternity-days': ['本省增加的产假', '天'],
};

export function localName(key: string): string {
  return names[key]?.[0] ?? key;
}

export function valueWords({ key, value }: LocalValue): string {
  return `${typeof value === 'bigint' ? formatYuan(value) : String(value)} ${names[key]?.[1] ?? ''}`;
}
