import type { Amount } from './amount.ts';
import type { Unit } from './unit.ts';

/** Where the day of a claim comes from: its own words, or the day on which the text was published or captured. */
export type AsOfFrom = 'text' | 'published';

/** A number with its unit and meaning, as the text claims it. */
export interface FoundClaim {
  /** True where it stands in the headline only; its place is counted there. */
  readonly isInTitle: boolean;
  /** Place of the number in the text (UTF-16), and of the end of its unit. */
  readonly start: number;
  readonly end: number;
  /** The number as printed with its unit and hedge: 近300名, 309.63万元. */
  readonly printed: string;
  readonly sentence: string;
  /** What is counted, in the words of the text. */
  readonly subject: string;
  /** The event or programme that the sentence speaks of, where the subject alone could be any: 首届工会杯…竞赛. */
  readonly context: string;
  /** The same claim in another article has the same fingerprint: context, subject and unit, never the number. */
  readonly fingerprint: string;
  readonly unit: Unit;
  readonly amount: Amount;
  /** True for what shall be (计划, 力争): it is not compared with what is. */
  readonly isPlan: boolean;
  /** 'YYYY-MM-DD' */
  readonly asOf: string;
  readonly asOfFrom: AsOfFrom;
  /** Index of the claim of which this is a part, and in which words the text says so. */
  readonly part: Part | undefined;
}

export interface Part {
  readonly of: number;
  /** of-which: 其中; split: parts that the text sets beside each other as all there is; share: 占…%; repeats: a headline
   * that gives another number than the text. */
  readonly kind: 'of-which' | 'split' | 'share' | 'repeats';
}
