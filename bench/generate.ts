import pg from 'pg';
import { blindIndex, type KeyRing, seal } from '../src/platform/crypto.ts';
import { vocabulary, type Word } from './vocabulary.ts';

/** County of the demo; the certificates come on top of its own few hundred. */
export const REGION = '469024';

/** Two indexes that INSERT … ON CONFLICT and foreign keys do not need while loading, made again in bulk afterwards. */
const TABLES = ['people', 'skill_certificates'] as const;

/**
 * Fills the register: `count` certificates of 0.8 × `count` people. The same rows at every run. Levels, trades and
 * townships are skewed as real ones are: few masters, one township with a third of the people.
 */
export async function generateRegister(url: string, count: number, keys: KeyRing): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Foreign keys are right by construction; indexes are made in one go at the end.
    await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '512MB'`);
    await makeWords(client);
    const indexes = await dropIndexes(client);
    await client.query(peopleSql(Math.floor(count * 0.8)), [
      REGION,
      seal(keys, 'people.identity', '46902419900307123X'),
      blindIndex(keys, 'people.identity', 'bench'),
      keys.activeVersion,
    ]);
    await client.query(certificatesSql(count, Math.floor(count * 0.8)), [REGION]);
    for (const index of indexes) await client.query(index);
    await client.query('VACUUM ANALYZE people');
    await client.query('VACUUM ANALYZE skill_certificates');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

async function makeWords(client: pg.Client): Promise<void> {
  await client.query('CREATE TEMPORARY TABLE words (kind text, at integer, text text, grams text[])');
  const kinds: [string, readonly Word[]][] = [
    ['name', vocabulary.names],
    ['trade', vocabulary.trades],
    ['employer', vocabulary.employers],
    ['township', vocabulary.townships.map((text) => ({ text, grams: [] }))],
  ];
  for (const [kind, words] of kinds) {
    await client.query(
      `INSERT INTO words SELECT $1, (at - 1)::int, w->>'text', ARRAY(SELECT jsonb_array_elements_text(w->'grams'))
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given(w, at)`,
      [kind, JSON.stringify(words)],
    );
  }
  await client.query('ANALYZE words');
}

async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index AS i
     WHERE i.indrelid = ANY($1::regclass[]) AND NOT i.indisprimary`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** UUID v7 in order of n: a made-up millisecond each, a mark for the table. */
function idSql(n: string, table: 'a' | 'b'): string {
  return `(lpad(to_hex(1690000000000 + ${n}), 12, '0') || '7000${table === 'a' ? '8' : '9'}' || lpad(to_hex(${n}), 15, '0'))::uuid`;
}

/** 0 ≤ result < size; the exponent above 1 favours small numbers. */
function pickSql(n: string, seed: number, size: number, skew = 1): string {
  return `floor(${size} * power(((hashint8extended(${n}, ${seed}) & 1048575) / 1048576.0)::float8, ${skew}))::int`;
}

const nameOf = (n: string) => pickSql(n, 1, vocabulary.names.length);
const townshipOf = (n: string) => pickSql(n, 2, vocabulary.townships.length, 2);

function peopleSql(people: number): string {
  return `INSERT INTO people (region_code, id, name, name_grams, identity_type, identity_sealed, identity_index,
      key_version, sex, birth_date, household_type, household_source, household_as_of, township_code, version,
      created_at, updated_at)
    SELECT $1, ${idSql('n', 'a')}, name.text, name.grams, 'resident-id', $2, $3 || n, $4,
      CASE WHEN n % 3 = 0 THEN 'female' ELSE 'male' END, date '1965-01-01' + (n % 14000)::int, 'rural', '本人陈述',
      date '2023-06-01', township.text, 1, timestamptz '2023-06-01', timestamptz '2023-06-01'
    FROM generate_series(0::bigint, ${people - 1}) AS n
    JOIN words AS name ON name.kind = 'name' AND name.at = ${nameOf('n')}
    JOIN words AS township ON township.kind = 'township' AND township.at = ${townshipOf('n')}`;
}

function certificatesSql(count: number, people: number): string {
  // 初级工 40 %, 中级工 35 %, 高级工 18 %, 技师 5 %, 高级技师 2 %.
  const level = `CASE WHEN n % 100 < 40 THEN 2 WHEN n % 100 < 75 THEN 3 WHEN n % 100 < 93 THEN 4 WHEN n % 100 < 98 THEN 5 ELSE 6 END`;
  return `INSERT INTO skill_certificates (region_code, id, person_id, holder_name, certificate_number, certificate_digit,
      level, occupation_name, issuer, issued_on, expires_on, employer_name, township_code, source, search_grams,
      registered_on, version, created_at, updated_at)
    SELECT $1, ${idSql('c.n', 'b')}, ${idSql('c.person', 'a')}, name.text,
      'Y0012460000' || lpad((c.n % 90 + 1)::text, 2, '0') || to_char(c.issued, 'YY') || (7 - c.level)
        || lpad((c.n % 1000000)::text, 6, '0'),
      7 - c.level, c.level, trade.text, '临高县职业技能鉴定中心', c.issued,
      CASE WHEN c.n % 10 < 3 THEN c.issued + 1825 END, employer.text, township.text, '人社局名单',
      name.grams || trade.grams || employer.grams, c.issued + 40, 1, timestamptz '2023-06-01',
      timestamptz '2023-06-01'
    FROM (SELECT n, ${level} AS level, n % ${people} AS person,
        date '2014-01-01' + (hashint8extended(n, 5) & 4095)::int % 3500 AS issued
      FROM generate_series(0::bigint, ${count - 1}) AS n) AS c
    JOIN words AS name ON name.kind = 'name' AND name.at = ${nameOf('c.person')}
    JOIN words AS township ON township.kind = 'township' AND township.at = ${townshipOf('c.person')}
    JOIN words AS trade ON trade.kind = 'trade' AND trade.at = ${pickSql('c.n', 3, vocabulary.trades.length, 1.7)}
    JOIN words AS employer ON employer.kind = 'employer' AND employer.at = ${pickSql('c.n', 4, vocabulary.employers.length, 1.4)}`;
}
