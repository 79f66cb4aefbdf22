import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';
import { measureImport } from './import.ts';
import { measureInsert } from './insert.ts';
import { measurePages } from './pages.ts';
import { type Line, report, residentMiB } from './report.ts';
import { measureRush } from './rush.ts';
import { openSite, startSite } from './site.ts';
import { measureStart } from './start.ts';

const FULL = 1_000_000;
const rows = Number(process.argv[2] ?? FULL);
const seconds = Number(process.argv[3] ?? 6);

const from = performance.now();
function say(text: string): void {
  process.stderr.write(`${((performance.now() - from) / 1000).toFixed(0)} s: ${text}\n`);
}

async function onTheRegister(): Promise<Line[]> {
  say(`generating ${rows} certificates`);
  const site = await openSite(rows);
  try {
    const running = await startSite(site);
    const lines: Line[] = [];
    try {
      say('pages and API');
      lines.push(...(await measurePages(site, running, seconds)));
      say('inserts');
      lines.push(await measureInsert(site, running, seconds));
      const memory = residentMiB(running.program.process.pid ?? 0);
      lines.push({ what: 'memory of the process after these runs (RSS)', value: `${memory.toFixed(0)} MiB` });
    } finally {
      await running.program.stop();
    }
    say('import');
    lines.push(...(await measureImport(site, Math.min(rows, 100_000))));
    return lines;
  } finally {
    await site.close();
  }
}

const onlyRush = process.argv[2] === 'rush';
const lines = onlyRush ? [] : await onTheRegister();
say('a rush of claims');
lines.push(...(await measureRush()));
if (!onlyRush) {
  say('start');
  lines.push(...(await measureStart()));
}
const table = report(lines, { rows: onlyRush ? 0 : rows, on: new Date() });
process.stdout.write(table);
// The notes below the table are written by hand and stay.
if (rows === FULL) await writeTable(path.join(projectRoot, 'docs', 'benchmarks.md'), table);

async function writeTable(file: string, text: string): Promise<void> {
  const known = await readFile(file, 'utf8').catch(() => '');
  const notes = known.indexOf('\n## ');
  await writeFile(file, notes < 0 ? text : text + known.slice(notes));
}
