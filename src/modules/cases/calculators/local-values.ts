export const MINIMUM_MONTHLY = 'wages.minimum-monthly';
export const MINIMUM_HOURLY = 'wages.minimum-hourly';
export const AVERAGE_ANNUAL = 'wages.provincial-average-annual';
export const MONTH_DAYS = 'wages.month-days';
export const EXTRA_MATERNITY_DAYS = 'leave.extra-maternity-days';

/** A dated local value; the latest that began on or before the day holds, unless it has ended. */
export interface LocalValue {
  readonly key: string;
  /** 分 for money, otherwise a number; anything else is not read here. */
  readonly value: bigint | number | boolean | string;
  readonly validFrom: string;
  /** First day on which it no longer holds. */
  readonly validTo: string | undefined;
  readonly verified: boolean;
  readonly source: string;
}

export type UsedValue = LocalValue;

export interface LocalGap {
  readonly key: string;
  /** Day of the event for which the county has filled in nothing. */
  readonly on: string;
}

/** Reads local values and remembers which were there and which were not. */
export interface LocalReader {
  amount(key: string, on: string): bigint | undefined;
  number(key: string, on: string): number | undefined;
  readonly used: readonly UsedValue[];
  readonly gaps: readonly LocalGap[];
}

/** A reader over the histories of the keys that a calculator reads. */
export function readLocal(values: readonly LocalValue[]): LocalReader {
  const used: LocalValue[] = [];
  const gaps: LocalGap[] = [];
  const read = (key: string, on: string) => {
    const found = values
      .filter((value) => value.key === key && value.validFrom <= on && (value.validTo ?? '9999') > on)
      .sort((one, other) => other.validFrom.localeCompare(one.validFrom))[0];
    if (found === undefined) {
      if (!gaps.some((gap) => gap.key === key)) gaps.push({ key, on });
    } else if (!used.includes(found)) used.push(found);
    return found?.value;
  };
  return {
    used,
    gaps,
    amount: (key, on) => {
      const value = read(key, on);
      return typeof value === 'bigint' ? value : undefined;
    },
    number: (key, on) => {
      const value = read(key, on);
      return typeof value === 'number' ? value : undefined;
    },
  };
}
