import { measurePages } from './pages.ts';
import { report, residentMiB } from './report.ts';
import { openSite, startSite } from './site.ts';

const FULL = 1_000_000;
const rows = Number(process.argv[2] ?? FULL);
const seconds = Number(process.argv[3] ?? 6);
const started = performance.now();
const say = (text: string) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s  ${text}\n`);

say(`generating ${rows} certificates`);
const site = await openSite(rows);
try {
  say('starting');
  const running = await startSite(site);
  try {
    say('pages');
    const lines = await measurePages(site, running, seconds);
    process.stdout.write(report(lines, new Date()));
    say(`RSS ${residentMiB(running.program.process.pid ?? 0)}`);
  } finally {
    await running.program.stop();
  }
} finally {
  await site.close();
}
