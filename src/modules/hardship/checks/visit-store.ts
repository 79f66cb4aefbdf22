import type { Act } from '../../../platform/actor.ts';
import { type KeyRing, open, seal } from '../../../platform/crypto.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member } from '../file/file-row-store.ts';
import { type Finding, findings, type Visit, type VisitInput } from './visit.ts';

export const VISIT_CONTEXT = 'hardship.visit';

export async function insertVisit(
  tx: Transaction,
  act: Act,
  of: { region: string; fileId: string; visit: VisitInput },
): Promise<void> {
  const { visit } = of;
  await tx
    .insertInto('hardship_visits')
    .values({
      region_code: of.region,
      id: newId(),
      file_id: of.fileId,
      visited_on: visit.visitedOn,
      visitors: [...visit.visitors],
      place: visit.place,
      finding: visit.finding,
      findings_sealed: seal(act.keys, VISIT_CONTEXT, visit.findings),
      key_version: act.keys.activeVersion,
      recorded_at: act.now,
      recorder_id: act.actor.id,
      recorder_name: act.actor.name,
    })
    .execute();
}

/** Newest first. */
export async function listVisits(
  db: Db | Transaction,
  keys: KeyRing,
  of: { region: string; fileId: string },
): Promise<Visit[]> {
  const rows = await db
    .selectFrom('hardship_visits')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('file_id', '=', of.fileId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    visitedOn: row.visited_on,
    visitors: row.visitors,
    place: row.place,
    finding: member(Object.keys(findings) as Finding[], row.finding), // keys of the list itself
    findings: open(keys, VISIT_CONTEXT, row.findings_sealed),
    recorderName: row.recorder_name,
  }));
}
