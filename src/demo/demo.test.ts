import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { readFigures } from '../modules/figures/index.ts';
import { createMessenger } from '../modules/notices/index.ts';
import { modules } from '../modules.ts';
import { readConfig } from '../platform/config.ts';
import { generateKeys } from '../platform/crypto.ts';
import { openFileStore } from '../platform/files.ts';
import type { Deps } from '../platform/http/context.ts';
import { createLog } from '../platform/log.ts';
import { seedDemo } from './seed-demo.ts';

const { db } = await testDatabase();
const keys = generateKeys();
const config = readConfig({});
const templates = modules.flatMap((module) => module.templates ?? []);
const deps: Deps = {
  config,
  db,
  keys,
  modules,
  log: createLog('silent'),
  files: openFileStore(config),
  messenger: createMessenger(keys, templates),
  clock: () => new Date('2026-11-22T02:00:00Z'),
};
const started = performance.now();
await seedDemo(deps, () => {});
console.log('seeded in', performance.now() - started);

describe('the demo county', () => {
  it('gives the wage figures of the article from payment rows', async () => {
    const { figures } = await readFigures(deps, { region: '469024', asOf: '2023-11-02' });
    const values = Object.fromEntries(figures.map((figure) => [figure.key, figure.value]));
    expect(values).toMatchObject({
      'wages.recovered.workers': 184n,
      'wages.recovered.amount': 309_630_000n,
      'wages.recovered.migrant-workers': 169n,
      'wages.recovered.migrant-amount': 298_780_000n,
      'wages.recovered.other-workers': 15n,
      'wages.recovered.other-amount': 10_850_000n,
    });
  });
});
