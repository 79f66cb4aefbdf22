import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { testNow } from '../../../../test/act.ts';
import { castMembers, castProgramme, clerk, region, worker } from '../../../../test/benefits-cast.ts';
import { testDatabase } from '../../../../test/database.ts';
import { moduleApp } from '../../../../test/module-app.ts';
import { publicActor } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { seedParameters } from '../../parameters/index.ts';
import { benefitsModule } from '../index.ts';
import { advanceProgramme } from '../programmes/advance-programme.ts';
import type { Programme } from '../programmes/programme.ts';
import { canonicalList, listHash, orderEntries, seedHash } from './draw-rule.ts';
import { findDraw, listEntries } from './draw-store.ts';
import { enterDraw } from './enter-draw.ts';
import { revealDraw } from './reveal-draw.ts';

const { db, pool } = await testDatabase();
const app = moduleApp(db, [benefitsModule]);
const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-draw-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const numbers = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{16}$/), { maxLength: 60 });

describe('the rule of the draw', () => {
  it('places every entry once, whatever the order in which they came', () => {
    fc.assert(
      fc.property(numbers, fc.string(), (list, seed) => {
        const order = orderEntries(list, { seed, publicNumber: undefined });
        expect([...order].sort()).toEqual([...list].sort());
        expect(orderEntries([...list].reverse(), { seed, publicNumber: undefined })).toEqual(order);
        expect(listHash([...list].reverse())).toBe(listHash(list));
      }),
    );
  });

  it('gives another order with another seed or another public number', () => {
    const list = Array.from({ length: 40 }, (_, at) => String(at).padStart(16, '0'));
    const plain = orderEntries(list, { seed: 'a', publicNumber: undefined });
    expect(orderEntries(list, { seed: 'b', publicNumber: undefined })).not.toEqual(plain);
    expect(orderEntries(list, { seed: 'a', publicNumber: '527' })).not.toEqual(plain);
  });
});

/** A draw with so many entries whose list is frozen. */
async function frozen(count: number, plan: { quota: number; publicSource?: string }): Promise<Programme> {
  const { personIds } = await castMembers(db, count);
  const programme = await castProgramme(db, { mode: 'draw', quota: plan.quota }, plan.publicSource);
  for (const personId of personIds)
    await inTransaction(db, (tx) => enterDraw(tx, worker(personId), { programmeId: programme.id }));
  await inTransaction(db, async (tx) => {
    await advanceProgramme(tx, clerkAs('system'), { id: programme.id, word: 'open' });
    await advanceProgramme(tx, clerkAs('system'), { id: programme.id, word: 'close' });
  });
  return programme;
}

function clerkAs(kind: 'system' | 'staff') {
  return { ...clerk, actor: { ...clerk.actor, kind } };
}

describe('a draw', () => {
  it('can be re-computed by the published script from the downloaded list', async () => {
    const programme = await frozen(30, { quota: 7, publicSource: '福彩3D' });
    await inTransaction(db, (tx) =>
      revealDraw(tx, clerk, { programmeId: programme.id, publicNumber: '527' }),
    );
    const draw = await findDraw(db, region, programme.id);
    const file = path.join(folder, 'list.txt');
    const list = (await app.get(publicActor(region), `/benefits/${region}/${programme.id}/draw/list.txt`))
      .body;
    await writeFile(file, list);
    const script = path.resolve('docs/draw/draw.mjs');
    const args = [script, file, `${draw?.seed}+527`, '7'];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n');
    expect(printed[0]).toBe(`list ${draw?.listHash}`);
    expect(printed[1]).toBe(`seed ${draw?.seedHash}`);
    const entries = (await listEntries(db, region, programme.id)).sort(
      (a, b) => (a.place ?? 0) - (b.place ?? 0),
    );
    expect(printed.slice(2)).toEqual(
      entries.map(({ place, number, result }) => `${place} ${number} ${result === 'won' ? 'won' : '-'}`),
    );
    expect(list).toBe(canonicalList(entries.map(({ number }) => number)));
  });

  it('publishes the hash of its seed before the first entry and keeps the seed sealed until the draw', async () => {
    const programme = await frozen(3, { quota: 1 });
    const before = await findDraw(db, region, programme.id);
    expect(before).toMatchObject({ seed: undefined, drawnAt: undefined, entryCount: 3 });
    await inTransaction(db, (tx) =>
      revealDraw(tx, clerk, { programmeId: programme.id, publicNumber: undefined }),
    );
    const after = await findDraw(db, region, programme.id);
    expect(seedHash(after?.seed ?? '')).toBe(before?.seedHash);
  });

  it('grants exactly the quota, once, and asks for the public number that was named', async () => {
    const programme = await frozen(9, { quota: 4, publicSource: '福彩3D' });
    const reveal = (publicNumber: string | undefined) =>
      inTransaction(db, (tx) => revealDraw(tx, clerk, { programmeId: programme.id, publicNumber }));
    await expect(reveal(undefined)).rejects.toMatchObject({ code: 'draw.number-needed' });
    const twice = await Promise.allSettled([reveal('1'), reveal('2')]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await pool.query(
      `SELECT count(*)::int AS granted FROM benefit_claims WHERE programme_id = $1 AND outcome = 'granted'`,
      [programme.id],
    );
    expect(rows).toEqual([{ granted: 4 }]);
  });

  it('passes over who is at the yearly cap, and the next place moves up', async () => {
    const programme = await frozen(6, { quota: 2 });
    const entries = await listEntries(db, region, programme.id);
    for (const { personId } of entries.slice(0, 3)) {
      await pool.query(
        `INSERT INTO benefit_allowances VALUES ($1, gen_random_uuid(), $2, 2023, 'seasonal', 10000, 10000)`,
        [region, personId],
      );
    }
    await castCap(10_000n);
    await inTransaction(db, (tx) =>
      revealDraw(tx, clerk, { programmeId: programme.id, publicNumber: undefined }),
    );
    const drawn = await listEntries(db, region, programme.id);
    const capped = new Set(entries.slice(0, 3).map(({ personId }) => personId));
    const won = drawn.filter(({ result }) => result === 'won');
    expect(won).toHaveLength(2);
    expect(won.some(({ personId }) => capped.has(personId))).toBe(false);
    const last = Math.max(...won.map(({ place }) => place ?? 0));
    for (const one of drawn.filter(({ place }) => (place ?? 0) < last))
      expect(one.result).toBe(capped.has(one.personId) ? 'passed' : 'won');
  });

  it('takes one entry per person, none before the list opens and none after it is frozen', async () => {
    const { personIds } = await castMembers(db, 2);
    const [one = '', other = ''] = personIds;
    const programme = await castProgramme(db, { mode: 'draw', quota: 1 });
    const enter = (personId: string, now?: Date) =>
      inTransaction(db, (tx) => enterDraw(tx, worker(personId, now), { programmeId: programme.id }));
    await Promise.all([enter(one), enter(one), enter(one)]);
    expect(await listEntries(db, region, programme.id)).toHaveLength(1);
    const early = new Date(programme.opensAt.getTime() - 1);
    await expect(enter(other, early)).rejects.toMatchObject({ code: 'benefit.not-yet' });
    await expect(enter(other, programme.closesAt)).rejects.toMatchObject({ code: 'benefit.over' });
  });
});

async function castCap(value: bigint): Promise<void> {
  const row = { key: 'benefits.cap-seasonal', value, validFrom: '2020-01-01', source: '测试' };
  await inTransaction(db, (tx) => seedParameters(tx, region, { rows: [row], now: testNow }));
}
