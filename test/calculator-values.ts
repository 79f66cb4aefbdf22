import type { LocalValue } from '../src/modules/cases/calculators/local-values.ts';

/** Local values as a county might have filled them in; sums in 分. */
export const someValues: readonly LocalValue[] = [
  local('wages.minimum-monthly', 168_000n, '2021-12-01', '2023-12-01'),
  local('wages.minimum-monthly', 185_000n, '2023-12-01'),
  local('wages.minimum-hourly', 1_490n, '2021-12-01'),
  local('wages.provincial-average-annual', 9_600_000n, '2020-01-01'),
  local('wages.month-days', 21.75, '2008-01-01'),
  local('leave.extra-maternity-days', 90, '2016-01-01'),
];

function local(key: string, value: bigint | number, validFrom: string, validTo?: string): LocalValue {
  return { key, value, validFrom, validTo, verified: false, source: '测试' };
}
