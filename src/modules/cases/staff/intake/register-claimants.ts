import type { Act } from '../../../../platform/actor.ts';
import type { Transaction } from '../../../../platform/db/database.ts';
import { registerPeople } from '../../../people/index.ts';
import type { JoiningClaimant } from '../../claims/join-claimants.ts';
import type { CheckedRow } from './claim-rows.ts';

/** Finds or makes the file of each person, and gathers several rows of one person into one claimant. */
export async function registerClaimants(
  tx: Transaction,
  act: Act,
  rows: readonly CheckedRow[],
): Promise<JoiningClaimant[]> {
  const people = await registerPeople(
    tx,
    act,
    rows.map((row) => row.person),
  );
  const withId = rows.map((row, index) => ({ row, personId: people[index]?.id ?? '' }));
  return [...Map.groupBy(withId, (one) => one.personId)].map(([personId, own]) => ({
    personId,
    statedMigrant: own.find((one) => one.row.statedMigrant !== undefined)?.row.statedMigrant,
    occupation: own.find((one) => one.row.occupation !== undefined)?.row.occupation,
    lines: own.flatMap((one) => one.row.line ?? []),
  }));
}
