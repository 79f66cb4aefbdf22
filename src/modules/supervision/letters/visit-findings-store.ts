import type { Db, Transaction } from '../../../platform/db/database.ts';
import type { VisitFindings, VisitProblem } from './visit-findings.ts';

/** A visit with the items found wanting, in the order of the checklists. */
export async function findVisitFindings(
  db: Db | Transaction,
  region: string,
  id: string,
): Promise<VisitFindings | undefined> {
  const visit = await db
    .selectFrom('supervision_visits')
    .select([
      'id',
      'number',
      'status',
      'organisation_id',
      'organisation_name',
      'project_name',
      'owner_body_id',
      'owner_body_name',
      'visited_on',
    ])
    .where('region_code', '=', region)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!visit) return undefined;
  return {
    id: visit.id,
    number: visit.number,
    firm: { id: visit.organisation_id, name: visit.organisation_name },
    projectName: visit.project_name ?? undefined,
    ownerBody: { id: visit.owner_body_id, name: visit.owner_body_name },
    visitedOn: visit.visited_on ?? undefined,
    isFinished: visit.status === 'finished',
    problems: await listProblems(db, region, id),
  };
}

async function listProblems(db: Db | Transaction, region: string, visitId: string): Promise<VisitProblem[]> {
  const rows = await db
    .selectFrom('supervision_findings')
    .select(['id', 'checklist_key', 'checklist_version', 'item_code', 'note', 'article'])
    .where('region_code', '=', region)
    .where('visit_id', '=', visitId)
    .where('verdict', '=', 'problem')
    .orderBy('checklist_key')
    .orderBy('item_code')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    checklistKey: row.checklist_key,
    checklistVersion: row.checklist_version,
    itemCode: row.item_code,
    note: row.note ?? undefined,
    article: row.article,
  }));
}
