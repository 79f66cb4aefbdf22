/** A small deterministic generator (mulberry32): the same seed gives the same county on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}

/**
 * Splits a total into `count` believable, unequal amounts that add up to it exactly; every part is a multiple of
 * `grain` but the last, which takes the rest.
 */
export function splitAmount(
  random: Random,
  total: bigint,
  parts: { count: number; grain: bigint },
): bigint[] {
  const weights = Array.from({ length: parts.count }, () => random.integer(60, 160));
  const sum = BigInt(weights.reduce((a, b) => a + b, 0));
  const amounts = weights.map((weight) => ((total * BigInt(weight)) / sum / parts.grain) * parts.grain);
  const given = amounts.reduce((a, b) => a + b, 0n);
  const last = amounts.length - 1;
  amounts[last] = (amounts[last] ?? 0n) + total - given;
  return amounts;
}
