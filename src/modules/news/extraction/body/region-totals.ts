import type { Outline } from './outline.ts';

/** Sums over all lines inside each element. */
export interface RegionTotals {
  readonly weight: Float64Array;
  readonly linked: Float64Array;
  readonly lines: Float64Array;
  /** Weight of long lines with few links: prose. */
  readonly prose: Float64Array;
}

const PROSE = { weight: 80, links: 0.3 };

export function regionTotals({ elements, parents, places, measures, linkShares }: Outline): RegionTotals {
  const size = elements.length;
  const weight = new Float64Array(size);
  const linked = new Float64Array(size);
  const lines = new Float64Array(size);
  const prose = new Float64Array(size);
  for (const [line, { weight: own }] of measures.entries()) {
    const place = places[line] ?? 0;
    const links = linkShares[line] ?? 0;
    add(weight, place, own);
    add(linked, place, own * links);
    add(lines, place, 1);
    if (own > PROSE.weight && links < PROSE.links) add(prose, place, own);
  }
  for (const sums of [weight, linked, lines, prose]) sumUp(sums, parents);
  return { weight, linked, lines, prose };
}

export function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

/** Adds what is inside to what is around, innermost first. */
function sumUp(sums: Float64Array, parents: Int32Array): void {
  for (let at = sums.length - 1; at > 0; at--) {
    const around = parents[at] ?? 0;
    if (around !== at) add(sums, around, sums[at] ?? 0);
  }
}
