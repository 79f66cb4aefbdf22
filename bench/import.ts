import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { runProgram, temporaryFolder } from '../e2e/harness/program.ts';
import { readSheet } from '../src/platform/sheets/read-sheet.ts';
import type { SheetColumn } from '../src/platform/sheets/sheet-column.ts';
import { writeSheet } from '../src/platform/sheets/write-sheet.ts';
import { identityNumber } from './identity.ts';
import type { Line } from './report.ts';
import type { Site } from './site.ts';
import { vocabulary } from './vocabulary.ts';

const titles = '姓名 身份证号 证书编号 职业(工种) 技能等级 发证机构 发证日期 工作单位'.split(' ');
const columns: readonly SheetColumn[] = titles.map((title) => ({ title }));

/** A sheet through the clinic (read, check, write: each row a new person), beside reading it and COPY. */
export async function measureImport(site: Site, rows: number): Promise<Line[]> {
  const { folder, remove } = await temporaryFolder();
  try {
    const file = path.join(folder, 'talents.xlsx');
    await writeSheet(columns, madeRows(rows), createWriteStream(file));
    const ceiling = await timed(() => readAndCopy(site.url, file));
    const clinic = await timed(() => importByProgram(site, file));
    return [
      {
        what: `import of ${rows} xlsx rows: read, check, write in one transaction`,
        value: `${clinic.seconds.toFixed(1)} s`,
        ceiling: `${ceiling.seconds.toFixed(1)} s (read + COPY)`,
        ratio: ceiling.seconds / clinic.seconds,
      },
      {
        what: 'peak memory of that import (RSS)',
        value: `${clinic.result.toFixed(0)} MiB`,
        aim: '≤ 512 MiB',
      },
    ];
  } finally {
    await remove();
  }
}

function* madeRows(rows: number): Generator<string[]> {
  const { names, trades, employers } = vocabulary;
  for (let n = 0; n < rows; n += 1) {
    yield [
      names[n % names.length]?.text ?? '',
      // Of another county than everybody on file.
      identityNumber(n, '460107'),
      `S000146000000233${String(n).padStart(6, '0')}`,
      trades[n % trades.length]?.text ?? '',
      '高级工(三级)',
      '临高县职业技能鉴定中心',
      '2023-05-06',
      employers[n % employers.length]?.text ?? '',
    ];
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ seconds: number; result: Result }> {
  const from = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - from) / 1000 };
}

async function readAndCopy(url: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const list = titles.map((_, at) => `c${at} text`).join(', ');
    await client.query(`CREATE TEMPORARY TABLE sheet (${list})`);
    await pipeline(Readable.from(copyLines(file)), client.query(copyFrom('COPY sheet FROM STDIN')));
  } finally {
    await client.end();
  }
}

async function* copyLines(file: string): AsyncGenerator<string> {
  const sheet = readSheet({ kind: 'xlsx', path: file }, { maxRows: 200_000, maxBytes: 64 * 1024 * 1024 });
  for await (const row of sheet) yield `${row.cells.map((cell) => cell.text).join('\t')}\n`;
}

/** @returns peak RSS in MiB. */
async function importByProgram(site: Site, file: string): Promise<number> {
  const environment = { ...site.environment, WENLAN_DATA_DIR: site.dataDir };
  const program = runProgram(['import', 'talents', file, '--yes'], environment);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMiB(program.process.pid ?? 0));
  }, 100);
  const code = await program.ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`import ended with ${code}:\n${program.output()}`);
  return peak;
}

function peakMiB(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    // It has just ended.
    return 0;
  }
}
