import type pg from 'pg';

/** One table as a backup sees it: generated columns are left out, the database makes them again. */
export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table of ours, parents before children, so that a restore never meets a missing parent. */
export async function tablesParentsFirst(client: pg.ClientBase): Promise<BackupTable[]> {
  const columns = await client.query<{ table: string; columns: string[] }>(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations'
     GROUP BY c.relname ORDER BY c.relname`,
  );
  const edges = await client.query<{ child: string; parent: string }>(
    `SELECT DISTINCT child.relname AS child, parent.relname AS parent FROM pg_constraint k
     JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
     WHERE k.contype = 'f' AND k.conrelid <> k.confrelid AND k.connamespace = 'public'::regnamespace`,
  );
  const waiting = new Map(columns.rows.map((row) => [row.table, { name: row.table, columns: row.columns }]));
  const ordered: BackupTable[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      (table) => !edges.rows.some((edge) => edge.child === table.name && waiting.has(edge.parent)),
    );
    if (free.length === 0)
      throw new Error(`foreign keys form a circle among ${[...waiting.keys()].join(', ')}`);
    for (const table of free) waiting.delete(table.name);
    ordered.push(...free);
  }
  return ordered;
}

export function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ');
}

/** First entry of a backup. */
export interface Manifest {
  readonly format: 'wenlan-backup-1';
  readonly createdAt: string;
  readonly migrations: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: number;
  }[];
}

/** A job that waited in the queue when the backup was made. */
export interface WaitingJob {
  readonly name: string;
  readonly payload: unknown;
  readonly runAt: string;
  readonly key: string | null;
}
