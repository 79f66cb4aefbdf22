/**
 * The schema rules of plain PostgreSQL and Citus alike, as queries over pg_catalog. Each query answers one row
 * `finding` per breach. `placed` gives every table of schema public with its kind: distributed, reference or local
 * (src/platform/db/placement.ts).
 */
export interface CatalogRule {
  readonly rule: string;
  readonly sql: string;
}

/** $1 = reference tables, $2 = local tables. */
export const placed = `
  placed AS (
    SELECT c.oid, c.relname AS name,
      CASE WHEN c.relname = ANY($1::text[]) THEN 'reference' WHEN c.relname = ANY($2::text[]) THEN 'local'
        ELSE 'distributed' END AS kind
    FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
  ),
  listed AS (SELECT unnest($1::text[] || $2::text[]) AS name),
  keys AS (
    SELECT i.indexrelid, i.indrelid, i.indisprimary, i.indisunique, ic.relname AS name, t.name AS on_table, t.kind,
      pg_get_expr(i.indpred, i.indrelid) AS predicate,
      ARRAY(SELECT coalesce(a.attname::text, '(expression)') FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(n, o)
            LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.n AND k.n > 0
            WHERE k.o <= i.indnkeyatts ORDER BY k.o) AS columns
    FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN placed t ON t.oid = i.indrelid
  ),
  links AS (
    SELECT k.conname AS name, k.confdeltype, k.confupdtype, k.condeferrable, k.conrelid,
      child.name AS child, child.kind AS child_kind, parent.name AS parent, parent.kind AS parent_kind,
      ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS c(n, o)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.n ORDER BY c.o) AS columns,
      ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS c(n, o)
            JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.n ORDER BY c.o) AS parent_columns
    FROM pg_constraint k JOIN placed child ON child.oid = k.conrelid LEFT JOIN placed parent ON parent.oid = k.confrelid
    WHERE k.contype = 'f'
  ),
  fields AS (
    SELECT t.name || '.' || a.attname AS name, t.name AS table_name, t.kind, a.attname::text AS column_name,
      a.attnotnull, a.attidentity, a.attgenerated, a.attcollation, format_type(a.atttypid, a.atttypmod) AS type,
      pg_get_expr(d.adbin, d.adrelid) AS expression, d.oid AS expression_oid
    FROM placed t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
  )`;

const placement: readonly CatalogRule[] = [
  {
    rule: 'every table on the placement list exists, once',
    sql: `SELECT name AS finding FROM listed GROUP BY name HAVING count(*) > 1
          UNION ALL SELECT name FROM listed WHERE name NOT IN (SELECT name FROM placed)`,
  },
  {
    rule: 'every distributed table has region_code text NOT NULL without a default',
    sql: `SELECT t.name AS finding FROM placed t WHERE kind = 'distributed' AND NOT EXISTS (
            SELECT 1 FROM fields f WHERE f.table_name = t.name AND f.column_name = 'region_code'
              AND f.type = 'text' AND f.attnotnull AND f.expression IS NULL)`,
  },
  {
    rule: 'no reference table has region_code: it is the same everywhere',
    sql: `SELECT name AS finding FROM fields WHERE kind = 'reference' AND column_name = 'region_code'`,
  },
];

const keys: readonly CatalogRule[] = [
  {
    rule: 'every table has a primary key; a distributed one begins it with region_code and goes on',
    sql: `SELECT t.name AS finding FROM placed t WHERE NOT EXISTS (
            SELECT 1 FROM keys k WHERE k.indrelid = t.oid AND k.indisprimary
              AND (t.kind <> 'distributed' OR (k.columns[1] = 'region_code' AND cardinality(k.columns) > 1)))`,
  },
  {
    rule: 'unique indexes and exclusions of distributed tables begin with region_code',
    sql: `SELECT name AS finding FROM keys WHERE kind = 'distributed' AND columns[1] IS DISTINCT FROM 'region_code'
            AND (indisunique OR EXISTS (SELECT 1 FROM pg_constraint x WHERE x.conindid = indexrelid AND x.contype = 'x'))
          UNION ALL
          SELECT x.conname FROM pg_constraint x JOIN placed t ON t.oid = x.conrelid AND t.kind = 'distributed'
          JOIN pg_operator o ON o.oid = x.conexclop[1] WHERE x.contype = 'x' AND o.oprname <> '='`,
  },
  {
    rule: 'no serial and no identity: ids are made by the application',
    sql: `SELECT name AS finding FROM fields WHERE attidentity <> '' OR expression ~ 'nextval'
          UNION ALL SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`,
  },
];

const references: readonly CatalogRule[] = [
  {
    rule: 'foreign keys join only kinds of tables that Citus can join and that really protect the parent',
    sql: `SELECT name AS finding FROM links WHERE (child_kind, coalesce(parent_kind, 'elsewhere')) NOT IN (
            ('distributed', 'distributed'), ('distributed', 'reference'), ('reference', 'reference'),
            ('local', 'local'), ('local', 'reference'))`,
  },
  {
    rule: 'foreign keys among distributed tables are (region_code, x_id) to (region_code, id)',
    sql: `SELECT name AS finding FROM links WHERE child_kind = 'distributed' AND parent_kind = 'distributed'
            AND (columns[1] <> 'region_code' OR parent_columns <> ARRAY['region_code', 'id'])`,
  },
  {
    rule: 'foreign keys never set null, set a default, cascade an update or wait for the commit',
    sql: `SELECT name AS finding FROM links WHERE confdeltype NOT IN ('a', 'r', 'c') OR confupdtype NOT IN ('a', 'r')
            OR condeferrable`,
  },
  {
    rule: 'every foreign key has an index on the referencing side',
    sql: `SELECT l.name AS finding FROM links l WHERE NOT EXISTS (
            SELECT 1 FROM keys k WHERE k.indrelid = l.conrelid
              AND k.columns[1:cardinality(l.columns)] @> l.columns
              AND (k.predicate IS NULL OR k.predicate ~ '^\\([a-z_]+ IS NOT NULL\\)$'))`,
  },
];

const machinery: readonly CatalogRule[] = [
  {
    rule: 'no trigger, rule, inheritance or partition',
    sql: `SELECT tgname AS finding FROM pg_trigger g JOIN placed t ON t.oid = g.tgrelid WHERE NOT tgisinternal
          UNION ALL SELECT rulename FROM pg_rewrite r JOIN placed t ON t.oid = r.ev_class
          UNION ALL SELECT t.name FROM pg_inherits i JOIN placed t ON t.oid IN (i.inhrelid, i.inhparent)`,
  },
  {
    rule: 'no nondeterministic collation',
    sql: `SELECT f.name AS finding FROM fields f JOIN pg_collation c ON c.oid = f.attcollation
          WHERE NOT c.collisdeterministic`,
  },
  {
    rule: 'generated columns are stored and use immutable functions of PostgreSQL itself',
    sql: `SELECT f.name AS finding FROM fields f WHERE f.attgenerated = 'v' OR (f.attgenerated <> '' AND EXISTS (
            SELECT 1 FROM pg_depend d JOIN pg_proc p ON p.oid = d.refobjid
            WHERE d.classid = 'pg_attrdef'::regclass AND d.objid = f.expression_oid
              AND d.refclassid = 'pg_proc'::regclass))`,
  },
  {
    rule: 'no default looks at the clock or rolls dice',
    sql: `SELECT name AS finding FROM fields
          WHERE expression ~* '\\m(now|clock_timestamp|statement_timestamp|transaction_timestamp|random|uuidv7|gen_random_uuid|current_\\w+|localtime\\w*)\\M'`,
  },
  {
    rule: 'instants are timestamptz, money is bigint, numbers are exact, text is text',
    sql: `SELECT name || ' ' || type AS finding FROM fields
          WHERE type ~ '^(timestamp.* without time zone|time .*|real|double precision|money|character.*)$'
            OR (column_name ~ '_fen$' AND type <> 'bigint')`,
  },
];

const names: readonly CatalogRule[] = [
  {
    rule: 'constraints and indexes have a name of their own, of at most 50 characters',
    sql: `WITH named AS (
            SELECT k.conname::text AS name, t.name AS table_name, array_to_string(ARRAY(
                SELECT a.attname FROM unnest(k.conkey) WITH ORDINALITY AS c(n, o)
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.n ORDER BY c.o), '_') AS columns
            FROM pg_constraint k JOIN placed t ON t.oid = k.conrelid WHERE k.contype <> 'n'
            UNION SELECT name::text, on_table, array_to_string(columns, '_') FROM keys),
          automatic AS (
            SELECT name, regexp_replace(name, '_(pkey|key|fkey|check|excl|idx)[0-9]*$', '') AS stem, table_name, columns
            FROM named)
          SELECT name AS finding FROM automatic WHERE length(name) > 50
            OR (stem <> name AND stem IN (table_name, table_name || '_' || columns))`,
  },
];

export const catalogRules: readonly CatalogRule[] = [
  ...placement,
  ...keys,
  ...references,
  ...machinery,
  ...names,
];
