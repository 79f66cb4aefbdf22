import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRows } from './sample-workbook.ts';
import { tidyText } from './sheet.ts';
import type { CellRows, SheetColumn } from './sheet-column.ts';
import { type CsvTarget, writeCsv } from './write-csv.ts';

async function written(columns: readonly SheetColumn[], rows: CellRows, encoding: CsvTarget['encoding']) {
  const sink = new PassThrough();
  const [bytes, report] = await Promise.all([buffer(sink), writeCsv(columns, rows, { sink, encoding })]);
  return { bytes, report };
}

describe('exported text file', () => {
  it('begins with the mark that lets Excel see UTF-8', async () => {
    const { bytes } = await written([{ title: '姓名' }], [['张三']], 'utf-8-bom');
    expect(bytes.toString()).toBe('\ufeff姓名\r\n张三\r\n');
  });

  it('carries rare characters in GB 18030 without loss', async () => {
    const name = '㛃 𬭎 𠮷 䶮 龦 鿃 买买提·艾力';
    const { bytes, report } = await written([{ title: '姓名' }], [[name]], 'gb18030');
    expect(new TextDecoder('gb18030').decode(bytes)).toBe(`姓名\r\n${name}\r\n`);
    expect(report).toEqual({ rows: 1, replaced: [] });
  });

  it('reports private-use characters that the standard moved, and half characters', async () => {
    const { report } = await written([{ title: '姓名' }], [['\ue81e'], ['\ue81e\ud840']], 'gb18030');
    expect(report.replaced).toEqual([
      { character: '\ue81e', becomes: '龴', count: 2 },
      { character: '\ud840', becomes: '?', count: 1 },
    ]);
  });

  it('guards formulas in text and keeps the sign of numbers', async () => {
    const columns: SheetColumn[] = [
      { title: 'a' },
      { title: 'b', kind: 'number' },
      { title: 'c', kind: 'number' },
    ];
    const { bytes } = await written(
      columns,
      [
        ['=1+1', '-5.00', -3],
        ['-5', '=2', 7n],
      ],
      'utf-8-bom',
    );
    expect(bytes.toString()).toBe("\ufeffa,b,c\r\n'=1+1,-5.00,-3\r\n'-5,'=2,7\r\n");
  });

  it.each(['utf-8-bom', 'gb18030'] as const)(
    'gives back every text that it was given in %s',
    async (encoding) => {
      const text = fc
        .string({ unit: 'grapheme' })
        .filter((value) => !value.startsWith('="') && !value.startsWith("'"));
      const table = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(table, async (rows) => {
          const { bytes } = await written([{ title: '甲,乙' }, { title: '丙' }], rows, encoding);
          const read = new Map((await allRows({ kind: 'csv', bytes })).map((row) => [row.line, row.cells]));
          rows.forEach((row, index) => {
            row.forEach((value, column) => {
              expect(read.get(index + 2)?.[column]?.text ?? '').toBe(tidyText(value));
            });
          });
        }),
        { numRuns: 100 },
      );
    },
  );
});
