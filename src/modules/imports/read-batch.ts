import { createHash } from 'node:crypto';
import type { KeyRing } from '../../platform/crypto.ts';
import type { Db, Transaction } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { findHeader, plainTitle } from '../../platform/sheets/find-header.ts';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import type { Cell, SheetRow, SheetSource } from '../../platform/sheets/sheet.ts';
import { SheetError } from '../../platform/sheets/sheet-error.ts';
import type { OnRows } from './batch.ts';
import { changeBatch, findBatch, findMapping } from './batch-store.ts';
import { filledSheets } from './filled-sheets.ts';
import type { Mapping } from './mapping.ts';
import type { Recipe } from './recipe-module.ts';
import { type Batched, deleteRows, insertRows } from './row-store.ts';
import { sealCells } from './seal-cells.ts';

export const SHEET_LIMITS = { maxRows: 200_000, maxBytes: 64 * 1024 * 1024 } as const;

/** Rows among which the titles are looked for, and rows per statement. */
const HEAD = 21;
const BATCH = 1_000;

export interface Desk {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly now: Date;
  readonly onRows?: OnRows;
}

/**
 * Reads a sheet into staged rows in one transaction; a workbook with several filled worksheets waits for a choice; a sheet that cannot be read leaves its reason on the batch.
 * Runs again harmlessly: what was staged before is replaced.
 */
export async function readBatch(
  desk: Desk,
  at: Batched,
  sheet: { recipe: Recipe; source: SheetSource },
): Promise<void> {
  const batch = await findBatch(desk.db, at.region, at.batchId);
  if (batch?.state !== 'reading') return;
  const change = { id: at.batchId, from: 'reading' as const, now: desk.now };
  try {
    const sheets = batch.sheetName === undefined ? await filledSheets(sheet.source, SHEET_LIMITS) : [];
    if (sheets.length > 1) {
      await changeBatch(desk.db, at.region, { ...change, state: 'choosing', sheets });
      return;
    }
    const name = batch.sheetName ?? sheets[0];
    await inTransaction(desk.db, async (tx) => {
      await deleteRows(tx, at);
      const staged = await stage(desk, tx, { at, name, ...sheet });
      await changeBatch(tx, at.region, { ...change, ...staged, state: 'mapping' });
    });
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    await changeBatch(desk.db, at.region, { ...change, state: 'failed', failure: error.message });
  }
}

interface Sheet {
  readonly at: Batched;
  readonly recipe: Recipe;
  readonly source: SheetSource;
  /** Name of the worksheet. */
  readonly name: string | undefined;
}

async function stage(desk: Desk, tx: Transaction, sheet: Sheet) {
  const { at, recipe } = sheet;
  const head: SheetRow[] = [];
  let waiting: SheetRow[] = [];
  let found: ReturnType<typeof headerOf> | undefined;
  let totalRows = 0;
  const flush = async () => {
    found ??= headerOf(recipe, head);
    const line = found.line;
    const rows = waiting.filter((row) => row.line > line);
    waiting = [];
    totalRows += rows.length;
    await insertRows(
      tx,
      at,
      rows.map((row) => ({ line: row.line, cellsSealed: sealCells(desk.keys, row.cells.map(cellText)) })),
    );
    // On a connection of its own, so that the waiting page sees it.
    await changeBatch(desk.db, at.region, {
      id: at.batchId,
      from: 'reading',
      now: desk.now,
      doneRows: totalRows,
    });
    desk.onRows?.(totalRows, undefined);
  };
  const limits = sheet.name === undefined ? SHEET_LIMITS : { ...SHEET_LIMITS, sheet: sheet.name };
  for await (const row of readSheet(sheet.source, limits)) {
    if (head.length < HEAD) head.push(row);
    waiting.push(row);
    if (waiting.length >= BATCH) await flush();
  }
  await flush();
  const header = found ?? headerOf(recipe, head);
  const titlePrint = fingerprint(header.titles);
  const known = await findMapping(tx, at.region, { recipe: recipe.name, titlePrint });
  return {
    titles: header.titles,
    titlePrint,
    mapping: known ?? header.mapping,
    totalRows,
    doneRows: totalRows,
  };
}

function headerOf(recipe: Recipe, head: readonly SheetRow[]) {
  const wanted = recipe.columns.map(({ label, synonyms }) => [label, ...synonyms]);
  const header = findHeader(head, wanted);
  const titles = header?.titles ?? head[0]?.cells.map((cell) => cell.text) ?? [];
  const pairs = recipe.columns.map(({ key }, index) => [key, header?.columns[index]] as const);
  const mapping: Mapping = Object.fromEntries(
    pairs.flatMap(([key, index]) => (index === undefined ? [] : [[key, index]])),
  );
  return { line: header?.line ?? head[0]?.line ?? 0, titles, mapping };
}

/** A long number that Excel kept as 4.69E+17 has lost digits: its raw form shows that, its text would hide it. */
function cellText(cell: Cell): string {
  const lost =
    cell.kind === 'number' && cell.text.length > 15 && cell.raw !== undefined && /e/i.test(cell.raw);
  return lost ? (cell.raw ?? cell.text) : cell.text;
}

function fingerprint(titles: readonly string[]): string {
  return createHash('sha256').update(titles.map(plainTitle).join('|')).digest('hex').slice(0, 32);
}
