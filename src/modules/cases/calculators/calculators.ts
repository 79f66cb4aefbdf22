import type { Calculator, CalculatorKey } from './calculation.ts';
import { probation } from './contract/probation.ts';
import { unwrittenContract } from './contract/unwritten-contract.ts';
import { annualLeave } from './leave/annual-leave.ts';
import { maternity } from './leave/maternity.ts';
import { deduction } from './pay/deduction.ts';
import { minimumWage } from './pay/minimum-wage.ts';
import { payOrder } from './pay/overdue-order.ts';
import { overtime } from './pay/overtime.ts';
import { severance } from './severance/severance.ts';

/** Every calculator, in the order of the page 算一算. */
export const calculators: Readonly<Record<CalculatorKey, Calculator>> = {
  severance,
  'unwritten-contract': unwrittenContract,
  overtime,
  'annual-leave': annualLeave,
  'minimum-wage': minimumWage,
  deduction,
  probation,
  maternity,
  'pay-order': payOrder,
};

export function findCalculator(key: string): Calculator | undefined {
  return Object.values(calculators).find((calculator) => calculator.key === key);
}
