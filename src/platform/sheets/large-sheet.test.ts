import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROWS = 100_000;
const MOST_MEGABYTES = 512;
const run = promisify(execFile);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs a script of its own process and gives what it printed: rows and its highest memory in MB. */
async function inOwnProcess(script: string, file: string): Promise<{ rows: number; megabytes: number }> {
  const code = `${script}
    console.log(JSON.stringify({ rows, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const args = ['--input-type=module-typescript', '--eval', code, '--', file];
  const { stdout } = await run(process.execPath, args, { cwd: import.meta.dirname, env: {} });
  return JSON.parse(stdout);
}

const url = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

const WRITE = `
  import { createWriteStream } from 'node:fs';
  import { writeSheet } from ${url('write-sheet.ts')};
  const columns = Array.from({ length: 20 }, (_, index) => ({ title: '列' + index }));
  function* table() {
    for (let row = 0; row < ${ROWS}; row += 1) {
      yield columns.map((_, column) => column === 0 ? '46902419900101' + String(row).padStart(4, '0') : '临高县文澜' + row * column);
    }
  }
  const { rows } = await writeSheet(columns, table(), createWriteStream(process.argv[1]));`;

const READ = (kind: string) => `
  import { readSheet } from ${url('read-sheet.ts')};
  let rows = -1;
  const source = { kind: '${kind}', path: process.argv[1] };
  for await (const row of readSheet(source, { maxRows: ${ROWS + 1}, maxBytes: 100_000_000 })) {
    if (row.cells.length !== 20) throw new Error('row ' + row.line);
    rows += 1;
  }`;

/** The same table as Excel saves it: every text shared, two million different ones. */
const WRITE_SHARED = `
  import { createWriteStream } from 'node:fs';
  import { Readable } from 'node:stream';
  import { pipeline } from 'node:stream/promises';
  import { ZipFile } from 'yazl';
  const zip = new ZipFile();
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const add = (path, pieces) => zip.addReadStream(Readable.from(pieces), path);
  add('xl/workbook.xml', ['<workbook xmlns:r="r"><sheets><sheet name="a" r:id="a"/></sheets></workbook>']);
  add('xl/_rels/workbook.xml.rels', ['<Relationships><Relationship Id="a" Type="' + office + '/worksheet" Target="s.xml"/><Relationship Id="b" Type="' + office + '/sharedStrings" Target="t.xml"/></Relationships>']);
  const rows = ${ROWS};
  add('xl/t.xml', (function* () {
    yield '<sst>';
    for (let row = 0; row <= rows; row += 1) yield Array.from({ length: 20 }, (_, column) => '<si><t>文澜' + (row * 20 + column) + '</t></si>').join('');
    yield '</sst>';
  })());
  add('xl/s.xml', (function* () {
    yield '<worksheet><sheetData>';
    for (let row = 0; row <= rows; row += 1) yield '<row>' + Array.from({ length: 20 }, (_, column) => '<c t="s"><v>' + (row * 20 + column) + '</v></c>').join('') + '</row>';
    yield '</sheetData></worksheet>';
  })());
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(process.argv[1]));`;

describe('a sheet of 100,000 rows and 20 columns', () => {
  it('is written and read within 512 MB', { timeout: 180_000 }, async () => {
    const file = join(folder, 'large.xlsx');
    for (const script of [WRITE, READ('xlsx')]) {
      const { rows, megabytes } = await inOwnProcess(script, file);
      expect(rows).toBe(ROWS);
      expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    }
  });

  it('is read within 512 MB when it shares two million different texts', { timeout: 180_000 }, async () => {
    const file = join(folder, 'shared.xlsx');
    await inOwnProcess(WRITE_SHARED, file);
    const { rows, megabytes } = await inOwnProcess(READ('xlsx'), file);
    expect(rows).toBe(ROWS);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
