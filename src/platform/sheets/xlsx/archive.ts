import { Buffer } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { ReadOptions } from '../sheet.ts';
import { SheetError } from '../sheet-error.ts';
import { whyNotXlsx } from '../sniff-sheet.ts';

/** Deflate reaches 1032:1; a table of a hundred thousand equal rows was measured at 60:1. */
const MOST_RATIO = 200;
/** Below this size no ratio does harm. */
const HARMLESS_BYTES = 16 * 1024 * 1024;
const MOST_PARTS = 10_000;
const UNPACKED_BYTES = 256 * 1024 * 1024;
/** Longest run without a tag: a cell holds 32,767 characters. */
const LONGEST_TEXT = 1024 * 1024;

/** Where the bytes of a workbook are. */
export type ArchiveSource = { readonly bytes: Uint8Array } | { readonly path: string };

/** The unpacked parts of a workbook, read as text, piece by piece, never beyond the limits. */
export interface Archive {
  has(part: string): boolean;
  text(part: string): AsyncGenerator<string, void, undefined>;
  /** The reason to give where the expected part is missing. */
  notAWorkbook(): Promise<SheetError>;
  close(): void;
}

/** Opens the zip container of a workbook. @throws SheetError for anything that is not one */
export async function openArchive(source: ArchiveSource, options: ReadOptions): Promise<Archive> {
  const size = 'path' in source ? (await stat(source.path)).size : source.bytes.byteLength;
  if (size > options.maxBytes) throw new SheetError('too-big');
  let zip: ZipFile | undefined;
  try {
    zip =
      'path' in source
        ? await openPromise(source.path, { autoClose: false })
        : await fromBufferPromise(bufferOf(source.bytes));
    return archiveOf(zip, await partsOf(zip), source, options);
  } catch (error) {
    zip?.close();
    throw error instanceof SheetError ? error : new SheetError(whyNotXlsx(await bytesOf(source)), error);
  }
}

function archiveOf(
  zip: ZipFile,
  parts: Map<string, Entry>,
  source: ArchiveSource,
  options: ReadOptions,
): Archive {
  return {
    has: (part) => parts.has(part.toLowerCase()),
    text: (part) => textOf(zip, parts.get(part.toLowerCase()), options.maxUnpackedBytes ?? UNPACKED_BYTES),
    notAWorkbook: async () => new SheetError(whyNotXlsx(await bytesOf(source))),
    close: () => zip.close(),
  };
}

async function partsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new SheetError('broken-file');
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName.toLowerCase(), entry);
  return parts;
}

async function* textOf(
  zip: ZipFile,
  entry: Entry | undefined,
  most: number,
): AsyncGenerator<string, void, undefined> {
  if (!entry) throw new SheetError('broken-file');
  if (entry.isEncrypted()) throw new SheetError('password');
  refuseBomb(entry, most);
  const decoder = new TextDecoder();
  let run = 0;
  let checksum = 0;
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      checksum = crc32(chunk, checksum);
      const text = decoder.decode(chunk, { stream: true });
      run = text.includes('<') ? 0 : run + text.length;
      if (run > LONGEST_TEXT) throw new SheetError('unpacks-too-big');
      yield text;
    }
    if (checksum !== entry.crc32) throw new SheetError('broken-file');
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError('broken-file', error);
  } finally {
    stream?.destroy();
  }
}

/** The announced size may be trusted: yauzl stops where the content is longer or shorter. */
function refuseBomb(entry: Entry, most: number): void {
  const { uncompressedSize, compressedSize } = entry;
  const dense =
    uncompressedSize > HARMLESS_BYTES && uncompressedSize / Math.max(1, compressedSize) > MOST_RATIO;
  if (uncompressedSize > most || dense) throw new SheetError('unpacks-too-big');
}

async function bytesOf(source: ArchiveSource): Promise<Buffer> {
  return 'path' in source ? await readFile(source.path) : bufferOf(source.bytes);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
