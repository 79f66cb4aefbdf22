import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { ROOMY, refusal, sampleWorkbook, zipOf } from './sample-workbook.ts';

const ROW = '<row><c><v>1</v></c></row>';
const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('workbooks that must not be opened', () => {
  it.each([
    ['an encrypted file', Buffer.concat([OLE2, Buffer.from('EncryptedPackage', 'utf16le')]), 'password'],
    ['an .xls renamed .xlsx', Buffer.concat([OLE2, Buffer.from('Workbook', 'utf16le')]), 'old-xls'],
    ['a web page', Buffer.from('<html><table></table></html>'), 'web-page'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ] as const)('tells %s', async (_, bytes, reason) => {
    expect(await refusal({ kind: 'xlsx', bytes })).toBe(reason);
  });

  it('tells every file that was cut off', async () => {
    const whole = await sampleWorkbook(ROW.repeat(50));
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const bytes = whole.subarray(0, Math.floor(whole.length * share));
      expect(await refusal({ kind: 'xlsx', bytes })).toBe('broken-file');
    }
  });

  it('never fails in another way, whichever byte is wrong', async () => {
    const whole = await sampleWorkbook(ROW.repeat(3));
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(typeof (await refusal({ kind: 'xlsx', bytes }))).toBe('string');
    }
  });

  it('tells a part whose content does not match its checksum', async () => {
    const digits = '469024199001011234';
    const whole = await sampleWorkbook(`<row><c t="str"><v>${digits}</v></c></row>`, { compress: false });
    const bytes = Buffer.from(whole);
    bytes.write('9', bytes.indexOf(digits) + 17);
    expect(await refusal({ kind: 'xlsx', bytes })).toBe('broken-file');
  });

  it('refuses what unpacks to far more than it holds', async () => {
    const bytes = await sampleWorkbook(`<row><c t="str"><v>${'A'.repeat(20_000_000)}</v></c></row>`);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await refusal({ kind: 'xlsx', bytes })).toBe('unpacks-too-big');
  });

  it('refuses a text longer than any cell before it fills memory', async () => {
    const bytes = await sampleWorkbook(`<row><c t="str"><v>${'A'.repeat(2_000_000)}</v></c></row>`);
    expect(await refusal({ kind: 'xlsx', bytes })).toBe('unpacks-too-big');
  });

  it('refuses a part beyond the unpacked limit', async () => {
    const bytes = await sampleWorkbook(ROW.repeat(100));
    expect(await refusal({ kind: 'xlsx', bytes }, { ...ROOMY, maxUnpackedBytes: 1000 })).toBe(
      'unpacks-too-big',
    );
  });

  it('refuses entities and any DOCTYPE', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<!DOCTYPE w [<!ENTITY a "boom">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    };
    expect(await refusal({ kind: 'xlsx', bytes: await sampleWorkbook('', { parts }) })).toBe('broken-file');
    const entity = await sampleWorkbook('<row><c t="str"><v>&a;</v></c></row>');
    expect(await refusal({ kind: 'xlsx', bytes: entity })).toBe('broken-file');
  });

  it.each([
    ['a row number beyond the sheet', '<row r="99999999"><c><v>1</v></c></row>', 'broken-file'],
    ['a row number that is none', '<row r="-1"><c><v>1</v></c></row>', 'broken-file'],
    ['a column that is none', '<row><c r="!!"><v>1</v></c></row>', 'broken-file'],
    ['a column far to the right', '<row><c r="XFD1"><v>1</v></c></row>', 'too-many-columns'],
    ['unclosed XML', '<row><c>', 'broken-file'],
    ['no row with content', '<row r="1"/>', 'empty'],
  ] as const)('refuses %s', async (_, sheetData, reason) => {
    expect(await refusal({ kind: 'xlsx', bytes: await sampleWorkbook(sheetData) })).toBe(reason);
  });

  it('takes a shared string that does not exist for an empty cell', async () => {
    const bytes = await sampleWorkbook('<row><c t="s"><v>99</v></c><c><v>1</v></c></row>');
    expect(await refusal({ kind: 'xlsx', bytes })).toBe('read');
  });

  it('tells other archives, a missing sheet and a chart without table', async () => {
    expect(await refusal({ kind: 'xlsx', bytes: await zipOf({ 'word/document.xml': '<w/>' }) })).toBe(
      'not-a-sheet',
    );
    expect(await refusal({ kind: 'xlsx', bytes: await zipOf({ 'xl/workbook.bin': '' }) })).toBe(
      'binary-xlsb',
    );
    const none = await sampleWorkbook('', { sheets: '<sheet name="图" r:id="r4"/>' });
    expect(await refusal({ kind: 'xlsx', bytes: none })).toBe('no-sheet');
    const bytes = await sampleWorkbook(ROW);
    expect(await refusal({ kind: 'xlsx', bytes }, { ...ROOMY, sheet: '没有' })).toBe('sheet-not-found');
  });
});

describe('limits', () => {
  it('stops at the row after the last allowed one', async () => {
    const bytes = await sampleWorkbook(ROW.repeat(11));
    expect(await refusal({ kind: 'xlsx', bytes }, { ...ROOMY, maxRows: 10 })).toBe('too-many-rows');
    expect(await refusal({ kind: 'xlsx', bytes }, { ...ROOMY, maxRows: 11 })).toBe('read');
  });

  it('refuses a file above the byte limit before opening it', async () => {
    const bytes = await sampleWorkbook(ROW);
    expect(await refusal({ kind: 'xlsx', bytes }, { ...ROOMY, maxBytes: 100 })).toBe('too-big');
    expect(await refusal({ kind: 'csv', bytes }, { ...ROOMY, maxBytes: 100 })).toBe('too-big');
  });

  it('lets the reader stop at any row', async () => {
    const bytes = await sampleWorkbook(ROW.repeat(50_000));
    for await (const row of readSheet({ kind: 'xlsx', bytes }, ROOMY)) {
      if (row.line === 3) break;
    }
  });
});
