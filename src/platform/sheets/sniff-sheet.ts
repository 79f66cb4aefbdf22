import { Buffer } from 'node:buffer';
import { SheetError, type SheetErrorCode } from './sheet-error.ts';

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const SNIFFED_HEAD = 4096;

const ARCHIVES: ReadonlyArray<readonly [part: string, verdict: 'xlsx' | SheetErrorCode]> = [
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'binary-xlsb'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'open-document'],
];

/**
 * What an upload really is, by its bytes; the name only tells a text file from other things.
 * @param bytes the whole file
 * @returns the kind for `readSheet`, or the error to show beside the field
 */
export function sniffSheet(
  bytes: Uint8Array,
  filename: string,
): { readonly kind: 'xlsx' | 'csv' } | { readonly error: SheetError } {
  const verdict = verdictOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), filename);
  return verdict === 'xlsx' || verdict === 'csv' ? { kind: verdict } : { error: new SheetError(verdict) };
}

/** The reason why bytes that should be a workbook are none: an old or encrypted one, a web page, a broken file. */
export function whyNotXlsx(bytes: Buffer): SheetErrorCode {
  const verdict = verdictOf(bytes, '.xlsx');
  return verdict === 'xlsx' || verdict === 'csv' ? 'broken-file' : verdict;
}

function verdictOf(bytes: Buffer, filename: string): 'xlsx' | 'csv' | SheetErrorCode {
  if (bytes.length === 0) return 'empty';
  const head = bytes.subarray(0, SNIFFED_HEAD);
  if (head.subarray(0, 8).equals(OLE2)) return bytes.includes(ENCRYPTED) ? 'password' : 'old-xls';
  if (head.subarray(0, 4).equals(ZIP)) return archiveVerdict(bytes);
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<\?xml/i.test(text) && /urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return 'xml-2003';
  if (/^(<!doctype html|<html|<table|<head|<meta|mime-version:)/i.test(text)) return 'web-page';
  if (/\.(csv|tsv|txt)$/i.test(filename)) return looksLikeText(head) ? 'csv' : 'not-a-sheet';
  return /\.(xlsx|xlsm|et|xls)$/i.test(filename) && !looksLikeText(head) ? 'broken-file' : 'not-a-sheet';
}

function archiveVerdict(bytes: Buffer): 'xlsx' | SheetErrorCode {
  const found = ARCHIVES.find(([part]) => bytes.includes(part));
  if (found) return found[1];
  return bytes.includes('PK\x05\x06', 0, 'latin1') ? 'not-a-sheet' : 'broken-file';
}

function looksLikeText(head: Buffer): boolean {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return utf16 || (!head.includes(0) && !/^(%PDF|\x89PNG|GIF8|\xff\xd8\xff)/.test(head.toString('latin1')));
}
