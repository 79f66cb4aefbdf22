import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { newId } from '../../src/platform/id.ts';

/** A made-up member of the union who is signed in. */
export interface CrowdWorker {
  readonly personId: string;
  readonly accountId: string;
  /** `name=token` for the Cookie header. */
  readonly cookie: string;
}

export const CROWD_REGION = '469024';

/**
 * So many workers with a file, a membership since 2020 and a session, written straight into the tables: a thousand
 * real sign-ins would take minutes. Their sealed numbers are blanks that nobody opens.
 */
export async function makeCrowd(pool: pg.Pool, count: number): Promise<CrowdWorker[]> {
  const made = Array.from({ length: count }, () => {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest('hex');
    return { personId: newId(), accountId: newId(), cookie: `wenlan_worker=${token}`, hash };
  });
  await pool.query(
    `INSERT INTO regions (code, name, union_name, is_demo, host_names) VALUES ($1, '临高县', '临高县总工会', true, '{}')
     ON CONFLICT DO NOTHING`,
    [CROWD_REGION],
  );
  const unionId = await makeOrganisation(pool, 'union');
  const people = made.map(({ personId }) => personId);
  const accounts = made.map(({ accountId }) => accountId);
  const hashes = made.map(({ hash }) => hash);
  const memberships = made.map(() => newId());
  const sessions = made.map(() => newId());
  await pool.query(
    `INSERT INTO people (region_code, id, name, name_grams, identity_type, identity_sealed, identity_index, key_version,
       sex, household_type, version, created_at, updated_at)
     SELECT $1, id, '符抢先', '{}', 'resident-id', '', id::text, 1, 'unknown', 'unknown', 1, now(), now()
     FROM unnest($2::uuid[]) AS p (id)`,
    [CROWD_REGION, people],
  );
  await pool.query(
    `INSERT INTO union_memberships (region_code, id, person_id, union_id, joined_on, source, created_at)
     SELECT $1, m, p, $4, '2020-01-01', '名册', now() FROM unnest($2::uuid[], $3::uuid[]) AS r (m, p)`,
    [CROWD_REGION, memberships, people, unionId],
  );
  await pool.query(
    `INSERT INTO worker_accounts (id, region, phone_index, phone_sealed, shown_name, person_id, created_at)
     SELECT a, $1, a::text, 'v1.', '符抢先', p, now() FROM unnest($2::uuid[], $3::uuid[]) AS r (a, p)`,
    [CROWD_REGION, accounts, people],
  );
  await pool.query(
    `INSERT INTO sessions (token_hash, id, worker_account_id, step, second_factor_passed, created_at, last_seen_at,
       expires_at, idle_seconds, address, device)
     SELECT h, s, a, 'done', false, now(), now(), now() + interval '1 day', 86400, 'crowd', 'crowd'
     FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS r (h, s, a)`,
    [hashes, sessions, accounts],
  );
  return made;
}

/** A programme that is open for an hour. @returns its id */
export async function makeRush(pool: pg.Pool, quota: number): Promise<string> {
  const id = newId();
  const providerId = await makeOrganisation(pool, 'enterprise');
  await pool.query(
    `INSERT INTO benefit_programmes (region_code, id, name, category, mode, what, value_fen, fund_source, quota, member_on,
       organisation_ids, sex, first_time_only, opens_at, closes_at, redeem_until, provider_id, how_to_use, status, version,
       created_at, created_by, approved_by, approved_at)
     VALUES ($1, $2, '抢先体验券', 'culture', 'first-come', '体验一次', 100, '工会经费', $3, '2023-01-01', '{}', 'any', false,
       now() - interval '1 minute', now() + interval '1 hour', (now() + interval '30 days')::date, $4, '出示券码', 'open', 1,
       now(), 'a', 'b', now())`,
    [CROWD_REGION, id, quota, providerId],
  );
  await pool.query(`INSERT INTO benefit_quotas (region_code, id, quota, taken) VALUES ($1, $2, $3, 0)`, [
    CROWD_REGION,
    id,
    quota,
  ]);
  return id;
}

async function makeOrganisation(pool: pg.Pool, kind: 'union' | 'enterprise'): Promise<string> {
  const id = newId();
  await pool.query(
    `INSERT INTO organisations (region_code, id, kind, name, name_key, search_text, search_grams, status, version,
       created_at, updated_at)
     VALUES ($1, $2, $3, $4, $4, $4, '{}', 'active', 1, now(), now())`,
    [CROWD_REGION, id, kind, `人群 ${id}`],
  );
  return id;
}

/** What the tables say of a rush: nobody may be granted twice, nothing beyond the quota, nothing without its audit row. */
export async function countRush(
  pool: pg.Pool,
  programmeId: string,
): Promise<{ taken: number; granted: number; missed: number; people: number; audited: number }> {
  const { rows } = await pool.query(
    `SELECT (SELECT taken FROM benefit_quotas WHERE id = $1) AS taken,
       count(*) FILTER (WHERE outcome = 'granted')::int AS granted,
       count(*) FILTER (WHERE outcome = 'missed')::int AS missed, count(DISTINCT person_id)::int AS people,
       (SELECT count(*)::int FROM audit_events a JOIN benefit_claims x ON x.id::text = a.subject_id
        WHERE a.word = 'benefit.claim' AND x.programme_id = $1) AS audited
     FROM benefit_claims WHERE programme_id = $1`,
    [programmeId],
  );
  return rows[0];
}
