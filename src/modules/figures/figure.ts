import { addDays } from '../../platform/calendar.ts';

/** One figure with its value on a date. */
export interface FigureValue {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  readonly value: bigint;
  /** Address of the list behind it. */
  readonly rows: string;
}

export interface FiguresAnswer {
  readonly asOf: string;
  readonly figures: readonly FigureValue[];
}

/**
 * Last days of the `count` months up to `asOf`, oldest first; the newest is `asOf` itself.
 * @example monthEnds('2023-11-02', 3) → ['2023-09-30', '2023-10-31', '2023-11-02']
 */
export function monthEnds(asOf: string, count: number): string[] {
  const ends = [asOf];
  let firstOfMonth = `${asOf.slice(0, 7)}-01`;
  while (ends.length < count) {
    const end = addDays(firstOfMonth, -1);
    ends.unshift(end);
    firstOfMonth = `${end.slice(0, 7)}-01`;
  }
  return ends;
}
