import type { Act } from '../../platform/actor.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';

/** What is written down about one act. */
export interface AuditEntry {
  /** e.g. `case.accept`; the same word the route declares. */
  readonly word: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Why, in the actor's own words, where a reason is asked for. */
  readonly reason?: string | undefined;
  /** On which papers, with which values; never personal data in clear. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Where the row lies, if not in the actor's own region. */
  readonly region?: string;
}

/** Writes one audit row in the caller's transaction: no act without its row, no row without its act. */
export async function recordAudit(tx: Transaction | Db, act: Act, entry: AuditEntry): Promise<void> {
  await tx
    .insertInto('audit_events')
    .values({
      region_code: entry.region ?? act.actor.region,
      id: newId(),
      happened_at: act.now,
      actor_kind: act.actor.kind,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
      word: entry.word,
      subject_type: entry.subject.type,
      subject_id: entry.subject.id,
      reason: entry.reason ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
      request_id: act.requestId,
    })
    .execute();
}
