import { describe, expect, it } from 'vitest';
import { actAs, staffActor, testKeys, testNow } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { sampleRecipe } from '../../../test/sample-recipe.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import { changeBatch, findBatch, insertBatch } from './batch-store.ts';
import { checkBatch } from './check-batch.ts';
import { previewBatch } from './preview-store.ts';
import { readBatch } from './read-batch.ts';
import { type Bulk, runBulk, startBulk } from './repair-in-bulk.ts';
import { listRepairs } from './repair-store.ts';
import { countRows } from './row-store.ts';
import { withdrawBatch } from './withdraw-batch.ts';

const { db } = await testDatabase();
const region = '469024';
const written = ['张1'];
const recipe = sampleRecipe(written);
const act = actAs(staffActor(region, 'talent-clerk'));

async function inClinic(rows: number) {
  const at = { region, batchId: newId() };
  const source = { recipe: 'sample', sourceKind: 'paste', sourceName: '粘贴', fileKey: undefined } as const;
  const lines = Array.from({ length: rows }, (_, index) => `张 ${index}\t临城`);
  await inTransaction(db, (tx) => insertBatch(tx, act, { id: at.batchId, ...source }));
  const text = ['姓名\t乡镇', ...lines].join('\n');
  await readBatch({ db, keys: testKeys, now: testNow }, at, { recipe, source: { kind: 'paste', text } });
  await changeBatch(db, region, { id: at.batchId, from: 'mapping', state: 'checking', now: testNow });
  await checkBatch(db, act, { recipe, at });
  return at;
}

type At = Awaited<ReturnType<typeof inClinic>>;
const fix: Bulk = { kind: 'repair', problem: 'name:spaced', label: '修复' };
const start = ({ batchId }: At, bulk: Bulk) =>
  inTransaction(db, (tx) => startBulk(tx, act, { recipe, batchId, bulk }));
const stateOf = async ({ batchId }: At) => (await findBatch(db, region, batchId))?.state;

describe('a repair over many rows', () => {
  it('is done in the background from 2,001 rows on, once, and undone the same way', async () => {
    const at = await inClinic(2_001);
    await start(at, fix);
    expect(await stateOf(at)).toBe('repairing');
    expect((await findBatch(db, region, at.batchId))?.workRows).toBe(2_001);
    await expect(start(at, fix)).rejects.toThrow('状态已经变了');
    await runBulk(db, act, { recipe, at, bulk: fix });
    await runBulk(db, act, { recipe, at, bulk: fix });
    expect(await stateOf(at)).toBe('clinic');
    expect(await countRows(db, at)).toMatchObject({ fine: 2_001, repairable: 0 });
    expect(await previewBatch(db, at)).toEqual({ rows: 2_001, newSubjects: 2_000, knownSubjects: 1 });
    const [repair] = await listRepairs(db, at);
    expect(repair?.rowCount).toBe(2_001);
    const undo: Bulk = { kind: 'undo', repairId: repair?.id ?? '' };
    await start(at, undo);
    expect(await stateOf(at)).toBe('repairing');
    await runBulk(db, act, { recipe, at, bulk: undo });
    expect(await countRows(db, at)).toMatchObject({ fine: 0, repairable: 2_001 });
    await inTransaction(db, (tx) => withdrawBatch(tx, act, at.batchId));
  });

  it('is done at once where it is small', async () => {
    const at = await inClinic(3);
    await start(at, fix);
    expect(await stateOf(at)).toBe('clinic');
    expect(await countRows(db, at)).toMatchObject({ fine: 3 });
  });

  it('leaves a sentence where a rule says no in the background', async () => {
    const at = await inClinic(3);
    const change = { id: at.batchId, from: 'clinic', now: testNow } as const;
    await changeBatch(db, region, { ...change, state: 'repairing', workRows: 3 });
    await runBulk(db, act, { recipe, at, bulk: { kind: 'undo', repairId: newId() } });
    expect(await findBatch(db, region, at.batchId)).toMatchObject({
      state: 'clinic',
      failure: '请从最近的一次修复开始撤销。',
    });
  });
});
