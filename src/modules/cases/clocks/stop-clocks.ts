import { shanghaiDate } from '../../../platform/dates.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { RightsCase } from '../case.ts';
import type { ClockKind } from './case-clock.ts';
import { endClocks } from './clock-store.ts';

export interface ClockEnd {
  readonly rightsCase: Pick<RightsCase, 'id' | 'region'>;
  /** All running clocks where left out. */
  readonly kinds?: readonly ClockKind[];
  readonly now: Date;
}

/** The awaited act has happened: the clocks of these kinds are met today. */
export async function stopClocks(tx: Transaction, end: ClockEnd): Promise<void> {
  await endClocks(tx, target(end), { how: 'met', day: shanghaiDate(end.now) });
}

/** The case took another road: the clocks end without being met. */
export async function dropClocks(tx: Transaction, end: ClockEnd): Promise<void> {
  await endClocks(tx, target(end), { how: 'dropped', day: shanghaiDate(end.now) });
}

function target({ rightsCase, kinds }: ClockEnd) {
  return { region: rightsCase.region, caseId: rightsCase.id, ...(kinds ? { kinds } : {}) };
}
