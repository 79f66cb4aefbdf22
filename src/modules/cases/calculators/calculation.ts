import type { CaseKind } from '../case.ts';
import type { LocalGap, LocalReader, UsedValue } from './local-values.ts';
import type { Answers, Questions } from './question.ts';

export const calculatorKeys = [
  'severance',
  'unwritten-contract',
  'overtime',
  'annual-leave',
  'minimum-wage',
  'deduction',
  'probation',
  'maternity',
  'pay-order',
] as const;
export type CalculatorKey = (typeof calculatorKeys)[number];

/** A sentence with the law that it stands on. */
export interface Step {
  readonly text: string;
  readonly article: string;
}

/** What has to be asked before the rule can answer: the question's key, and why. */
export interface Missing {
  readonly question: string;
  readonly why: string;
}

/**
 * What a rule answers. A sum or a number of days stands only where nothing was missing; nothing is ever assumed in
 * its place. Advice, never a decision: a person at the union looks at it again.
 */
export interface Calculation {
  readonly key: CalculatorKey;
  readonly name: string;
  /** First day of the version of the rule that held on the day of the event; undefined where none is known. */
  readonly ruleVersion: string | undefined;
  /** Which case applies and why, in one sentence; empty while something is missing. */
  readonly verdict: string;
  /** 分 */
  readonly amountFen?: bigint | undefined;
  /** 分, where the law gives a range: `amountFen` is its lower end. */
  readonly upToFen?: bigint | undefined;
  readonly days?: number | undefined;
  readonly steps: readonly Step[];
  /** What else came to light: a limit exceeded, another right, a step that is worth taking first. */
  readonly findings: readonly Step[];
  readonly assumptions: readonly string[];
  readonly missing: readonly Missing[];
  /** Local values that the county has not filled in for the day. */
  readonly gaps: readonly LocalGap[];
  readonly used: readonly UsedValue[];
}

/** Local values and the civil day 'YYYY-MM-DD' in Shanghai: everything that a rule may know beside the answers. */
export interface Circumstances {
  readonly local: LocalReader;
  readonly today: string;
}

/** What a rule itself says; name, key and local values are added by `calculate`. */
export type Ruling = Pick<Calculation, 'ruleVersion'> &
  Partial<
    Pick<
      Calculation,
      'verdict' | 'amountFen' | 'upToFen' | 'days' | 'steps' | 'findings' | 'assumptions' | 'missing'
    >
  >;

export interface Calculator<Asked extends Questions = Questions> {
  readonly key: CalculatorKey;
  /** 算什么, e.g. 加班费. */
  readonly name: string;
  /** When a worker needs it, in one sentence. */
  readonly purpose: string;
  /** The kind of rights case in which the union helps to get it. */
  readonly caseKind: CaseKind;
  /** What the sum or the days are called on the result. */
  readonly result: string;
  readonly questions: Asked;
  /** Keys of the local values it reads. */
  readonly reads: readonly string[];
  // A method, so that calculators with different questions stand in one list.
  find(given: Answers<Asked>, circumstances: Circumstances): Ruling;
}

/** Fixes the types of the answers by the questions. */
export function defineCalculator<const Asked extends Questions>(
  calculator: Calculator<Asked>,
): Calculator<Asked> {
  return calculator;
}
