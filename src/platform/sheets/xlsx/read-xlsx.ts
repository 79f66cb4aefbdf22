import type { ReadOptions, SheetRow } from '../sheet.ts';
import { SheetError } from '../sheet-error.ts';
import { type Archive, type ArchiveSource, openArchive } from './archive.ts';
import type { CellContext } from './cell-value.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook, type Workbook, type WorksheetPart } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';

const MOST_COLUMNS = 512;

/** The rows of one worksheet; memory holds the shared strings and one piece of the sheet. */
export async function* readXlsx(
  source: ArchiveSource,
  options: ReadOptions,
): AsyncGenerator<SheetRow, void, undefined> {
  const archive = await openArchive(source, options);
  try {
    const workbook = await readWorkbook(archive);
    const sheet = chosenSheet(workbook.sheets, options.sheet);
    const context = await contextOf(archive, workbook);
    yield* readWorksheet(archive.text(sheet.part), context, options.maxColumns ?? MOST_COLUMNS);
  } finally {
    archive.close();
  }
}

/** The worksheets of a workbook in their order, for a choice on the page. */
export async function listSheets(
  source: ArchiveSource,
  options: ReadOptions,
): Promise<ReadonlyArray<{ readonly name: string; readonly hidden: boolean }>> {
  const archive = await openArchive(source, options);
  try {
    const { sheets } = await readWorkbook(archive);
    return sheets.map(({ name, hidden }) => ({ name, hidden }));
  } finally {
    archive.close();
  }
}

function chosenSheet(sheets: readonly WorksheetPart[], name: string | undefined): WorksheetPart {
  if (sheets.length === 0) throw new SheetError('no-sheet');
  const chosen =
    name === undefined
      ? (sheets.find((sheet) => !sheet.hidden) ?? sheets[0])
      : sheets.find((s) => s.name === name);
  if (!chosen) throw new SheetError('sheet-not-found');
  return chosen;
}

async function contextOf(archive: Archive, workbook: Workbook): Promise<CellContext> {
  const { strings, styles, from1904 } = workbook;
  return {
    strings: strings && archive.has(strings) ? await readStrings(archive.text(strings)) : [],
    styles: styles && archive.has(styles) ? await readStyles(archive.text(styles)) : [],
    from1904,
  };
}
