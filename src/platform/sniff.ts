import { Buffer } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type';
import { isFileType, type Sniffed } from './file-types.ts';
import { sniffArchive } from './sniff-archive.ts';
import { sniffCompound } from './sniff-compound.ts';
import { sniffText } from './sniff-text.ts';

const PROGRAMS = new Set([
  'exe',
  'elf',
  'macho',
  'class',
  'jar',
  'apk',
  'msi',
  'dex',
  'wasm',
  'deb',
  'rpm',
  'swf',
  'lnk',
  'crx',
]);
const ARCHIVES = new Set(['zip', 'rar', '7z', 'gz', 'tar', 'bz2', 'xz', 'zst', 'cab', 'iso', 'lz']);

/**
 * What a file really is, by its bytes alone; the name plays no part.
 * Compound files are opened far enough to tell a document from a program, an archive, a macro or a zip bomb.
 */
export async function sniff(bytes: Uint8Array): Promise<Sniffed> {
  if (bytes.byteLength === 0) return { ok: false, refusal: 'empty' };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).equals(ZIP)) return sniffArchive(buffer);
  if (buffer.subarray(0, 8).equals(COMPOUND)) return sniffCompound(buffer);
  // file-type takes the byte order mark of UTF-16 for the start of an MPEG stream.
  if (UTF16_MARKS.some((mark) => buffer.subarray(0, 2).equals(mark))) return sniffText(buffer);
  const found = await fileTypeFromBuffer(buffer);
  return found === undefined || found.ext === 'xml' ? sniffText(buffer) : judge(found.ext);
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const UTF16_MARKS = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];

function judge(extension: string): Sniffed {
  if (isFileType(extension)) return { ok: true, type: extension };
  if (PROGRAMS.has(extension)) return { ok: false, refusal: 'program' };
  return { ok: false, refusal: ARCHIVES.has(extension) ? 'archive' : 'unknown-type' };
}
