import type { Act } from '../../../../platform/actor.ts';
import type { DB, Db, Selectable, Transaction } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/id.ts';
import { type Finding, type NewFinding, type Verdict, verdicts } from './finding.ts';

interface At {
  readonly region: string;
  readonly visitId: string;
}

export async function listFindings(db: Db | Transaction, { region, visitId }: At): Promise<Finding[]> {
  const rows = await db
    .selectFrom('supervision_findings')
    .selectAll()
    .where('region_code', '=', region)
    .where('visit_id', '=', visitId)
    .orderBy('checklist_key')
    .orderBy('item_code')
    .execute();
  return rows.map(toFinding);
}

/** Writes what was found; an item that had a finding gets the next revision. The caller has locked the visit. */
export async function saveFinding(
  tx: Transaction,
  act: Act,
  save: { at: At; finding: NewFinding; frozen: { version: string; article: string } },
): Promise<number> {
  const { at, finding, frozen } = save;
  const written = {
    verdict: finding.verdict,
    note: finding.note ?? null,
    recorded_at: act.now,
    recorder_id: act.actor.id,
    recorder_name: act.actor.name,
  };
  const row = await tx
    .insertInto('supervision_findings')
    .values({
      region_code: at.region,
      id: newId(),
      visit_id: at.visitId,
      checklist_key: finding.checklistKey,
      checklist_version: frozen.version,
      item_code: finding.itemCode,
      article: frozen.article,
      revision: 1,
      ...written,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'visit_id', 'checklist_key', 'item_code'])
        .doUpdateSet((eb) => ({ ...written, revision: eb('supervision_findings.revision', '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return row.revision;
}

function toFinding(row: Selectable<DB['supervision_findings']>): Finding {
  return {
    id: row.id,
    checklistKey: row.checklist_key,
    checklistVersion: row.checklist_version,
    itemCode: row.item_code,
    verdict: verdictOf(row.verdict),
    note: row.note ?? undefined,
    article: row.article,
    revision: row.revision,
    recordedAt: row.recorded_at,
    recorder: { id: row.recorder_id, name: row.recorder_name },
  };
}

/** CHECK supervision_findings_verdict_known */
function verdictOf(value: string): Verdict {
  const found = verdicts.find((one) => one === value);
  if (found === undefined) throw new Error(`unknown verdict ${value}`);
  return found;
}
