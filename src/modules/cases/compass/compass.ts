import type { CaseKind } from '../case.ts';
import { type Suggestion, suggestionsFor } from './compass-calculators.ts';
import { type CompassClock, clocksFor } from './compass-clocks.ts';
import { papersFor } from './compass-papers.ts';
import type { CompassAnswers, Matter } from './compass-questions.ts';
import { type Road, roadOf } from './roads.ts';
import { type RoughAmount, roughAmount } from './rough-amount.ts';

/** Advice, never a decision: a person at the union looks at it again (个保法 §24). */
export interface CompassAdvice extends Road {
  readonly clocks: readonly CompassClock[];
  readonly papers: readonly string[];
  /** What is owed for work done, where it can be said. */
  readonly amount: RoughAmount | undefined;
  readonly calculators: readonly Suggestion[];
  /** The kind of rights case that the union registers; undefined where it is told in words first. */
  readonly caseKind: CaseKind | undefined;
}

/** Who owns the matter, which clock runs, which papers help, roughly which amount. `today` is a civil day in Shanghai. */
export function compassAdvice(answers: CompassAnswers, today: string): CompassAdvice {
  const clocks = clocksFor(answers, today);
  const amount = roughAmount(answers);
  return {
    ...roadOf(answers, clocks),
    clocks,
    papers: papersFor(answers),
    amount,
    calculators: suggestionsFor(answers, amount?.fen),
    caseKind: caseKinds[answers.matter],
  };
}

const caseKinds: Readonly<Record<Matter, CaseKind | undefined>> = {
  wages: 'wage-arrears',
  contract: 'contract',
  'working-time': 'working-time',
  insurance: 'social-insurance',
  injury: 'injury',
  maternity: 'maternity',
  dismissal: 'dismissal',
  collective: 'collective',
  violence: undefined,
  other: undefined,
};
