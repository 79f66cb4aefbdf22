import type { KeyRing } from '../../../platform/crypto.ts';
import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import type { IdentityType } from '../../people/index.ts';
import {
  codeIn,
  costKinds,
  insurances,
  relations,
  schoolStages,
  workStates,
} from '../codes/hardship-codes.ts';
import { member, present } from '../file/file-row-store.ts';
import type { Cost, Member } from './member.ts';
import { maskedIdentity, openHealth } from './seal-member.ts';

export type MemberRow = Selectable<DB['hardship_members']>;

interface Of {
  readonly region: string;
  readonly fileId: string;
}

/** The household, the applicant first. */
export async function listMembers(db: Db | Transaction, keys: KeyRing, of: Of): Promise<Member[]> {
  const rows = await listMemberRows(db, of);
  return rows.map((row) => toMember(row, keys));
}

export async function listMemberRows(db: Db | Transaction, { region, fileId }: Of): Promise<MemberRow[]> {
  return db
    .selectFrom('hardship_members')
    .selectAll()
    .where('region_code', '=', region)
    .where('file_id', '=', fileId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

function toMember(row: MemberRow, keys: KeyRing): Member {
  return {
    id: row.id,
    personId: present(row.person_id),
    isApplicant: row.is_applicant,
    relation: codeIn(relations, row.relation),
    name: row.name,
    identityType: row.identity_type as IdentityType, // written from that type only
    maskedIdentity: maskedIdentity(keys, row.identity_sealed),
    sex: member(['male', 'female', 'unknown'], row.sex),
    birthDate: present(row.birth_date),
    workState: codeIn(workStates, row.work_status),
    insurance: codeIn(insurances, row.medical_insurance),
    school:
      row.school_stage === null
        ? undefined
        : { stage: codeIn(schoolStages, row.school_stage), name: present(row.school_name) },
    health: openHealth(keys, row.health_sealed),
    incomeFen: row.income_fen,
    incomeSource: present(row.income_source),
  };
}

export async function insertMember(tx: Transaction, row: MemberRow): Promise<void> {
  await tx.insertInto('hardship_members').values(row).execute();
}

export async function updateMember(
  tx: Transaction,
  where: { region: string; id: string },
  change: Partial<Omit<MemberRow, 'region_code' | 'id' | 'file_id'>>,
): Promise<void> {
  await tx
    .updateTable('hardship_members')
    .set(change)
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

export async function deleteMember(tx: Transaction, of: Of & { id: string }): Promise<void> {
  await tx
    .deleteFrom('hardship_costs')
    .where('region_code', '=', of.region)
    .where('file_id', '=', of.fileId)
    .where('member_id', '=', of.id)
    .execute();
  await tx
    .deleteFrom('hardship_members')
    .where('region_code', '=', of.region)
    .where('file_id', '=', of.fileId)
    .where('id', '=', of.id)
    .execute();
}

/** True where somebody with one of these indexes stands in another open file. Whose it is, is not told. */
export async function standsElsewhere(
  tx: Transaction,
  of: Of & { indexes: readonly string[] },
): Promise<boolean> {
  const row = await tx
    .selectFrom('hardship_members')
    .select('id')
    .where('region_code', '=', of.region)
    .where('identity_index', 'in', [...of.indexes])
    .where('holds_place', '=', true)
    .where('file_id', '<>', of.fileId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function listCosts(db: Db | Transaction, { region, fileId }: Of): Promise<Cost[]> {
  const rows = await db
    .selectFrom('hardship_costs')
    .selectAll()
    .where('region_code', '=', region)
    .where('file_id', '=', fileId)
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    memberId: present(row.member_id),
    kind: codeIn(costKinds, row.kind),
    amountFen: row.amount_fen,
  }));
}

/** The costs of the year as now stated; earlier statements are in the audit record and on the papers. */
export async function replaceCosts(
  tx: Transaction,
  { region, fileId }: Of,
  costs: readonly Pick<Cost, 'kind' | 'amountFen'>[],
): Promise<void> {
  await tx
    .deleteFrom('hardship_costs')
    .where('region_code', '=', region)
    .where('file_id', '=', fileId)
    .execute();
  const rows = costs
    .filter((cost) => cost.amountFen > 0n)
    .map((cost) => ({
      region_code: region,
      id: newId(),
      file_id: fileId,
      member_id: null,
      kind: cost.kind,
      amount_fen: cost.amountFen,
    }));
  if (rows.length > 0) await tx.insertInto('hardship_costs').values(rows).execute();
}
