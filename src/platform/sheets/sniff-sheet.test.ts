import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { sampleWorkbook, zipOf } from './sample-workbook.ts';
import { sniffSheet } from './sniff-sheet.ts';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const verdict = (bytes: Buffer, name: string) => {
  const sniffed = sniffSheet(bytes, name);
  return 'kind' in sniffed ? sniffed.kind : sniffed.error.reason;
};

describe('what an upload really is', () => {
  it('knows a workbook whatever its name', async () => {
    expect(verdict(await sampleWorkbook(''), '花名册.xls')).toBe('xlsx');
  });

  it('knows text as CSV in any usual encoding', () => {
    expect(verdict(Buffer.from('姓名,身份证号\n'), 'a.csv')).toBe('csv');
    expect(verdict(iconv.encode('姓名,身份证号\n', 'gb18030'), 'a.CSV')).toBe('csv');
    expect(verdict(iconv.encode('姓名\t身份证号\n', 'utf-16'), 'a.txt')).toBe('csv');
  });

  it.each([
    [
      'old .xls renamed .xlsx',
      Buffer.concat([OLE2, Buffer.from('Workbook', 'utf16le')]),
      'a.xlsx',
      'old-xls',
    ],
    ['password', Buffer.concat([OLE2, Buffer.from('EncryptedPackage', 'utf16le')]), 'a.xlsx', 'password'],
    ['web page renamed .xls', Buffer.from('\ufeff <html><table>'), 'a.xls', 'web-page'],
    [
      'XML 2003',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'a.xls',
      'xml-2003',
    ],
    ['empty', Buffer.alloc(0), 'a.xlsx', 'empty'],
    ['picture named .csv', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a.csv', 'not-a-sheet'],
    ['PDF', Buffer.from('%PDF-1.7'), 'a.pdf', 'not-a-sheet'],
    ['noise named .xlsx', Buffer.from([1, 0, 2, 0, 3]), 'a.xlsx', 'broken-file'],
    ['half a zip', Buffer.from('PK\x03\x04half'), 'a.xlsx', 'broken-file'],
  ])('tells %s', (_, bytes, name, reason) => {
    expect(verdict(bytes, name)).toBe(reason);
  });

  it('tells other archives apart', async () => {
    expect(verdict(await zipOf({ 'word/document.xml': '<w/>' }), 'a.xlsx')).toBe('not-a-sheet');
    expect(verdict(await zipOf({ 'xl/workbook.bin': 'x' }), 'a.xlsx')).toBe('binary-xlsb');
  });

  it('says what to do in Chinese', () => {
    const sniffed = sniffSheet(OLE2, 'a.xlsx');
    expect('error' in sniffed && sniffed.error.message).toContain('另存为');
    expect('error' in sniffed && sniffed.error.status).toBe(422);
  });
});
