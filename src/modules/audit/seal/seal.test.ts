import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { systemActor } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { recordAudit } from '../audit-store.ts';
import { canonicalLine } from './seal.ts';
import { sealAudit } from './seal-audit.ts';
import { verifyChain } from './verify-chain.ts';

const { db, pool } = await testDatabase();
const region = '469024';

beforeEach(async () => {
  await record(3);
  await seal();
  await record(4);
  await seal();
});

afterEach(async () => {
  await pool.query('DELETE FROM audit_seals');
  await pool.query('DELETE FROM audit_events');
});

async function record(times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await recordAudit(
      db,
      { actor: systemActor(region), now: new Date('2023-11-02T01:00:00Z'), requestId: newId() },
      {
        word: 'case.accept',
        subject: { type: 'case', id: newId() },
        detail: { b: n, a: '甲', list: [1, { z: 1, y: 2 }] },
      },
    );
  }
}

// Ten minutes ahead: events recorded just now are older than the lag.
function seal(): Promise<number> {
  return sealAudit(db, region, new Date(Date.now() + 600_000));
}

describe('sealing', () => {
  it('covers every event once and finds nothing to do the second time', async () => {
    expect(await seal()).toBe(0);
    const report = await verifyChain(db, region);
    expect(report).toMatchObject({ seals: 2, events: 7, unsealed: 0n, broken: undefined });
  });

  it('leaves events of the last minutes for later', async () => {
    await record(2);
    expect(await sealAudit(db, region, new Date())).toBe(0);
    expect((await verifyChain(db, region)).unsealed).toBe(2n);
  });

  it('waits for a transaction that is still running', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT 1');
    await record(1);
    expect(await seal()).toBe(0);
    await client.query('COMMIT');
    client.release();
    expect(await seal()).toBe(1);
  });

  it('gives each number once when many workers run at the same time', async () => {
    await record(5);
    const counts = await Promise.all([seal(), seal(), seal(), seal()]);
    // Workers see each other's open transactions, so a race may also leave the work to the next run.
    expect(counts.reduce((a, b) => a + b)).toBeLessThanOrEqual(5);
    await seal();
    expect(await verifyChain(db, region)).toMatchObject({ events: 12, broken: undefined });
  });

  it('keeps regions apart', async () => {
    expect(await verifyChain(db, '469005')).toMatchObject({ seals: 0, events: 0, broken: undefined });
  });

  it('writes one line whatever the order of keys', () => {
    const event = {
      id: '1',
      happenedAt: new Date(0),
      actorKind: 'system',
      actorId: 's',
      actorName: 's',
      word: 'w',
      subjectType: 't',
      subjectId: 'i',
      reason: undefined,
      requestId: 'r',
    };
    expect(canonicalLine({ ...event, detail: { a: 1, b: { c: 2, d: 3 } } })).toBe(
      canonicalLine({ ...event, detail: { b: { d: 3, c: 2 }, a: 1 } }),
    );
  });
});

describe('verifying', () => {
  it.each([
    [
      'an altered reason',
      `UPDATE audit_events SET reason = '改' WHERE id = (SELECT max(id::text)::uuid FROM audit_events)`,
      2n,
      '改动',
    ],
    [
      'an altered detail',
      `UPDATE audit_events SET detail = '{}' WHERE id = (SELECT min(id::text)::uuid FROM audit_events)`,
      1n,
      '改动',
    ],
    [
      'a removed event',
      'DELETE FROM audit_events WHERE id = (SELECT min(id::text)::uuid FROM audit_events)',
      1n,
      '应有 3 条',
    ],
    ['a removed seal', 'DELETE FROM audit_seals WHERE sequence = 1', 2n, '缺少封存号 1'],
    ['an altered hash', `UPDATE audit_seals SET hash = repeat('a', 64) WHERE sequence = 1`, 1n, '改动'],
  ])('names the first broken seal after %s', async (_name, tampering, sequence, problem) => {
    await pool.query(tampering);
    const { broken } = await verifyChain(db, region);
    expect(broken?.sequence).toBe(sequence);
    expect(broken?.problem).toContain(problem);
  });

  it('notices an event that was slipped in between', async () => {
    await pool.query(
      `INSERT INTO audit_events SELECT region_code, (left(id::text, 35) || CASE right(id::text, 1) WHEN 'f' THEN 'e' ELSE 'f' END)::uuid,
       happened_at, actor_kind, actor_id, actor_name, word, subject_type, subject_id, reason, detail, request_id
       FROM audit_events ORDER BY id LIMIT 1`,
    );
    expect((await verifyChain(db, region)).broken).toMatchObject({ sequence: 1n });
  });
});
