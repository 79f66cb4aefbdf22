import { readSheet } from '../../platform/sheets/read-sheet.ts';
import type { ReadOptions, SheetSource } from '../../platform/sheets/sheet.ts';
import { SheetError } from '../../platform/sheets/sheet-error.ts';
import { listSheets } from '../../platform/sheets/xlsx/read-xlsx.ts';

/** Names of the visible worksheets that hold anything, in their order; none for a source without worksheets. */
export async function filledSheets(source: SheetSource, options: ReadOptions): Promise<string[]> {
  if (source.kind !== 'xlsx') return [];
  const visible = (await listSheets(source, options)).filter(({ hidden }) => !hidden);
  if (visible.length < 2) return visible.map(({ name }) => name);
  const filled: string[] = [];
  for (const { name } of visible) {
    if (await hasContent(source, { ...options, sheet: name })) filled.push(name);
  }
  return filled;
}

async function hasContent(source: SheetSource, options: ReadOptions): Promise<boolean> {
  try {
    for await (const _row of readSheet(source, options)) return true;
    return false;
  } catch (error) {
    if (error instanceof SheetError && error.reason === 'empty') return false;
    throw error;
  }
}
