import { addDays } from '../platform/calendar.ts';
import type { Random } from './random.ts';
import { type DemoOccupation, demoOccupations } from './sources/occupations.ts';

/** One made-up entry of the talent register, before it has a person. */
export interface TalentPlan {
  readonly ordinal: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  readonly occupation: DemoOccupation;
  readonly firm: string;
  readonly certificateNumber: string | undefined;
  readonly issuedOn: string;
  readonly expiresOn: string | undefined;
  /** The day it entered the register; the figures count from then on. */
  readonly registeredOn: string;
}

/** The register on 2023-12-07 (design.md §8): 563 people, 142 of them 高级工(三级) and above. */
const registeredOn20231207: readonly (readonly [ordinal: TalentPlan['ordinal'], people: number])[] = [
  [1, 14],
  [2, 171],
  [3, 236],
  [4, 96],
  [5, 34],
  [6, 9],
  [7, 2],
  [8, 1],
];

/** Who came later: a later as-of date gives higher figures. */
const registeredLater: typeof registeredOn20231207 = [
  [2, 9],
  [3, 14],
  [4, 6],
  [5, 1],
];

export function talentPlans(random: Random, today: string): TalentPlan[] {
  const early = expand(registeredOn20231207).map((ordinal, index) =>
    plan(random, {
      ordinal,
      index,
      registeredOn: addDays('2022-03-01', ((index * 89) % 47) * 14),
      today,
    }),
  );
  const late = expand(registeredLater).map((ordinal, index) =>
    plan(random, { ordinal, index: 600 + index, registeredOn: addDays('2023-12-11', index * 5), today }),
  );
  return [...early, ...late];
}

function expand(counts: typeof registeredOn20231207): TalentPlan['ordinal'][] {
  return counts.flatMap(([ordinal, people]) => Array.from({ length: people }, () => ordinal));
}

interface Seat {
  readonly ordinal: TalentPlan['ordinal'];
  readonly index: number;
  readonly registeredOn: string;
  readonly today: string;
}

function plan(random: Random, seat: Seat): TalentPlan {
  const occupation = pickOccupation(random);
  const issuedOn = addDays(seat.registeredOn, -random.integer(20, 1_900));
  // Every fortieth certificate has an end that falls into the weeks around today, so that the filter shows something.
  const expiresOn = seat.index % 40 === 5 ? addDays(seat.today, (seat.index % 7) * 15 - 20) : undefined;
  return {
    ordinal: seat.ordinal,
    occupation,
    firm: random.pick(occupation.firms),
    issuedOn,
    expiresOn,
    registeredOn: seat.registeredOn,
    certificateNumber: certificateNumber(seat, issuedOn),
  };
}

function pickOccupation(random: Random): DemoOccupation {
  let left = random.integer(0, 99);
  for (const occupation of demoOccupations) {
    left -= occupation.share;
    if (left < 0) return occupation;
  }
  return random.pick(demoOccupations);
}

const DIGITS: readonly (number | undefined)[] = [undefined, undefined, 5, 4, 3, 2, 1];

/** New 22 characters from 2019 on, old 16 digits before; 特级 and 首席 with two letters; none for apprentices. */
function certificateNumber(seat: Seat, issuedOn: string): string | undefined {
  const year = issuedOn.slice(2, 4);
  const serial = String(seat.index + 1).padStart(6, '0');
  if (seat.ordinal === 1) return undefined;
  if (seat.ordinal >= 7) return `YT00046000001${year}0${serial}`;
  const digit = DIGITS[seat.ordinal];
  if (issuedOn < '2019-01-01') return `${year}46240003${digit}${serial.slice(1)}`;
  return `${seat.index % 3 === 0 ? 'Y' : 'S'}000046000009${year}${digit}${serial}`;
}
