import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { actAs, staffActor, testKeys, testNow } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { sampleRecipe } from '../../../test/sample-recipe.ts';
import { readConfig } from '../../platform/config.ts';
import { generateKeys, type KeyRing } from '../../platform/crypto.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { openFileStore } from '../../platform/files.ts';
import { newId } from '../../platform/id.ts';
import { seedParameters } from '../parameters/index.ts';
import { changeBatch, findBatch, insertBatch } from './batch-store.ts';
import { checkBatch } from './check-batch.ts';
import { readBatch } from './read-batch.ts';
import { repairAll, undoRepair } from './repair-all.ts';
import { listRepairs } from './repair-store.ts';
import { resealImports } from './reseal-imports.ts';
import { countRows, readRows } from './row-store.ts';
import { openCells } from './seal-cells.ts';
import { sheetKey } from './sheet-key.ts';
import { sweepImports } from './sweep-imports.ts';

const { db } = await testDatabase();
const folder = await mkdtemp(path.join(os.tmpdir(), 'wenlan-sheets-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const files = openFileStore(readConfig({ WENLAN_DATA_DIR: folder }));
const recipe = sampleRecipe([]);
const DAY_MS = 86_400_000;
const text = ['姓名\t乡镇', '王 大山\t博厚', '符阿妹\t临城', '王大山\t临城'].join('\n');

let region = '';
beforeEach(() => {
  region = String(Math.floor(100_000 + Math.random() * 900_000));
});
const act = (keys = testKeys) => actAs(staffActor(region, 'talent-clerk'), { keys });

/** A pasted sheet of three rows that stands in the clinic. */
async function inClinic() {
  const at = { region, batchId: newId() };
  const batch = {
    id: at.batchId,
    recipe: 'sample',
    sourceKind: 'paste',
    sourceName: '粘贴',
    fileKey: undefined,
  } as const;
  await inTransaction(db, (tx) => insertBatch(tx, act(), batch));
  await readBatch({ db, keys: testKeys, now: testNow }, at, { recipe, source: { kind: 'paste', text } });
  await changeBatch(db, region, { id: at.batchId, from: 'mapping', state: 'checking', now: testNow });
  await checkBatch(db, act(), { recipe, at });
  return at;
}

describe('the sweep of imports', () => {
  const sweep = (days: number) => {
    const clock = () => new Date(testNow.getTime() + days * DAY_MS);
    return sweepImports({ db, files, clock, keys: testKeys, messenger: act().messenger }, region);
  };

  it('gives up what nobody touched for thirty days, once, and deletes its rows', async () => {
    const at = await inClinic();
    expect((await sweep(29)).batches).toBe(0);
    expect((await sweep(31)).batches).toBe(1);
    expect((await sweep(31)).batches).toBe(0);
    expect((await findBatch(db, region, at.batchId))?.state).toBe('abandoned');
    expect(await readRows(db, at, { which: 'all', afterLine: -1, limit: 9 })).toEqual([]);
  });

  it('waits as long as the county has set', async () => {
    const rows = [{ key: 'imports.idle-days', value: 3, validFrom: '2023-01-01', source: '测试' }];
    await inTransaction(db, (tx) => seedParameters(tx, region, { rows, now: testNow }));
    await inClinic();
    expect((await sweep(4)).batches).toBe(1);
  });

  it('removes sheets that no batch waits for, but none of today', async () => {
    const key = sheetKey(region, newId());
    await files.put(key, new Uint8Array([1]));
    const today = (Date.now() - testNow.getTime()) / DAY_MS;
    expect((await sweep(today)).files).toBe(0);
    expect((await sweep(today + 2)).files).toBe(1);
    expect((await sweep(today + 2)).files).toBe(0);
  });
});

describe('a change of keys', () => {
  const fresh = generateKeys(2);
  const both: KeyRing = { activeVersion: 2, keys: new Map([...testKeys.keys, ...fresh.keys]) };

  it('leaves rows, the undo list and the search for duplicates usable with the new key alone', async () => {
    const at = await inClinic();
    const repair = { recipe, batchId: at.batchId, problem: 'name:spaced', label: '修复' };
    await inTransaction(db, (tx) => repairAll(tx, act(), repair));
    while ((await resealImports(db, both, { region, batch: 2 })) > 0);
    expect(await resealImports(db, both, { region, batch: 2 })).toBe(0);
    expect((await findBatch(db, region, at.batchId))?.state).toBe('checking');
    await checkBatch(db, act(fresh), { recipe, at });
    expect(await countRows(db, at)).toMatchObject({ fine: 1, broken: 2 });
    const [{ id = '' } = {}] = await listRepairs(db, at);
    await inTransaction(db, (tx) =>
      undoRepair(tx, act(fresh), { recipe, batchId: at.batchId, repairId: id }),
    );
    const rows = await readRows(db, at, { which: 'all', afterLine: -1, limit: 9 });
    expect(rows.map(({ cellsSealed }) => openCells(fresh, cellsSealed)[0])).toEqual([
      '王 大山',
      '符阿妹',
      '王大山',
    ]);
  });
});
