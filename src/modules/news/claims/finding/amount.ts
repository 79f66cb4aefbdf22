import type { Numeral } from './numeral.ts';
import type { Unit } from './unit.ts';

/** How many decimal places of the printed unit one smallest part is: 元 → 分, % → ppm. */
const PLACES: Partial<Record<Unit, number>> = { 分: 2, ppm: 4 };

/** Beyond any county's budget, within bigint of the database. */
const MOST = 10n ** 17n;

/** How a text hedges its number. `plan` speaks of what shall be, `vague` gives no number (十几名). */
export type Hedge =
  | 'exact'
  | 'about'
  | 'near'
  | 'over'
  | 'below'
  | 'at-least'
  | 'at-most'
  | 'range'
  | 'vague';

/** A claimed amount in the unit's smallest part (分, ppm, persons) and what still agrees with it. */
export interface Amount {
  /** As printed; of a range its lower end. Undefined where the text gives no number. */
  readonly value: bigint | undefined;
  /** Both ends inclusive; undefined where the text sets no end. */
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
  readonly hedge: Hedge;
}

/**
 * The printed number in smallest parts, exactly.
 * @returns undefined where it has more decimals than the unit has parts, or is absurdly large.
 */
export function inSmallestParts(numeral: Numeral, unit: Unit): bigint | undefined {
  const exponent = numeral.exponent + (PLACES[unit] ?? 0);
  if (exponent > 18) return undefined;
  if (exponent >= 0) return within(numeral.coefficient * 10n ** BigInt(exponent));
  const divisor = 10n ** BigInt(-exponent);
  return numeral.coefficient % divisor === 0n ? within(numeral.coefficient / divisor) : undefined;
}

function within(value: bigint): bigint | undefined {
  return value <= MOST ? value : undefined;
}

/**
 * What agrees with a number hedged in this way. Without a word of hedging: what rounds (half up) to the printed
 * digits, but never more than a twentieth away, so that 2万元 is not 1.6万元. The widths of 约, 近 and 余 are this
 * office's own reading; there is no rule.
 */
export function amountOf(numeral: Numeral, unit: Unit, hedge: Hedge): Amount | undefined {
  const value = inSmallestParts(numeral, unit);
  if (value === undefined) return undefined;
  const tenth = value / 10n;
  const next = value + stepOf(value) - 1n;
  switch (hedge) {
    case 'exact':
      return { value, hedge, ...rounding(value, numeral.exponent + (PLACES[unit] ?? 0)) };
    case 'about':
      return { value, hedge, low: value - tenth, high: value + tenth };
    case 'near':
      return { value, hedge, low: value - tenth, high: value };
    case 'below':
      return { value, hedge, low: value - tenth, high: value - 1n };
    case 'over':
      return { value, hedge, low: value, high: next };
    case 'at-least':
      return { value, hedge, low: value, high: undefined };
    case 'at-most':
      return { value, hedge, low: 0n, high: value };
    default:
      return { value, hedge, low: value, high: value };
  }
}

function rounding(value: bigint, exponent: number): { low: bigint; high: bigint } {
  const step = exponent > 0 ? 10n ** BigInt(exponent) : 1n;
  const half = step / 2n;
  const most = value / 20n;
  const slack = half < most ? half : most;
  return { low: value - slack, high: value + (slack > 0n ? slack - 1n : 0n) };
}

/** One of the last digit that is not zero: 300余 stays below 400, 309万余 below 310万. */
function stepOf(value: bigint): bigint {
  let step = 1n;
  while (value > 0n && value % (step * 10n) === 0n) step *= 10n;
  return step;
}
