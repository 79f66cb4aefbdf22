import { type DB, type Db, type Selectable, sql, type Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member, present } from '../case-row-store.ts';
import { type Claimant, type ClaimLine, claimedFen, migrantSources, type NewClaimLine } from './claimant.ts';

export interface NewClaimant {
  readonly id: string;
  readonly personId: string;
  readonly isRepresentative: boolean;
  readonly isMigrant: boolean | undefined;
  readonly migrantSource: Claimant['migrantSource'];
  readonly occupation: string | undefined;
  readonly employedFrom: string | undefined;
  readonly employedTo: string | undefined;
  readonly statedPhoneSealed: string | undefined;
}

type Where = { readonly region: string; readonly caseId: string };

/** Claimants of a case in the order they joined, those who withdrew included. */
export async function listClaimants(db: Db | Transaction, where: Where): Promise<Claimant[]> {
  const rows = await db
    .selectFrom('case_claimants')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .orderBy('joined_at')
    .orderBy('id')
    .execute();
  return rows.map(toClaimant);
}

export async function listClaimLines(db: Db | Transaction, where: Where): Promise<ClaimLine[]> {
  const rows = await db
    .selectFrom('case_claim_lines')
    .selectAll()
    .where('region_code', '=', where.region)
    .where('case_id', '=', where.caseId)
    .orderBy('month')
    .orderBy('id')
    .execute();
  return rows.map(toClaimLine);
}

/** Joins workers to a case; 500 rows a statement. */
export async function insertClaimants(
  tx: Transaction,
  where: Where & { joinedAt: Date },
  claimants: readonly NewClaimant[],
): Promise<void> {
  for (let at = 0; at < claimants.length; at += 500) {
    await tx
      .insertInto('case_claimants')
      .values(
        claimants.slice(at, at + 500).map((claimant) => ({
          region_code: where.region,
          id: claimant.id,
          case_id: where.caseId,
          person_id: claimant.personId,
          is_representative: claimant.isRepresentative,
          joined_at: where.joinedAt,
          is_migrant: claimant.isMigrant ?? null,
          migrant_source: claimant.migrantSource,
          occupation: claimant.occupation ?? null,
          employed_from: claimant.employedFrom ?? null,
          employed_to: claimant.employedTo ?? null,
          stated_phone: claimant.statedPhoneSealed ?? null,
          claimed_fen: 0n,
          confirmed_fen: 0n,
          paid_fen: 0n,
        })),
      )
      .execute();
  }
}

export async function insertClaimLines(
  tx: Transaction,
  where: Where,
  lines: readonly { claimantId: string; line: NewClaimLine }[],
): Promise<void> {
  for (let at = 0; at < lines.length; at += 500) {
    await tx
      .insertInto('case_claim_lines')
      .values(
        lines.slice(at, at + 500).map(({ claimantId, line }) => ({
          region_code: where.region,
          id: newId(),
          case_id: where.caseId,
          claimant_id: claimantId,
          month: line.month,
          last_month: line.lastMonth,
          days_hundredths: line.daysHundredths ?? null,
          rate_fen: line.rateFen ?? null,
          due_fen: line.dueFen,
          earlier_paid_fen: line.earlierPaidFen,
          claimed_fen: claimedFen(line),
          note: line.note ?? null,
        })),
      )
      .execute();
  }
}

export async function updateClaimant(
  tx: Transaction,
  where: { region: string; claimantId: string },
  change: Partial<Omit<Selectable<DB['case_claimants']>, 'region_code' | 'id' | 'case_id' | 'person_id'>>,
): Promise<void> {
  await tx
    .updateTable('case_claimants')
    .set(change)
    .where('region_code', '=', where.region)
    .where('id', '=', where.claimantId)
    .execute();
}

/** Writes confirmed amounts line by line; undefined takes a confirmation back. */
export async function confirmLines(
  tx: Transaction,
  region: string,
  lines: readonly { lineId: string; confirmedFen: bigint | undefined; reason: string | undefined }[],
): Promise<void> {
  for (const line of lines) {
    await tx
      .updateTable('case_claim_lines')
      .set({ confirmed_fen: line.confirmedFen ?? null, confirmed_reason: line.reason ?? null })
      .where('region_code', '=', region)
      .where('id', '=', line.lineId)
      .execute();
  }
}

function toClaimant(row: Selectable<DB['case_claimants']>): Claimant {
  return {
    id: row.id,
    caseId: row.case_id,
    personId: row.person_id,
    isRepresentative: row.is_representative,
    joinedAt: row.joined_at,
    withdrawnAt: present(row.withdrawn_at),
    withdrawalReason: present(row.withdrawal_reason),
    isMigrant: present(row.is_migrant),
    migrantSource: member(migrantSources, row.migrant_source),
    occupation: present(row.occupation),
    employedFrom: present(row.employed_from),
    employedTo: present(row.employed_to),
    statedPhoneSealed: present(row.stated_phone),
    claimedFen: row.claimed_fen,
    confirmedFen: row.confirmed_fen,
    paidFen: row.paid_fen,
  };
}

function toClaimLine(row: Selectable<DB['case_claim_lines']>): ClaimLine {
  return {
    id: row.id,
    caseId: row.case_id,
    claimantId: row.claimant_id,
    month: row.month,
    lastMonth: row.last_month,
    daysHundredths: present(row.days_hundredths),
    rateFen: present(row.rate_fen),
    dueFen: row.due_fen,
    earlierPaidFen: row.earlier_paid_fen,
    claimedFen: row.claimed_fen,
    confirmedFen: present(row.confirmed_fen),
    note: present(row.note),
    confirmedReason: present(row.confirmed_reason),
  };
}

/** Brings the balance rows of a case in line with its claim lines. The caller holds the case. */
export async function refreshBalances(tx: Transaction, where: Where): Promise<void> {
  await sql`UPDATE case_claimants AS c SET claimed_fen = s.claimed, confirmed_fen = s.confirmed
    FROM (SELECT claimant_id, sum(claimed_fen)::bigint AS claimed, coalesce(sum(confirmed_fen), 0)::bigint AS confirmed
          FROM case_claim_lines WHERE region_code = ${where.region} AND case_id = ${where.caseId}
          GROUP BY claimant_id) AS s
    WHERE c.region_code = ${where.region} AND c.id = s.claimant_id`.execute(tx);
}
