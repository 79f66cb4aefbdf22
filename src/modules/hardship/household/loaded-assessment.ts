import type { Assessment, Circumstances } from '../formula/assess.ts';
import type { Rule } from '../formula/rule.ts';

/** A computation with the rule and the circumstances that it rests on. */
export interface LoadedAssessment {
  readonly rule: Rule;
  readonly family: Circumstances;
  readonly result: Assessment;
}
