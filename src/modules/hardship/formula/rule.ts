import type { FormulaVersion } from './formula-version.ts';

export interface Rule {
  readonly version: FormulaVersion;
  readonly standardFen: bigint;
  /** 'YYYY-MM-DD': the day whose rule this is. */
  readonly day: string;
}
