import type { ParameterDefinition } from '../../../platform/module.ts';
import { EXTRA_MATERNITY_DAYS, MONTH_DAYS } from './local-values.ts';

/** Local values that only the calculators read. */
export const calculatorParameters: readonly ParameterDefinition[] = [
  {
    key: MONTH_DAYS,
    name: '月计薪天数',
    kind: 'number',
    unit: '天',
    hint: '月工资折算日工资的除数，人社部门公布（21.75）。用于加班费、年休假工资。',
  },
  {
    key: EXTRA_MATERNITY_DAYS,
    name: '本省在国家产假以外增加的天数',
    kind: 'number',
    unit: '天',
    hint: '省人口与计划生育条例规定的增加天数；按月规定的写折算的天数。用于产假计算。',
  },
];
