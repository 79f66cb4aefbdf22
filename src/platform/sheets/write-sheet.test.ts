import type { Buffer } from 'node:buffer';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allRows, ROOMY } from './sample-workbook.ts';
import { tidyText } from './sheet.ts';
import type { CellRows, SheetColumn } from './sheet-column.ts';
import { writeSheet } from './write-sheet.ts';
import { openArchive } from './xlsx/archive.ts';

async function written(columns: readonly SheetColumn[], rows: CellRows) {
  const sink = new PassThrough();
  const [bytes, report] = await Promise.all([buffer(sink), writeSheet(columns, rows, sink)]);
  return { bytes, report };
}

async function part(bytes: Buffer, path: string): Promise<string> {
  const archive = await openArchive({ bytes }, ROOMY);
  let text = '';
  for await (const piece of archive.text(path)) text += piece;
  return text;
}

describe('exported workbook', () => {
  it('keeps ID numbers as text, numbers as numbers and days as days', async () => {
    const columns: SheetColumn[] = [
      { title: '身份证号' },
      { title: '金额', kind: 'number', format: '#,##0.00' },
      { title: '日期', kind: 'date' },
      { title: '是否', kind: 'text' },
    ];
    const rows = [
      ['469024199001011234', '3096300.00', '2023-11-02', true],
      [null, 12n, '不详', undefined],
    ];
    const [, first, second] = await allRows({ kind: 'xlsx', bytes: (await written(columns, rows)).bytes });
    expect(first?.cells).toEqual([
      { text: '469024199001011234', kind: 'text' },
      { text: '3096300', kind: 'number', raw: '3096300.00' },
      { text: '2023-11-02', kind: 'date', raw: '45232' },
      { text: 'TRUE', kind: 'boolean', raw: '1' },
    ]);
    expect(second?.cells.map(({ text, kind }) => [text, kind])).toEqual([
      ['', 'empty'],
      ['12', 'number'],
      ['不详', 'text'],
    ]);
  });

  it('writes digits that a number cannot hold as text even in a number column', async () => {
    const { bytes } = await written(
      [{ title: 'n', kind: 'number' }],
      [['469024199001011234'], [10n ** 20n], ['0.10']],
    );
    const rows = await allRows({ kind: 'xlsx', bytes });
    expect(rows.slice(1).map((row) => row.cells[0]?.kind)).toEqual(['text', 'text', 'number']);
  });

  it('has a bold frozen header, column widths and text format on every text', async () => {
    const { bytes } = await written([{ title: '姓名', width: 20 }], [['张三']]);
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('width="20"');
    expect(sheet).toContain('<c r="A1" s="1" t="inlineStr">');
    expect(sheet).toContain('<c r="A2" s="2" t="inlineStr">');
    expect(await part(bytes, 'xl/styles.xml')).toContain('<xf numFmtId="49" applyNumberFormat="1"/>');
  });

  it('marks what looks like a formula as quoted text and writes no formula ever', async () => {
    const { bytes } = await written(
      [{ title: '=标题', kind: 'number' }],
      [['=HYPERLINK("x")'], ['@a'], ['+86'], ['-x']],
    );
    const sheet = await part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/ s="3" t="inlineStr"/g)).toHaveLength(4);
    expect(sheet).not.toContain('<f>');
  });

  it('cuts and reports what no cell can hold', async () => {
    const { bytes, report } = await written([{ title: 'a' }, { title: 'b' }], [['x', '长'.repeat(40_000)]]);
    expect(report).toEqual({ rows: 1, cut: [{ line: 2, column: 1 }] });
    const rows = await allRows({ kind: 'xlsx', bytes });
    expect(rows[1]?.cells[1]?.text).toHaveLength(32_767);
  });

  it('gives back every text that it was given', async () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        const columns = ['甲', '乙', '丙'].map((title) => ({ title }));
        const { bytes } = await written(columns, rows);
        const read = new Map((await allRows({ kind: 'xlsx', bytes })).map((row) => [row.line, row.cells]));
        rows.forEach((row, index) => {
          row.forEach((text, column) => {
            const cell = read.get(index + 2)?.[column];
            expect(cell?.text ?? '').toBe(tidyText(text));
            if (cell && cell.kind !== 'empty') expect(cell.raw ?? cell.text).toBe(text);
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('writing goes wrong', () => {
  it('passes on what the rows throw', async () => {
    const rows = (function* () {
      yield ['张三'];
      throw new Error('rows failed');
    })();
    await expect(written([{ title: '姓名' }], rows)).rejects.toThrow('rows failed');
  });

  it('stops pulling rows when the reader goes away', async () => {
    let closed = false;
    const rows = (function* () {
      try {
        for (;;) yield [Math.random().toString()];
      } finally {
        closed = true;
      }
    })();
    let bytes = 0;
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        done(bytes > 100_000 ? new Error('gone') : null);
      },
    });
    await expect(writeSheet([{ title: 'a' }], rows, sink)).rejects.toThrow('gone');
    await vi.waitFor(() => expect(closed).toBe(true));
  });
});
