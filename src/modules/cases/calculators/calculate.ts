import type { Calculation, Calculator } from './calculation.ts';
import { type LocalValue, readLocal } from './local-values.ts';
import type { Answers, Questions } from './question.ts';

/** Runs one calculator on what is known. `today` is a civil day in Shanghai. */
export function calculate<Asked extends Questions>(
  calculator: Calculator<Asked>,
  given: Answers<Asked>,
  known: { values: readonly LocalValue[]; today: string },
): Calculation {
  const local = readLocal(known.values);
  const found = calculator.find(given, { local, today: known.today });
  return {
    key: calculator.key,
    name: calculator.name,
    verdict: '',
    steps: [],
    findings: [],
    assumptions: [],
    missing: [],
    gaps: local.gaps,
    used: local.used,
    ...found,
  };
}
