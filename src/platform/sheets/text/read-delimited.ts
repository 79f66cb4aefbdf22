import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, type Options, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { unguardFormula } from '../guard-formula.ts';
import { type Cell, type ReadOptions, type SheetRow, textCell, trimRow } from '../sheet.ts';
import { SheetError } from '../sheet-error.ts';
import { type ByteChunks, decodeText } from './decode-text.ts';
import { fileSeparator, pasteSeparator } from './separator.ts';

const MOST_COLUMNS = 512;
const SAMPLE_CHARACTERS = 64 * 1024;
const CHUNK_BYTES = 64 * 1024;
/** A record longer than this is a quotation mark that nobody closed. */
const LONGEST_RECORD = 1024 * 1024;

const TOLERANT: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: LONGEST_RECORD,
};

/** The rows of a CSV, TSV or text file; `line` counts records, as Excel and WPS number them. */
export async function* readCsv(
  source: { readonly bytes: Uint8Array } | { readonly path: string },
  options: ReadOptions,
): AsyncGenerator<SheetRow, void, undefined> {
  const size = 'path' in source ? (await stat(source.path)).size : source.bytes.byteLength;
  if (size > options.maxBytes) throw new SheetError('too-big');
  if (size === 0) throw new SheetError('empty');
  const { sample, rest } = await withSample(
    decodeText('path' in source ? fileChunks(source.path) : slices(source.bytes)),
  );
  const announced = /^sep=(.)\r?\n/i.exec(sample);
  const delimiter = announced?.[1] ?? fileSeparator(sample);
  const parser = parse({ ...TOLERANT, delimiter });
  pipeline(Readable.from(joined(sample.slice(announced?.[0].length ?? 0), rest)), parser, () => {
    // failures reach the loop below through the parser
  });
  try {
    yield* rowsOf(parser, options);
  } catch (error) {
    throw error instanceof CsvError ? new SheetError('open-quote', error) : error;
  }
}

/** The rows of a block pasted from Excel, WPS or a chat; a quotation mark without its pair is taken as text. */
export async function* readPaste(
  text: string,
  options: ReadOptions,
): AsyncGenerator<SheetRow, void, undefined> {
  if (Buffer.byteLength(text) > options.maxBytes) throw new SheetError('too-big');
  if (text.trim() === '') throw new SheetError('empty');
  yield* rowsOf(pastedRecords(text), options);
}

function pastedRecords(text: string): string[][] {
  const delimiter = pasteSeparator(text);
  if (delimiter === 'spaces') return text.split(/\r\n|\r|\n/).map((line) => line.trim().split(/\s+/));
  const options = { ...TOLERANT, delimiter: delimiter ?? '\t', columns: false as const };
  try {
    return parseNow(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return parseNow(text, { ...options, quote: false });
  }
}

async function* rowsOf(
  records: AsyncIterable<string[]> | Iterable<string[]>,
  options: ReadOptions,
): AsyncGenerator<SheetRow, void, undefined> {
  let line = 0;
  for await (const record of records) {
    line += 1;
    const cells = trimRow(record.map(plainCell));
    if (cells.length > (options.maxColumns ?? MOST_COLUMNS)) throw new SheetError('too-many-columns');
    if (cells.some((cell) => cell.kind !== 'empty')) yield { line, cells };
  }
}

/** Takes off what spreadsheet programs put round a text to keep it text: ="00123", a leading apostrophe. */
function plainCell(field: string): Cell {
  const quoted = /^="((?:[^"]|"")*)"$/.exec(field.trim())?.[1]?.replaceAll('""', '"');
  const inner = quoted ?? unguardFormula(field);
  const cell = textCell(inner);
  return inner === field ? cell : { ...cell, raw: field };
}

async function withSample(pieces: AsyncGenerator<string, void, undefined>) {
  let sample = '';
  while (sample.length < SAMPLE_CHARACTERS) {
    const next = await pieces.next();
    if (next.done) break;
    sample += next.value;
  }
  return { sample, rest: pieces };
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

function fileChunks(path: string): ByteChunks {
  return () => createReadStream(path);
}

function slices(bytes: Uint8Array): ByteChunks {
  return async function* () {
    for (let at = 0; at < bytes.byteLength; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
  };
}
