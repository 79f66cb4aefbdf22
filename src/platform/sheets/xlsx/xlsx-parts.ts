import type { SheetColumn } from '../sheet-column.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FIRST_OWN_FORMAT = 164;

/** Cell styles by number: header, text, text that looks like a formula; column formats follow. */
export const STYLE = { header: 1, text: 2, quoted: 3, firstColumn: 4 } as const;

/** The parts of a workbook with one worksheet, the worksheet itself apart (ECMA-376 part 1). */
export function fixedParts(
  columns: readonly SheetColumn[],
): ReadonlyArray<readonly [path: string, xml: string]> {
  return [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook()],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles(columns)],
  ];
}

function contentTypes(): string {
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="${TYPE}.${type}+xml"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/worksheets/sheet1.xml', 'worksheet')}${part('/xl/styles.xml', 'styles')}</Types>`;
}

function relations(targets: ReadonlyArray<readonly [type: string, target: string]>): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function workbook(): string {
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

/** Format 49 is '@', text: a digit string typed or edited there stays a string. */
function styles(columns: readonly SheetColumn[]): string {
  const formats = columns.map(
    (column, index) =>
      `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${attribute(formatOf(column))}"/>`,
  );
  const own = columns.map((_, index) => `<xf numFmtId="${FIRST_OWN_FORMAT + index}" applyNumberFormat="1"/>`);
  const text = '<xf numFmtId="49" applyNumberFormat="1"/>';
  const header =
    '<xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>';
  const quoted = '<xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/>';
  const cellFormats = ['<xf/>', header, text, quoted, ...own];
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEAE2"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function formatOf(column: SheetColumn): string {
  if (column.kind === 'date') return column.format ?? 'yyyy-mm-dd';
  return column.kind === 'number' ? (column.format ?? 'General') : '@';
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
