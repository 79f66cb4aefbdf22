import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { FrozenChecklist } from './checklists/checklist.ts';
import type { Inspector } from './visit.ts';

interface At {
  readonly region: string;
  readonly visitId: string;
}

export async function insertFrozenChecklists(
  tx: Transaction,
  { region, visitId }: At,
  lists: readonly FrozenChecklist[],
): Promise<void> {
  const rows = lists.map(({ key, version }) => ({
    region_code: region,
    visit_id: visitId,
    checklist_key: key,
    checklist_version: version,
  }));
  if (rows.length > 0) await tx.insertInto('supervision_visit_checklists').values(rows).execute();
}

export async function deleteFrozenChecklists(tx: Transaction, { region, visitId }: At): Promise<void> {
  await tx
    .deleteFrom('supervision_visit_checklists')
    .where('region_code', '=', region)
    .where('visit_id', '=', visitId)
    .execute();
}

export async function listFrozenChecklists(
  db: Db | Transaction,
  { region, visitId }: At,
): Promise<FrozenChecklist[]> {
  const rows = await db
    .selectFrom('supervision_visit_checklists')
    .select(['checklist_key', 'checklist_version'])
    .where('region_code', '=', region)
    .where('visit_id', '=', visitId)
    .orderBy('checklist_key')
    .execute();
  return rows.map((row) => ({ key: row.checklist_key, version: row.checklist_version }));
}

export async function insertBodies(
  tx: Transaction,
  { region, visitId }: At,
  bodies: readonly { id: string; name: string }[],
): Promise<void> {
  const rows = bodies.map(({ id, name }) => ({
    region_code: region,
    visit_id: visitId,
    organisation_id: id,
    organisation_name: name,
  }));
  if (rows.length > 0) await tx.insertInto('supervision_visit_bodies').values(rows).execute();
}

export async function listBodies(
  db: Db | Transaction,
  { region, visitId }: At,
): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectFrom('supervision_visit_bodies')
    .select(['organisation_id', 'organisation_name'])
    .where('region_code', '=', region)
    .where('visit_id', '=', visitId)
    .orderBy('organisation_name')
    .orderBy('organisation_id')
    .execute();
  return rows.map((row) => ({ id: row.organisation_id, name: row.organisation_name }));
}

/** Adds those whose certificate is not there yet. @returns how many were added */
export async function insertInspectors(
  tx: Transaction,
  { region, visitId }: At,
  people: readonly Omit<Inspector, 'id'>[],
): Promise<number> {
  if (people.length === 0) return 0;
  const rows = people.map((one) => ({
    region_code: region,
    id: newId(),
    visit_id: visitId,
    name: one.name,
    body_name: one.bodyName,
    certificate_number: one.certificateNumber,
  }));
  const added = await tx
    .insertInto('supervision_visit_inspectors')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['region_code', 'visit_id', 'certificate_number']).doNothing())
    .returning('id')
    .execute();
  return added.length;
}

export async function deleteInspector(tx: Transaction, at: At & { id: string }): Promise<boolean> {
  const result = await tx
    .deleteFrom('supervision_visit_inspectors')
    .where('region_code', '=', at.region)
    .where('visit_id', '=', at.visitId)
    .where('id', '=', at.id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function listInspectors(db: Db | Transaction, { region, visitId }: At): Promise<Inspector[]> {
  const rows = await db
    .selectFrom('supervision_visit_inspectors')
    .select(['id', 'name', 'body_name', 'certificate_number'])
    .where('region_code', '=', region)
    .where('visit_id', '=', visitId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    bodyName: row.body_name,
    certificateNumber: row.certificate_number,
  }));
}
