/** SQLSTATE of a database error, or undefined. Decide by this, never by message (postgres.md 14). */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Name of the violated constraint, also on Citus, where `error.constraint` is missing
 * and the name in the message carries a `_<shard>` suffix.
 */
export function violatedConstraint(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const named = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
  const name = named ?? /constraint "([^"]+)"/.exec(error.message)?.[1];
  return name?.replace(/_\d+$/, '');
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  // The disk under the database is full.
  '53100',
  '53300',
]);

/** True where the database is away or going away: the answer is a calm 503, not a bug report. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined && UNREACHABLE.has(state)) return true;
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  );
}

/** Serialization failure, deadlock, or a connection lost before commit: safe to run the whole transaction again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

/** A NUL or half a surrogate pair, which PostgreSQL cannot store: forms are cleaned, addresses and their queries are not. */
export function isUnstorableText(error: unknown): boolean {
  return sqlState(error) === '22021';
}
