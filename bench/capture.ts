import {
  DummyDriver,
  Kysely,
  type KyselyConfig,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { DB, Db } from '../src/platform/db/database.ts';
import type { Statement } from './ceiling-plan.ts';

/** The statements that a store function would send, without a database: every result is empty. */
export async function capture(run: (db: Db) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const log: KyselyConfig['log'] = (event) => {
    statements.push({ sql: event.query.sql, parameters: event.query.parameters });
  };
  const db = new Kysely<DB>({
    log,
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  await run(db);
  return statements;
}
