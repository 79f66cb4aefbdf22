import type { Act } from '../../platform/actor.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { newId } from '../../platform/id.ts';

export interface CaseNote {
  readonly id: string;
  readonly body: string;
  readonly authorName: string;
  readonly writtenAt: Date;
}

export async function insertNote(
  tx: Transaction,
  act: Act,
  note: { region: string; caseId: string; body: string },
): Promise<void> {
  await tx
    .insertInto('case_notes')
    .values({
      region_code: note.region,
      id: newId(),
      case_id: note.caseId,
      body: note.body,
      author_id: act.actor.id,
      author_name: act.actor.name,
      written_at: act.now,
    })
    .execute();
}

/** Notes of a case, newest first. */
export async function listNotes(db: Db, region: string, caseId: string): Promise<CaseNote[]> {
  const rows = await db
    .selectFrom('case_notes')
    .selectAll()
    .where('region_code', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    authorName: row.author_name,
    writtenAt: row.written_at,
  }));
}
