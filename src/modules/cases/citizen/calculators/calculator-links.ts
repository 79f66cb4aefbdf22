import type { CalculatorKey } from '../../calculators/calculation.ts';

export const CALCULATORS = '/calculators';

export function calculatorHref(key: CalculatorKey, rest = ''): string {
  return rest === '' ? `${CALCULATORS}/${key}` : `${CALCULATORS}/${key}/${rest}`;
}
