import type { Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';
import type { NewParameter } from './parameter.ts';
import { insertParameters } from './parameter-store.ts';

/** When the first values of a region were put in; they are unverified until the county confirms them. */
const SEEDED_BY = '系统初始值';

/** Puts first values into a region; what is there stays. May run any number of times. */
export async function seedParameters(
  tx: Transaction,
  region: string,
  seed: { rows: readonly NewParameter[]; now: Date },
): Promise<void> {
  const rows = seed.rows.map((row) => ({
    ...row,
    id: newId(),
    createdAt: seed.now,
    createdByName: SEEDED_BY,
  }));
  await insertParameters(tx, region, rows);
}
