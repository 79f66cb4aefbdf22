import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { readSheet } from './read-sheet.ts';
import type { ReadOptions, SheetRow, SheetSource } from './sheet.ts';
import { SheetError, type SheetErrorCode } from './sheet-error.ts';

/** For tests: what a workbook holds besides its first sheet. */
export interface SampleParts {
  readonly sharedStrings?: string;
  /** Content of cellXfs, number formats before it. */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly sheets?: string;
  /** Further parts, or replacements of the usual ones. */
  readonly parts?: Readonly<Record<string, string>>;
  /** False leaves the parts readable in the zip. */
  readonly compress?: boolean;
}

export const ROOMY: ReadOptions = { maxRows: 1_000_000, maxBytes: 100_000_000 };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** For tests: a workbook whose sheetData is given as XML. */
export async function sampleWorkbook(sheetData: string, sample: SampleParts = {}): Promise<Buffer> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const sheets = sample.sheets ?? '<sheet name="花名册" sheetId="1" r:id="r1"/>';
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}">${sample.workbookPr ?? ''}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'worksheet', '/xl/worksheets/sheet2.xml')}${relation('r3', 'sharedStrings', 'sharedStrings.xml')}${relation('r4', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${sample.sharedStrings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet>${sample.styles ?? '<cellXfs><xf/></cellXfs>'}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...sample.parts,
  };
  return await zipOf(parts, sample.compress ?? true);
}

/** For tests: a zip of texts. */
export async function zipOf(parts: Readonly<Record<string, string>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path, { compress });
  zip.end();
  return await buffer(zip.outputStream);
}

/** For tests: all rows of a source. */
export async function allRows(source: SheetSource, options: ReadOptions = ROOMY): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(source, options)) rows.push(row);
  return rows;
}

/** For tests: the texts of all rows. */
export async function allTexts(source: SheetSource, options: ReadOptions = ROOMY): Promise<string[][]> {
  return (await allRows(source, options)).map((row) => row.cells.map((cell) => cell.text));
}

/** For tests: why a source is refused, or 'read' where it is not. */
export async function refusal(
  source: SheetSource,
  options: ReadOptions = ROOMY,
): Promise<SheetErrorCode | 'read'> {
  try {
    await allRows(source, options);
    return 'read';
  } catch (error) {
    if (error instanceof SheetError) return error.reason;
    throw error;
  }
}
