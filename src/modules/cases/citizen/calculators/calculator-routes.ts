import { everyone, type Route, unrecorded } from '../../../../platform/http/route.ts';
import { showCalculator, takeCalculator, takePrint } from './calculator-door.tsx';
import { showCalculators } from './calculators-page.tsx';

const nothingKept = unrecorded('公开的计算器，不保存回答');
const CALCULATOR = '/calculators/:calculator';

const open = (method: Route['method'], path: string, handler: Route['handler']): Route => ({
  method,
  path,
  permission: everyone,
  audit: nothingKept,
  handler,
});

/** 算一算: for everybody, without sign-in. Answers travel in the body, so that no log of addresses has them. */
export const calculatorRoutes: readonly Route[] = [
  open('GET', '/calculators', showCalculators),
  open('GET', CALCULATOR, showCalculator),
  open('POST', CALCULATOR, takeCalculator),
  open('POST', `${CALCULATOR}/print`, takePrint),
];
