import { describe, expect, it } from 'vitest';
import { allRows, allTexts, ROOMY, sampleWorkbook } from '../sample-workbook.ts';
import { listSheets } from './read-xlsx.ts';

const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="000000"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';

async function cellsOf(cells: string, sample = {}) {
  const bytes = await sampleWorkbook(`<row r="1">${cells}</row>`, { styles: STYLES, ...sample });
  return (await allRows({ kind: 'xlsx', bytes })).flatMap((row) => row.cells);
}

describe('cells of a workbook', () => {
  it('shows that an ID number was typed as a number, with what is left of its digits', async () => {
    expect(
      await cellsOf('<c r="A1"><v>4.69024199001011E+17</v></c><c r="B1"><v>469024199001011234</v></c>'),
    ).toEqual([
      { text: '469024199001011000', kind: 'number', raw: '4.69024199001011E+17' },
      { text: '469024199001011234', kind: 'number', raw: '469024199001011234' },
    ]);
  });

  it('reads dates by their format, Chinese ones too, and shows leading zeros that a format adds', async () => {
    expect(await cellsOf('<c s="1"><v>45232</v></c><c s="2"><v>45267</v></c><c s="3"><v>42</v></c>')).toEqual(
      [
        { text: '2023-11-02', kind: 'date', raw: '45232' },
        { text: '2023-12-07', kind: 'date', raw: '45267' },
        { text: '000042', kind: 'number', raw: '42' },
      ],
    );
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const [cell] = await cellsOf('<c s="1"><v>43770</v></c>', { workbookPr: '<workbookPr date1904="1"/>' });
    expect(cell?.text).toBe('2023-11-02');
  });

  it('reads shared, rich and inline strings without their phonetic readings', async () => {
    const sharedStrings =
      '<si><t>王𠮷</t></si><si><r><t>药物</t></r><r><t>制剂工</t></r><rPh sb="0" eb="1"><t>yao</t></rPh></si>';
    const cells = await cellsOf(
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>a_x000D_b</t></is></c>',
      { sharedStrings },
    );
    expect(cells.map((cell) => cell.text)).toEqual(['王𠮷', '药物制剂工', 'a\rb']);
  });

  it('takes the stored result of a formula, and says so where none is stored', async () => {
    expect(
      await cellsOf(
        '<c t="str"><f>A2&amp;B2</f><v>合计</v></c><c><f>SUM(A1:A9)</f></c><c><f>1+1</f><v>2</v></c>',
      ),
    ).toEqual([
      { text: '合计', kind: 'text' },
      { text: '', kind: 'empty', raw: '=SUM(A1:A9)' },
      { text: '2', kind: 'number', raw: '2' },
    ]);
  });

  it('knows booleans, errors and ISO dates', async () => {
    const cells = await cellsOf(
      '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2023-11-02T00:00:00</v></c>',
    );
    expect(cells.map(({ text, kind }) => [text, kind])).toEqual([
      ['TRUE', 'boolean'],
      ['#N/A', 'error'],
      ['2023-11-02', 'date'],
    ]);
  });

  it('tidies odd spaces and keeps what stood there', async () => {
    expect(await cellsOf('<c t="inlineStr"><is><t>　张\u00a0三\u200b </t></is></c>')).toEqual([
      { text: '张 三', kind: 'text', raw: '　张\u00a0三\u200b ' },
    ]);
  });
});

describe('rows of a workbook', () => {
  it('keeps the row numbers of the file, fills gaps, drops empty ends and marks hidden rows', async () => {
    const bytes = await sampleWorkbook(
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2" s="0"/></row><row r="5" hidden="1"><c r="A5"><v>2</v></c></row><row r="7"><c r="A7" s="0"/></row>',
    );
    expect(await allRows({ kind: 'xlsx', bytes })).toEqual([
      {
        line: 2,
        cells: [
          { text: '', kind: 'empty' },
          { text: '1', kind: 'number', raw: '1' },
        ],
      },
      { line: 5, cells: [{ text: '2', kind: 'number', raw: '2' }], hidden: true },
    ]);
  });

  it('reads files whose tags carry a prefix', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>好</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    };
    expect(await allTexts({ kind: 'xlsx', bytes: await sampleWorkbook('', { parts }) })).toEqual([['好']]);
  });

  it('opens the first visible sheet, or the one that is named', async () => {
    const second = '<worksheet><sheetData><row><c t="str"><v>第二</v></c></row></sheetData></worksheet>';
    const bytes = await sampleWorkbook('<row><c t="str"><v>第一</v></c></row>', {
      sheets: '<sheet name="参数" state="hidden" r:id="r1"/><sheet name="花名册" r:id="r2"/>',
      parts: { 'xl/worksheets/sheet2.xml': second },
    });
    expect(await allTexts({ kind: 'xlsx', bytes })).toEqual([['第二']]);
    expect(await allTexts({ kind: 'xlsx', bytes }, { ...ROOMY, sheet: '参数' })).toEqual([['第一']]);
    expect(await listSheets({ bytes }, ROOMY)).toEqual([
      { name: '参数', hidden: true },
      { name: '花名册', hidden: false },
    ]);
  });
});
