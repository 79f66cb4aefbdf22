import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import { guardFormula } from './guard-formula.ts';
import type { CellInput, CellRows, SheetColumn } from './sheet-column.ts';

/** A character that the encoding cannot hold, and what a reader of the file gets instead. */
export interface Replacement {
  readonly character: string;
  readonly becomes: string;
  count: number;
}

/** What became of the rows. */
export interface CsvReport {
  rows: number;
  readonly replaced: readonly Replacement[];
}

/** Where and how a text file is written: for today's programs, or for old systems that ask for GB 18030. */
export interface CsvTarget {
  readonly sink: Writable;
  readonly encoding: 'utf-8-bom' | 'gb18030';
}

const PIECE_CHARACTERS = 64 * 1024;
/** Only these can get lost in GB 18030: private-use characters that the standard gave a place since, half pairs. */
const DOUBTFUL = /[\ue000-\uf8ff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Writes comma-separated text (CRLF, RFC 4180 quotes) to the sink and ends it, a piece at a time. Text that a
 * spreadsheet program would run as a formula gets an apostrophe; numbers keep their sign.
 * @returns rows written (header not counted) and the characters that the encoding replaced
 */
export async function writeCsv(
  columns: readonly SheetColumn[],
  rows: CellRows,
  target: CsvTarget,
): Promise<CsvReport> {
  const replaced = new Map<string, Replacement>();
  const report = { rows: 0, replaced: [] as Replacement[] };
  const encode = target.encoding === 'gb18030' ? gb18030(replaced) : utf8(replaced);
  await pipeline(Readable.from(encoded(csvText(columns, rows, report), encode)), target.sink);
  return { rows: report.rows, replaced: [...replaced.values()] };
}

async function* csvText(columns: readonly SheetColumn[], rows: CellRows, report: { rows: number }) {
  let piece = record(columns.map((column) => field(column.title, 'text')));
  for await (const values of rows) {
    report.rows += 1;
    piece += record(columns.map((column, index) => field(values[index], column.kind ?? 'text')));
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

async function* encoded(pieces: AsyncIterable<string>, encode: (piece: string, first: boolean) => Buffer) {
  let first = true;
  for await (const piece of pieces) {
    yield encode(piece, first);
    first = false;
  }
}

function record(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

function field(input: CellInput, kind: 'text' | 'number' | 'date'): string {
  if (input === null || input === undefined) return '';
  const plain = String(input);
  const isNumber = typeof input !== 'string' || (kind === 'number' && /^-?\d+(\.\d+)?$/.test(plain));
  const text = isNumber ? plain : guardFormula(plain);
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function utf8(replaced: Map<string, Replacement>) {
  return (piece: string, first: boolean): Buffer => {
    if (!piece.isWellFormed()) noteLosses(piece, replaced, (character) => character.toWellFormed());
    return Buffer.from(first ? `\ufeff${piece}` : piece);
  };
}

function gb18030(replaced: Map<string, Replacement>) {
  const decoder = new TextDecoder('gb18030');
  return (piece: string): Buffer => {
    noteLosses(piece, replaced, (character) => decoder.decode(iconv.encode(character, 'gb18030')));
    return iconv.encode(piece, 'gb18030');
  };
}

function noteLosses(
  piece: string,
  replaced: Map<string, Replacement>,
  readBack: (character: string) => string,
): void {
  for (const [character] of piece.matchAll(DOUBTFUL)) {
    const known = replaced.get(character);
    if (known) known.count += 1;
    else if (readBack(character) !== character) {
      replaced.set(character, { character, becomes: readBack(character), count: 1 });
    }
  }
}
