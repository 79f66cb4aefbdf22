import { describe, expect, it } from 'vitest';
import { splitStatements } from '../src/platform/db/statements.ts';
import { migrationFindings } from './migration-rules.ts';
import { projectFiles, readProjectFile } from './project-files.ts';

const migrations = projectFiles().filter((file) => /^db\/migrations\/.*\.sql$/.test(file));

describe('migrations run on plain PostgreSQL 15–18 and on Citus alike', () => {
  it.each(migrations)('%s', (file) => {
    const findings = splitStatements(readProjectFile(file)).flatMap((statement) =>
      migrationFindings(statement).map((finding) => `${finding} ← ${statement.slice(0, 80)}`),
    );
    expect(findings).toEqual([]);
  });
});

describe('the text rules', () => {
  it.each([
    ['ALTER TABLE a ADD COLUMN id uuid DEFAULT gen_random_uuid()', 'ids are made by the application'],
    ['CREATE TABLE a (id bigserial)', 'no serial, identity or sequence'],
    ['UPDATE a SET at = clock_timestamp()', 'time and random values are parameters'],
    [
      'INSERT INTO a VALUES (1) ON CONFLICT (id) DO UPDATE SET at = now()',
      'no now() in ON CONFLICT: use excluded',
    ],
    ['ALTER TABLE a RENAME CONSTRAINT b TO c', 'constraints are not renamed: drop and add'],
    ['MERGE INTO a USING b ON true WHEN MATCHED THEN DELETE', 'no MERGE'],
    ['CREATE TRIGGER t BEFORE INSERT ON a EXECUTE FUNCTION f()', 'no triggers or rules'],
    ['CREATE TABLE a (b text) PARTITION BY LIST (b)', 'no inheritance or partitions'],
    [
      'ALTER TABLE a ADD CONSTRAINT b FOREIGN KEY (c) REFERENCES d ON DELETE SET NULL',
      'foreign keys only block or cascade a delete',
    ],
    ['DELETE FROM a WHERE ctid IN (SELECT 1)', 'no ctid'],
    ["SELECT create_distributed_table('a', 'region_code')", 'no Citus call'],
    ['CREATE EXTENSION pg_trgm', 'no extension: any PostgreSQL must do'],
    [
      "CREATE COLLATION a (provider = icu, locale = 'und', deterministic = false)",
      'no nondeterministic collation',
    ],
    ['ALTER TABLE a ALTER COLUMN region_code TYPE varchar', 'region_code never changes'],
    ['ALTER TABLE a ADD COLUMN b integer CHECK (b > 0)', 'no inline constraint in ADD COLUMN'],
    ['CREATE TABLE a (b text); CREATE TABLE c (d text)', 'one statement per semicolon at the end of a line'],
    [
      'ALTER TABLE a ADD COLUMN b text, ADD CONSTRAINT c CHECK (b <> d)',
      'ADD CONSTRAINT stands alone in its ALTER TABLE',
    ],
    ['ALTER TABLE a ADD CONSTRAINT c CHECK (a.b > 0)', 'bare column names in CHECK'],
  ])('find %s', (statement, finding) => {
    expect(migrationFindings(statement)).toContain(finding);
  });

  it('look at SQL, not at comments and texts', () => {
    const harmless = "INSERT INTO a (b) VALUES ('create trigger; ctid') -- no MERGE, no random()";
    expect(migrationFindings(harmless)).toEqual([]);
  });
});
