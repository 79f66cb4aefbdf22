import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { Visit, VisitStatus } from './visit.ts';

export interface VisitEvent {
  readonly id: string;
  readonly happenedAt: Date;
  readonly word: string;
  readonly actorName: string;
  readonly detail: string | undefined;
}

export async function insertVisitEvent(
  tx: Transaction,
  act: Act,
  event: { visit: Pick<Visit, 'region' | 'id'>; word: string; detail?: string | undefined } & {
    from: VisitStatus | undefined;
    to: VisitStatus;
  },
): Promise<void> {
  await tx
    .insertInto('supervision_visit_events')
    .values({
      region_code: event.visit.region,
      id: newId(),
      visit_id: event.visit.id,
      happened_at: act.now,
      word: event.word,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
      detail: event.detail ?? null,
      from_status: event.from ?? null,
      to_status: event.to,
    })
    .execute();
}

/** The timeline, newest first. */
export async function listVisitEvents(db: Db, region: string, visitId: string): Promise<VisitEvent[]> {
  const rows = await db
    .selectFrom('supervision_visit_events')
    .selectAll()
    .where('region_code', '=', region)
    .where('visit_id', '=', visitId)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    happenedAt: row.happened_at,
    word: row.word,
    actorName: row.actor_name,
    detail: row.detail ?? undefined,
  }));
}
