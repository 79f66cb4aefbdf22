import type { DB, Db, Selectable, Transaction } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/id.ts';
import { levelThreePolicy, levelThreeSource, type SecurityPolicy } from './security-policy.ts';

export interface DatedPolicy {
  readonly id: string;
  /** 'YYYY-MM-DD': in force from this day until the next one begins. */
  readonly validFrom: string;
  readonly policy: SecurityPolicy;
  readonly source: string;
  readonly verified: boolean;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** The policy in force on a day (YYYY-MM-DD); level-3 values where the region has set none. */
export async function loadPolicy(db: Db | Transaction, region: string, on: string): Promise<SecurityPolicy> {
  const row = await db
    .selectFrom('security_policies')
    .selectAll()
    .where('region_code', '=', region)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toDated(row).policy : levelThreePolicy;
}

/** All policies of a region, newest first. */
export async function findPolicies(db: Db, region: string): Promise<DatedPolicy[]> {
  const rows = await db
    .selectFrom('security_policies')
    .selectAll()
    .where('region_code', '=', region)
    .orderBy('valid_from', 'desc')
    .limit(200)
    .execute();
  return rows.map(toDated);
}

/** Writes the policy that begins on a day; a second one for the same day replaces the first. */
export async function savePolicy(
  tx: Transaction,
  region: string,
  dated: Omit<DatedPolicy, 'id'>,
): Promise<void> {
  const { policy } = dated;
  const values = {
    second_factor: policy.secondFactor,
    lockout_tries: policy.lockoutTries,
    lockout_seconds: policy.lockoutSeconds,
    idle_seconds: policy.idleSeconds,
    session_seconds: policy.sessionSeconds,
    worker_idle_seconds: policy.workerIdleSeconds,
    worker_session_seconds: policy.workerSessionSeconds,
    password_min_length: policy.passwordMinLength,
    password_min_classes: policy.passwordMinClasses,
    password_max_age_days: policy.passwordMaxAgeDays,
    password_history: policy.passwordHistory,
    code_seconds: policy.codeSeconds,
    code_tries: policy.codeTries,
    code_interval_seconds: policy.codeIntervalSeconds,
    code_daily_limit: policy.codeDailyLimit,
    source: dated.source,
    verified: dated.verified,
    created_at: dated.createdAt,
    created_by: dated.createdBy,
  };
  await tx
    .insertInto('security_policies')
    .values({ region_code: region, id: newId(), valid_from: dated.validFrom, ...values })
    .onConflict((conflict) => conflict.columns(['region_code', 'valid_from']).doUpdateSet(values))
    .execute();
}

/**
 * First policy of a region, from the earliest day on, where it has none yet: level-3 values with the given second factor.
 */
export async function seedSecurityPolicy(
  tx: Transaction,
  region: string,
  options: { secondFactor: 'off' | 'required'; now: Date },
): Promise<void> {
  const known = await tx
    .selectFrom('security_policies')
    .select('id')
    .where('region_code', '=', region)
    .limit(1)
    .execute();
  if (known.length > 0) return;
  await savePolicy(tx, region, {
    validFrom: '2000-01-01',
    policy: { ...levelThreePolicy, secondFactor: options.secondFactor },
    source: levelThreeSource,
    verified: false,
    createdAt: options.now,
    createdBy: '系统',
  });
}

function toDated(row: Selectable<DB['security_policies']>): DatedPolicy {
  return {
    id: row.id,
    validFrom: row.valid_from,
    policy: {
      secondFactor: row.second_factor === 'off' ? 'off' : 'required',
      lockoutTries: row.lockout_tries,
      lockoutSeconds: row.lockout_seconds,
      idleSeconds: row.idle_seconds,
      sessionSeconds: row.session_seconds,
      workerIdleSeconds: row.worker_idle_seconds,
      workerSessionSeconds: row.worker_session_seconds,
      passwordMinLength: row.password_min_length,
      passwordMinClasses: row.password_min_classes,
      passwordMaxAgeDays: row.password_max_age_days,
      passwordHistory: row.password_history,
      codeSeconds: row.code_seconds,
      codeTries: row.code_tries,
      codeIntervalSeconds: row.code_interval_seconds,
      codeDailyLimit: row.code_daily_limit,
    },
    source: row.source,
    verified: row.verified,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}
