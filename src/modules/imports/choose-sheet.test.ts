import { describe, expect, it } from 'vitest';
import { actAs, staffActor, testKeys, testNow } from '../../../test/act.ts';
import { testDatabase } from '../../../test/database.ts';
import { sampleRecipe } from '../../../test/sample-recipe.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { newId } from '../../platform/id.ts';
import { sampleWorkbook } from '../../platform/sheets/sample-workbook.ts';
import { findBatch, insertBatch } from './batch-store.ts';
import { chooseSheet } from './choose-sheet.ts';
import { readBatch } from './read-batch.ts';

const { db } = await testDatabase();
const region = '469024';
const act = actAs(staffActor(region, 'talent-clerk'));
const recipe = sampleRecipe([]);

const rowsOf = (...texts: string[]) =>
  texts.map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('');

/** Three worksheets: the first as given, the second as given, the third hidden. */
function workbook(first: string, second: string) {
  return sampleWorkbook(first, {
    sheets:
      '<sheet name="说明" sheetId="1" r:id="r1"/><sheet name="名单" sheetId="2" r:id="r2"/>' +
      '<sheet name="字典" sheetId="3" r:id="r1" state="hidden"/>',
    parts: { 'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${second}</sheetData></worksheet>` },
  });
}

async function started() {
  const at = { region, batchId: newId() };
  const batch = { recipe: 'sample', sourceKind: 'xlsx', sourceName: 'a.xlsx', fileKey: undefined } as const;
  await inTransaction(db, (tx) => insertBatch(tx, act, { id: at.batchId, ...batch }));
  const read = (bytes: Uint8Array) =>
    readBatch({ db, keys: testKeys, now: testNow }, at, { recipe, source: { kind: 'xlsx', bytes } });
  return { read, id: at.batchId, batch: () => findBatch(db, region, at.batchId) };
}

describe('a workbook', () => {
  it('with several filled worksheets waits until one of them is chosen', async () => {
    const bytes = await workbook(rowsOf('填表说明'), rowsOf('姓名', '王大山'));
    const { read, id, batch } = await started();
    await read(bytes);
    expect(await batch()).toMatchObject({ state: 'choosing', sheets: ['说明', '名单'], totalRows: 0 });
    const choose = (name: string) =>
      inTransaction(db, (tx) => chooseSheet(tx, act, { recipe, batchId: id, name }));
    await expect(choose('字典')).rejects.toThrow('没有所选的工作表');
    await choose('名单');
    await read(bytes);
    expect(await batch()).toMatchObject({ state: 'mapping', titles: ['姓名'], totalRows: 1 });
    await expect(choose('说明')).rejects.toThrow('状态已经变了');
  });

  it('with one filled worksheet is read without asking, whichever it is', async () => {
    const { read, batch } = await started();
    await read(await workbook('', rowsOf('姓名', '王大山')));
    expect(await batch()).toMatchObject({ state: 'mapping', titles: ['姓名'] });
  });
});
