import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { allRows, allTexts, ROOMY, refusal } from '../sample-workbook.ts';

const csv = (text: string, encoding = 'utf-8') =>
  ({
    kind: 'csv',
    bytes: iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' && encoding !== 'utf-8' }),
  }) as const;
const RARE = '㛃𬭎𠮷䶮龦鿃';

describe('encoding of a text file', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('reads rare characters from %s', async (encoding) => {
    expect(await allTexts(csv(`姓名,工种\r\n王${RARE},药物制剂工\r\n`, encoding))).toEqual([
      ['姓名', '工种'],
      [`王${RARE}`, '药物制剂工'],
    ]);
  });

  it('drops the mark that Excel puts before UTF-8', async () => {
    expect(await allTexts(csv('\ufeff姓名,工种\n'))).toEqual([['姓名', '工种']]);
  });

  it('reads GBK text that is cut into pieces between the bytes of a character', async () => {
    const text = `a,${'临高'.repeat(100_000)}`;
    const [row] = await allTexts(csv(text, 'gb18030'));
    expect(row?.[1]).toHaveLength(200_000);
  });

  it('refuses bytes that are text in no known encoding', async () => {
    expect(await refusal({ kind: 'csv', bytes: Buffer.from([0x61, 0xff, 0x2c, 0xff, 0xff]) })).toBe(
      'encoding',
    );
  });
});

describe('text file', () => {
  it('reads quotes, separators and line ends within quotes, and counts rows as Excel does', async () => {
    const rows = await allRows(csv('a;b\r\n"x;""y""";"1\n2"\r\n\r\nc;d;;\n'));
    expect(rows.map(({ line, cells }) => [line, ...cells.map((cell) => cell.text)])).toEqual([
      [1, 'a', 'b'],
      [2, 'x;"y"', '1\n2'],
      [4, 'c', 'd'],
    ]);
  });

  it('obeys the separator that Excel announces', async () => {
    expect(await allTexts(csv('sep=|\r\na,1|b,2\r\n'))).toEqual([['a,1', 'b,2']]);
  });

  it('takes off what kept a text a text: ="…", an apostrophe, a tab', async () => {
    const [row] = await allRows(csv('="469024199001011234",\'=1+1,\t007\n'));
    expect(row?.cells).toEqual([
      { text: '469024199001011234', kind: 'text', raw: '="469024199001011234"' },
      { text: '=1+1', kind: 'text', raw: "'=1+1" },
      { text: '007', kind: 'text', raw: '\t007' },
    ]);
  });

  it('leaves scientific notation as it stands, for the reader to judge', async () => {
    expect(await allTexts(csv('4.69024E+17,x\n'))).toEqual([['4.69024E+17', 'x']]);
  });

  it('tells a quotation mark that nobody closed', async () => {
    expect(await refusal(csv('a,b\n"x,y\n1,2\n'))).toBe('open-quote');
    expect(await refusal(csv(`a,b\n"${'x,y\n'.repeat(400_000)}`))).toBe('open-quote');
  });

  it('tells too many columns and nothing but empty rows', async () => {
    expect(await refusal(csv(`${'a,'.repeat(600)}a\n`))).toBe('too-many-columns');
    expect(await refusal(csv(',,\n\n,\n'))).toBe('empty');
  });
});

describe('pasted block', () => {
  const paste = (text: string) => allTexts({ kind: 'paste', text });

  it('reads Excel and WPS cells: CRLF, cells with line ends, odd spaces, empty ends', async () => {
    expect(
      await paste('姓名\t身份证号\t\r\n　张三\u00a0\t"469024\n199001011234"\t\r\n\t\t\r\n李四\t 1 \r\n'),
    ).toEqual([
      ['姓名', '身份证号'],
      ['张三', '469024\n199001011234'],
      ['李四', '1'],
    ]);
  });

  it('takes a lonely quotation mark for text', async () => {
    expect(await paste('"张三\t1\n李四\t2')).toEqual([
      ['"张三', '1'],
      ['李四', '2'],
    ]);
  });

  it('reads chat lists by their spaces or Chinese commas', async () => {
    expect(await paste('张三　13800138000\n李四  13900139000')).toEqual([
      ['张三', '13800138000'],
      ['李四', '13900139000'],
    ]);
    expect(await paste('张三，焊工\n李四，电工')).toEqual([
      ['张三', '焊工'],
      ['李四', '电工'],
    ]);
  });

  it('refuses nothing and too much', async () => {
    expect(await refusal({ kind: 'paste', text: ' \n' })).toBe('empty');
    expect(await refusal({ kind: 'paste', text: '临高'.repeat(10) }, { ...ROOMY, maxBytes: 59 })).toBe(
      'too-big',
    );
  });
});
