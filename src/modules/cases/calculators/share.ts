/**
 * `fen × numerator ÷ denominator`, rounded half up to 分 once at the end, so that no step adds its own rounding.
 * @throws RangeError for a denominator that is not positive.
 */
export function share(fen: bigint, numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('a share needs a positive denominator');
  const product = fen * numerator * 2n + denominator;
  return product / (denominator * 2n);
}

/** A number with at most two decimals as hundredths, for exact arithmetic: 21.75 → 2175n. */
export function hundredths(value: number): bigint {
  return BigInt(Math.round(value * 100));
}

export function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

export function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
