import type { Act } from '../../../platform/actor.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { VisitChange } from '../visits/visit-store.ts';
import { insertConflict } from './conflict-store.ts';
import type { ConflictReason } from './merge.ts';
import type { Taking } from './take-upload.ts';
import { type FactKey, factKeys } from './upload.ts';

const columns = { receivedBy: 'received_by', place: 'place', summary: 'summary' } as const satisfies Record<
  FactKey,
  keyof VisitChange
>;

/** Takes who received the team, where, and the summary: changed only where the desk still says what the phone saw. */
export async function mergeFacts(
  tx: Transaction,
  act: Act,
  taking: Taking,
): Promise<{ change: VisitChange; conflicts: number }> {
  const { visit, at, upload } = taking;
  const over = visit.status === 'finished' || visit.status === 'cancelled' ? visit.status : undefined;
  let change: VisitChange = {};
  let conflicts = 0;
  for (const key of factKeys) {
    const fact = upload.facts[key];
    const desk = visit[key] ?? '';
    if (fact === undefined || fact.to === desk) continue;
    const reason: ConflictReason | undefined = over ?? (fact.from === desk ? undefined : 'changed');
    if (reason === undefined) {
      change = { ...change, [columns[key]]: fact.to === '' ? null : fact.to };
      continue;
    }
    const difference = { kind: 'fact', key, field: fact.to, desk } as const;
    await insertConflict(tx, act, { at, syncId: upload.id, reason, difference });
    conflicts += 1;
  }
  return { change, conflicts };
}
