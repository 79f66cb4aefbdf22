import { addDays, daysBetween } from '../../../../platform/calendar.ts';
import type { Amount } from '../finding/amount.ts';
import { isWithin } from './verdict.ts';

/** How far from the claim's day another day is looked for. */
const DAYS_BEFORE = 400;

/**
 * The day nearest before or after the claim's day on which our figure is what the claim says. Figures grow with time
 * (people, cases, sums up to a day), so that halving the span finds the day by some nine readings; of a figure that
 * falls again nothing is found, which says less but never something false.
 * @param span.asOf the claim's day; `until` the last day that has happened, 'YYYY-MM-DD'
 */
export async function findMatchingDay(
  amount: Amount,
  span: { asOf: string; until: string },
  read: (on: string) => Promise<bigint>,
): Promise<string | undefined> {
  if (amount.value === undefined) return undefined;
  const { value } = amount;
  const ours = await read(span.asOf);
  if (isWithin(amount, ours)) return undefined;
  const isTooMuch = ours > value;
  const from = isTooMuch ? addDays(span.asOf, -DAYS_BEFORE) : span.asOf;
  const to = isTooMuch ? span.asOf : span.until;
  const length = daysBetween(from, to);
  if (length <= 0) return undefined;
  // Last day on which the figure is at most (looking back) or first on which it is at least (looking on) the claim.
  const on = isTooMuch
    ? await lastDay({ from, length }, async (day) => !isAbove(amount, await read(day)))
    : await firstDay({ from, length }, async (day) => !isBelow(amount, await read(day)));
  return on !== undefined && isWithin(amount, await read(on)) ? on : undefined;
}

function isAbove({ high }: Amount, value: bigint): boolean {
  return high !== undefined && value > high;
}

function isBelow({ low }: Amount, value: bigint): boolean {
  return low !== undefined && value < low;
}

interface Days {
  readonly from: string;
  readonly length: number;
}

async function firstDay(
  { from, length }: Days,
  holds: (day: string) => Promise<boolean>,
): Promise<string | undefined> {
  if (!(await holds(addDays(from, length)))) return undefined;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(addDays(from, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(from, low);
}

async function lastDay(
  { from, length }: Days,
  holds: (day: string) => Promise<boolean>,
): Promise<string | undefined> {
  if (!(await holds(from))) return undefined;
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await holds(addDays(from, middle))) low = middle;
    else high = middle - 1;
  }
  return addDays(from, low);
}
