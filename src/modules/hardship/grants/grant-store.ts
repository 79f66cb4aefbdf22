import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import { type Grant, type GrantStatus, grantKinds, grantStatuses } from './grant.ts';
import { known, present } from './row-values.ts';

type Where = { readonly region: string; readonly id: string };

export async function insertGrant(tx: Transaction, grant: Grant): Promise<void> {
  await tx
    .insertInto('hardship_grants')
    .values({
      region_code: grant.region,
      id: grant.id,
      number: grant.number,
      version: grant.version,
      status: grant.status,
      kind: grant.kind,
      year: grant.year,
      file_id: grant.fileId,
      person_id: grant.personId,
      member_id: grant.memberId ?? null,
      subject_key: grant.subjectKey,
      beneficiary_name: grant.beneficiaryName,
      allowance_id: grant.allowanceId,
      fund_id: grant.fundId,
      amount_fen: grant.amountFen,
      basis: grant.basis,
      chain: [...grant.chain],
      signed_count: grant.signedCount,
      payee_id: grant.payeeId ?? null,
      proposed_at: grant.proposedAt,
      proposer_id: grant.proposer.id,
      proposer_name: grant.proposer.name,
    })
    .execute();
}

export async function findGrant(db: Db | Transaction, where: Where): Promise<Grant | undefined> {
  const row = await db
    .selectFrom('hardship_grants')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .executeTakeFirst();
  return row && toGrant(row);
}

/** One grant, held until the transaction ends. */
export async function lockGrant(tx: Transaction, where: Where): Promise<Grant | undefined> {
  const row = await tx
    .selectFrom('hardship_grants')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .forUpdate()
    .executeTakeFirst();
  return row && toGrant(row);
}

/** Several grants, held in the order of their ids, so that two batches at once cannot wait for each other forever. */
export async function lockGrants(tx: Transaction, region: string, ids: readonly string[]): Promise<Grant[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('hardship_grants')
    .selectAll()
    .where('region_code', '=', region)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toGrant);
}

export interface GrantChange {
  readonly status?: GrantStatus;
  readonly signedCount?: number;
  readonly payeeId?: string;
  readonly approvedAt?: Date;
  readonly ended?: { readonly at: Date; readonly reason: string };
}

export async function updateGrant(tx: Transaction, where: Where, change: GrantChange): Promise<void> {
  await tx
    .updateTable('hardship_grants')
    .set({
      version: sql`version + 1`,
      ...(change.status && { status: change.status }),
      ...(change.signedCount !== undefined && { signed_count: change.signedCount }),
      ...(change.payeeId && { payee_id: change.payeeId }),
      ...(change.approvedAt && { approved_at: change.approvedAt }),
      ...(change.ended && { ended_at: change.ended.at, end_reason: change.ended.reason }),
    })
    .where('region_code', '=', where.region)
    .where('id', '=', where.id)
    .execute();
}

/** All grants of one file, newest first. */
export async function listGrantsOfFile(
  db: Db | Transaction,
  where: { region: string; fileId: string },
): Promise<Grant[]> {
  const rows = await db
    .selectFrom('hardship_grants')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('file_id', '=', where.fileId)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toGrant);
}

export function toGrant(row: Selectable<DB['hardship_grants']>): Grant {
  return {
    id: row.id,
    region: row.region_code,
    number: row.number,
    version: row.version,
    status: known(grantStatuses, row.status),
    kind: known(grantKinds, row.kind),
    year: row.year,
    fileId: row.file_id,
    personId: row.person_id,
    memberId: present(row.member_id),
    subjectKey: row.subject_key,
    beneficiaryName: row.beneficiary_name,
    allowanceId: row.allowance_id,
    fundId: row.fund_id,
    amountFen: row.amount_fen,
    basis: row.basis,
    chain: row.chain,
    signedCount: row.signed_count,
    payeeId: present(row.payee_id),
    proposedAt: row.proposed_at,
    proposer: { id: row.proposer_id, name: row.proposer_name },
    approvedAt: present(row.approved_at),
    endedAt: present(row.ended_at),
    endReason: present(row.end_reason),
  };
}
