import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely';
import pg from 'pg';
import { poolKeepingStatements } from './kept-statements.ts';
import type { DB } from './schema.gen.ts';

export type Db = Kysely<DB>;
export type Transaction = KyselyTransaction<DB>;
export { type ExpressionBuilder, type Selectable, sql } from 'kysely';
export { kept } from './kept-statements.ts';
export type { DB } from './schema.gen.ts';

export interface Connection {
  readonly db: Db;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

// int8 → bigint (money is bigint 分), date → 'YYYY-MM-DD' text; both process-wide for this client.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Opens a pool. `onError` hears of idle connections that broke; the pool replaces them by itself. */
export function connect(url: string, options: { max: number; onError?: (error: Error) => void }): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 120_000,
    application_name: 'wenlan',
  });
  const hear = (error: Error) => options.onError?.(error);
  pool.on('error', hear);
  // A connection that breaks while it is lent out reports here; without a listener the process would end.
  pool.on('connect', (client) => client.on('error', hear));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: poolKeepingStatements(pool) }) });
  return { db, pool, close: () => db.destroy() };
}
