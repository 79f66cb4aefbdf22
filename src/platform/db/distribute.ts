import type pg from 'pg';
import { localTables, referenceTables } from './placement.ts';

/**
 * Where the citus extension is present, spreads every table with `region_code` by county and makes the
 * named dictionaries reference tables. Idempotent; does nothing on plain PostgreSQL (postgres.md 8).
 */
export async function distribute(client: pg.Client): Promise<void> {
  const citus = await client.query("SELECT 1 FROM pg_extension WHERE extname = 'citus'");
  if (citus.rowCount === 0) return;
  for (const table of referenceTables) {
    if (!(await isPlaced(client, table))) await client.query('SELECT create_reference_table($1)', [table]);
  }
  for (const table of await tablesParentsFirst(client)) {
    if (!(await isPlaced(client, table))) {
      await client.query("SELECT create_distributed_table($1, 'region_code', colocate_with => 'default')", [
        table,
      ]);
    }
  }
}

async function isPlaced(client: pg.Client, table: string): Promise<boolean> {
  const placed = await client.query('SELECT 1 FROM pg_dist_partition WHERE logicalrelid = $1::regclass', [
    table,
  ]);
  return placed.rowCount !== 0;
}

async function tablesParentsFirst(client: pg.Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region_code'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL($1)
     ORDER BY c.relname`,
    [localTables],
  );
  const edges = await client.query<{ child: string; parent: string }>(
    `SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent FROM pg_constraint
     WHERE contype = 'f' AND conrelid <> confrelid AND connamespace = 'public'::regnamespace`,
  );
  const waiting = new Set(tables.rows.map((row) => row.name));
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      (table) => !edges.rows.some((edge) => edge.child === table && waiting.has(edge.parent)),
    );
    if (free.length === 0) throw new Error(`foreign keys form a circle among ${[...waiting].join(', ')}`);
    for (const table of free) waiting.delete(table);
    ordered.push(...free);
  }
  return ordered;
}
