import { Buffer } from 'node:buffer';
import type { Sniffed } from './file-types.ts';

const named = (stream: string) => Buffer.from(stream, 'utf16le');

const MACRO = named('_VBA_PROJECT');
const ENCRYPTED = named('EncryptedPackage');
const WORD = named('WordDocument');
const EXCEL = [named('Workbook'), named('Book\0')];

/**
 * Old Word and Excel files (OLE2): told apart by the names of their streams. Files with macros, password-protected
 * new ones (which are wrapped in OLE2) and everything else in this format, such as installers, are refused.
 */
export function sniffCompound(bytes: Buffer): Sniffed {
  if (bytes.includes(ENCRYPTED)) return { ok: false, refusal: 'password' };
  if (bytes.includes(MACRO)) return { ok: false, refusal: 'macro' };
  if (bytes.includes(WORD)) return { ok: true, type: 'doc' };
  if (EXCEL.some((name) => bytes.includes(name))) return { ok: true, type: 'xls' };
  return { ok: false, refusal: 'unknown-type' };
}
