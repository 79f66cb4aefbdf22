import type { Act } from '../../../platform/actor.ts';
import type { Db, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { member, present } from '../file/file-row-store.ts';
import { type Category, categories } from '../formula/formula-version.ts';
import type { LoadedAssessment } from './loaded-assessment.ts';

export const occasions = ['application', 'check', 'review', 'income-change'] as const;
export type Occasion = (typeof occasions)[number];
export const occasionNames = {
  application: '申请',
  check: '经济核对',
  review: '复核',
  'income-change': '收入变化',
} as const satisfies Record<Occasion, string>;

/** A computation that was relied on. Amounts in 分. */
export interface KeptAssessment {
  readonly id: string;
  readonly assessedOn: string;
  readonly formulaVersion: string;
  readonly standardFen: bigint;
  readonly incomeFen: bigint;
  readonly costsFen: bigint;
  readonly members: number;
  readonly monthlyFen: bigint;
  readonly category: Category | undefined;
  readonly occasion: Occasion;
  readonly assessorName: string;
}

export async function insertAssessment(
  tx: Transaction,
  act: Act,
  of: { region: string; fileId: string; occasion: Occasion; loaded: LoadedAssessment },
): Promise<void> {
  const { rule, family, result } = of.loaded;
  await tx
    .insertInto('hardship_assessments')
    .values({
      region_code: of.region,
      id: newId(),
      file_id: of.fileId,
      assessed_on: rule.day,
      formula_version: rule.version.key,
      standard_fen: rule.standardFen,
      income_fen: family.incomeFen,
      costs_fen: family.costsFen,
      accident_fen: family.suddenFen,
      members: family.members,
      monthly_fen: result.monthlyFen,
      category: result.category ?? null,
      occasion: of.occasion,
      assessed_at: act.now,
      assessor_name: act.actor.name,
    })
    .execute();
}

/** Newest first. */
export async function listAssessments(
  db: Db | Transaction,
  of: { region: string; fileId: string },
): Promise<KeptAssessment[]> {
  const rows = await db
    .selectFrom('hardship_assessments')
    .selectAll()
    .where('region_code', '=', of.region)
    .where('file_id', '=', of.fileId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    assessedOn: row.assessed_on,
    formulaVersion: row.formula_version,
    standardFen: row.standard_fen,
    incomeFen: row.income_fen,
    costsFen: row.costs_fen,
    members: row.members,
    monthlyFen: row.monthly_fen,
    category: row.category === null ? undefined : present(member(categories, row.category)),
    occasion: member(occasions, row.occasion),
    assessorName: row.assessor_name,
  }));
}
