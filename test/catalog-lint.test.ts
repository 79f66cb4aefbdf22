import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { localTables, referenceTables } from '../src/platform/db/placement.ts';
import { type CatalogRule, catalogRules, placed } from './catalog-rules.ts';
import { testDatabase } from './database.ts';

const migrated = await testDatabase();
const broken = await testDatabase();

interface Placement {
  readonly reference: readonly string[];
  readonly local: readonly string[];
}

/** Breaches of one rule in one database, sorted. */
async function breaches(pool: pg.Pool, { rule, sql }: CatalogRule, placement: Placement): Promise<string[]> {
  const text = sql.startsWith('WITH ')
    ? `WITH ${placed}, ${sql.slice('WITH '.length)}`
    : `WITH ${placed} ${sql}`;
  const { rows } = await pool.query<{ finding: string }>(text, [placement.reference, placement.local]);
  return rows.map((row) => `${row.finding}: ${rule}`).sort();
}

describe('the migrated schema', () => {
  it.each(catalogRules)('$rule', async (rule) => {
    expect(await breaches(migrated.pool, rule, { reference: referenceTables, local: localTables })).toEqual(
      [],
    );
  });
});

/** For each rule, by its place in the list, one schema that breaks it and what is found. */
const bad: readonly { sql: string[]; finds: string; placement?: Partial<Placement> }[] = [
  { sql: [], finds: 'not_there', placement: { local: ['not_there'] } },
  {
    sql: [
      'CREATE TABLE b2 (region_code varchar NOT NULL, id uuid, CONSTRAINT b2_pk PRIMARY KEY (region_code, id))',
    ],
    finds: 'b2',
  },
  {
    sql: ['CREATE TABLE b3 (region_code text PRIMARY KEY)'],
    finds: 'b3.region_code',
    placement: { reference: ['b3'] },
  },
  {
    sql: [
      'CREATE TABLE b4 (region_code text NOT NULL, id uuid, CONSTRAINT b4_pk PRIMARY KEY (id, region_code))',
    ],
    finds: 'b4',
  },
  {
    sql: [
      'CREATE TABLE b5 (region_code text NOT NULL, code text)',
      'CREATE UNIQUE INDEX b5_one ON b5 (code, region_code)',
    ],
    finds: 'b5_one',
  },
  { sql: ['CREATE TABLE b6 (id integer GENERATED ALWAYS AS IDENTITY)'], finds: 'b6.id' },
  {
    sql: [
      'CREATE TABLE b7 (id uuid CONSTRAINT b7_pk PRIMARY KEY)',
      'CREATE TABLE b7_child (b7_id uuid, CONSTRAINT b7_child_of_b7 FOREIGN KEY (b7_id) REFERENCES b7 (id))',
    ],
    finds: 'b7_child_of_b7',
    placement: { local: ['b7_child'] },
  },
  {
    sql: [
      'CREATE TABLE b8 (region_code text, id uuid, CONSTRAINT b8_pk PRIMARY KEY (region_code, id))',
      `CREATE TABLE b8_child (region_code text, b8_region text, b8_id uuid,
        CONSTRAINT b8_abroad FOREIGN KEY (b8_region, b8_id) REFERENCES b8 (region_code, id))`,
    ],
    finds: 'b8_abroad',
  },
  {
    sql: [
      'ALTER TABLE b8_child ADD CONSTRAINT b9_null FOREIGN KEY (region_code, b8_id) REFERENCES b8 ON DELETE SET NULL',
    ],
    finds: 'b9_null',
  },
  { sql: ['CREATE INDEX b10_useless ON b8_child (region_code, b8_region, b8_id)'], finds: 'b9_null' },
  {
    sql: [
      "CREATE FUNCTION b11_touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
      'CREATE TRIGGER b11_trigger BEFORE UPDATE ON b8 FOR EACH ROW EXECUTE FUNCTION b11_touch()',
    ],
    finds: 'b11_trigger',
  },
  {
    sql: [
      "CREATE COLLATION b12_loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false)",
      'CREATE TABLE b12 (name text COLLATE b12_loose)',
    ],
    finds: 'b12.name',
  },
  {
    sql: [
      "CREATE FUNCTION b13_own(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT $1'",
      'CREATE TABLE b13 (name text, own text GENERATED ALWAYS AS (b13_own(name)) STORED)',
    ],
    finds: 'b13.own',
  },
  { sql: ['CREATE TABLE b14 (at timestamptz DEFAULT now())'], finds: 'b14.at' },
  { sql: ['CREATE TABLE b15 (paid_fen integer)'], finds: 'b15.paid_fen integer' },
  { sql: ['CREATE TABLE b16 (days integer CHECK (days > 0))'], finds: 'b16_days_check' },
];

describe('each schema rule finds a schema that breaks it', () => {
  it('and there is such a schema for each', () => {
    expect(bad.length).toBe(catalogRules.length);
  });

  it.each(catalogRules.map((rule, index) => ({ ...rule, breach: bad[index] })))(
    '$rule',
    async ({ breach, ...rule }) => {
      if (!breach) throw new Error('no schema breaks this rule');
      for (const statement of breach.sql) await broken.pool.query(statement);
      const { local = [], reference = [] } = breach.placement ?? {};
      const found = await breaches(broken.pool, rule, {
        local: [...localTables, ...local],
        reference: [...referenceTables, ...reference],
      });
      expect(found).toContain(`${breach.finds}: ${rule.rule}`);
    },
  );
});
