import type { MigrantSource } from './claimant.ts';

export type HouseholdType = 'rural' | 'urban' | 'unknown';

/** Whether somebody counts as 农民工 in this case, and how the case knows. */
export interface MigrantSnapshot {
  readonly isMigrant: boolean | undefined;
  readonly migrantSource: MigrantSource;
}

/** 农民工 = rural resident (条例 §2): by the file; where the file does not know, by what the worker says. */
export function migrantSnapshot(household: HouseholdType, stated: boolean | undefined): MigrantSnapshot {
  if (household !== 'unknown') return { isMigrant: household === 'rural', migrantSource: 'file' };
  if (stated !== undefined) return { isMigrant: stated, migrantSource: 'stated' };
  return { isMigrant: undefined, migrantSource: 'unknown' };
}
