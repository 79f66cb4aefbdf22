import type { Transaction } from '../../../platform/db/database.ts';
import { checklistsOn } from './checklists/checklist-versions.ts';
import { refuse } from './visit-refusals.ts';
import { deleteFrozenChecklists, insertFrozenChecklists } from './visit-team-store.ts';

/**
 * Ties a visit to the versions in force on a day; later changes of the law do not change what was asked.
 * @throws Refused 422 where none is chosen or a key has no version on that day.
 */
export async function freezeChecklists(
  tx: Transaction,
  at: { region: string; visitId: string },
  chosen: { keys: readonly string[]; on: string },
): Promise<void> {
  const inForce = checklistsOn(chosen.on);
  const keys = [...new Set(chosen.keys)];
  const lists = keys.map((key) => inForce.find((list) => list.key === key));
  const frozen = lists.filter((list) => list !== undefined);
  if (frozen.length === 0 || frozen.length < lists.length) refuse('visit.unknown-checklist');
  await deleteFrozenChecklists(tx, at);
  await insertFrozenChecklists(tx, at, frozen);
}
