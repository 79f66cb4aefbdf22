import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { readFigures } from '../modules/figures/index.ts';
import { createMessenger } from '../modules/notices/index.ts';
import { parseIdentity } from '../modules/people/index.ts';
import { modules } from '../modules.ts';
import { readConfig } from '../platform/config.ts';
import { generateKeys } from '../platform/crypto.ts';
import { openFileStore } from '../platform/files.ts';
import type { Deps } from '../platform/http/context.ts';
import { createLog } from '../platform/log.ts';
import { demoPerson } from './demo-person.ts';
import { seededRandom } from './random.ts';
import { seedDemo } from './seed-demo.ts';

const region = '469024';
const keys = generateKeys();
const config = readConfig({ LOG_LEVEL: 'silent' });
const templates = modules.flatMap((module) => module.templates ?? []);

function depsOn(db: Deps['db']): Deps {
  return {
    config,
    db,
    keys,
    modules,
    log: createLog('silent'),
    files: openFileStore(config),
    messenger: createMessenger(keys, templates),
    clock: () => new Date('2026-11-22T02:00:00Z'),
  };
}

async function values(deps: Deps, asOf: string): Promise<Record<string, bigint>> {
  const { figures } = await readFigures(deps, { region, asOf });
  return Object.fromEntries(figures.map((figure) => [figure.key, figure.value]));
}

const { db } = await testDatabase();
const deps = depsOn(db);
await seedDemo(deps, () => {});

describe('the demo county', () => {
  it('gives the wage figures of 2023-11-02 from payment rows', async () => {
    expect(await values(deps, '2023-11-02')).toMatchObject({
      'wages.recovered.workers': 184n,
      'wages.recovered.amount': 309_630_000n,
      'wages.recovered.migrant-workers': 169n,
      'wages.recovered.migrant-amount': 298_780_000n,
      'wages.recovered.other-workers': 15n,
      'wages.recovered.other-amount': 10_850_000n,
    });
  });

  it('gives the talent figures of 2023-12-07 from certificate rows', async () => {
    expect(await values(deps, '2023-12-07')).toMatchObject({
      'talents.registered': 563n,
      'talents.high-skilled': 142n,
    });
  });

  it('gives other figures for another day', async () => {
    const before = await values(deps, '2023-10-30');
    const later = await values(deps, '2024-03-01');
    expect(before['wages.recovered.amount']).toBeLessThan(309_630_000n);
    expect(later['wages.recovered.amount']).toBeGreaterThan(309_630_000n);
    expect(later['talents.registered']).toBeGreaterThan(563n);
    expect(later['wages.recovered.workers']).toBe(
      (later['wages.recovered.migrant-workers'] ?? 0n) + (later['wages.recovered.other-workers'] ?? 0n),
    );
  });

  it('changes with one payment more or less', async () => {
    const payment = await db
      .selectFrom('case_payments')
      .selectAll()
      .where('region_code', '=', region)
      .where('paid_on', '<=', '2023-11-02')
      .orderBy('id')
      .executeTakeFirstOrThrow();
    const reverse = (reason: string | null) =>
      db
        .updateTable('case_payments')
        .set({
          reversed_at: reason === null ? null : new Date(),
          reversal_reason: reason,
          reverser_id: reason,
          reverser_name: reason,
        })
        .where('region_code', '=', region)
        .where('id', '=', payment.id)
        .execute();
    await reverse('重复登记');
    expect((await values(deps, '2023-11-02'))['wages.recovered.amount']).toBe(
      309_630_000n - payment.amount_fen,
    );
    await reverse(null);
    expect((await values(deps, '2023-11-02'))['wages.recovered.amount']).toBe(309_630_000n);
  });

  it('is the same county each time', async () => {
    const second = await testDatabase();
    const again = depsOn(second.db);
    await seedDemo(again, () => {});
    for (const asOf of ['2023-06-30', '2023-11-02', '2024-06-30']) {
      expect(await values(again, asOf)).toEqual(await values(deps, asOf));
    }
  });
});

describe('a made-up person', () => {
  const random = seededRandom(1);
  const people = Array.from({ length: 1_800 }, (_, index) => demoPerson(random, index + 1, 'rural'));

  it('has a valid identity number of their own', () => {
    expect(
      people.every((person) => parseIdentity('resident-id', person.identityNumber, '2026-11-22').ok),
    ).toBe(true);
    expect(new Set(people.map((person) => person.identityNumber)).size).toBe(people.length);
  });

  it('could not have been given that number at birth', () => {
    for (const { identityNumber } of people) {
      expect(identityNumber.startsWith('469024')).toBe(true);
      expect(Number(identityNumber.slice(6, 10))).toBeLessThan(2003);
    }
  });

  it('has no name of the article', () => {
    const real = new Set(['陈让丰', '王开现', '林家宁', '林文泉', '刘彬宇']);
    expect(people.filter((person) => real.has(person.name))).toEqual([]);
  });
});
