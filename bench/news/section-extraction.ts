import { readGold, setsIn } from './data-set.ts';
import { type EngineName, engineNames } from './engines.ts';
import { runEngine } from './own-process.ts';
import { type Score, type Share, score } from './score.ts';

interface Row extends Score {
  readonly set: string;
  readonly engine: EngineName;
  readonly pagesPerSecond: number;
  readonly peakMiB: number;
}

/** Body, title, time and author of every set, each engine in its own process, with speed and memory. */
export async function extractionSection(folder: string, only: string | undefined): Promise<string> {
  const sets = setsIn(folder).filter((set) => only === undefined || set === only);
  const rows: Row[] = [];
  for (const set of sets) for (const engine of engineNames) rows.push(await measure(folder, set, engine));
  return ['### Extraction', '', ...table(rows), '', await growth(folder, sets)].join('\n');
}

async function measure(folder: string, set: string, engine: EngineName): Promise<Row> {
  process.stderr.write(`${set}: ${engine}\n`);
  const run = await runEngine(engine, folder, [set]);
  const gold = readGold(folder, set);
  const pagesPerSecond = gold.length / run.cpuSeconds;
  return { ...score(gold, run), set, engine, pagesPerSecond, peakMiB: run.peakMiB };
}

function table(rows: readonly Row[]): string[] {
  const head =
    'set (pages) | engine | page-F1 | precision | recall | title | same day | same minute | author | pages per CPU-s | × BL | peak MiB | × BL';
  return [
    `| ${head} |`,
    `|${'---|'.repeat(13)}`,
    ...rows.map((row) => {
      const bl = rows.find((other) => other.set === row.set && other.engine === 'BL');
      const quality = [row.f1, row.precision, row.recall].map((value) => value.toFixed(3));
      const fields = [row.title, row.day, row.minute, row.author].map(shown);
      const speed = [
        row.pagesPerSecond.toFixed(1),
        bl ? (row.pagesPerSecond / bl.pagesPerSecond).toFixed(2) : '–',
      ];
      const memory = [row.peakMiB.toFixed(0), bl ? (row.peakMiB / bl.peakMiB).toFixed(2) : '–'];
      return `| ${[`${row.set} (${row.pages})`, row.engine, ...quality, ...fields, ...speed, ...memory].join(' | ')} |`;
    }),
  ];
}

function shown({ right, of }: Share): string {
  return of === 0 ? '–' : `${(right / of).toFixed(3)} (${right}/${of})`;
}

/** The same work by one process and by two at once: how much more is done in a second. */
async function growth(folder: string, sets: readonly string[]): Promise<string> {
  if (sets.length === 0) return '';
  const one = await rate(folder, sets, 1);
  const two = await rate(folder, sets, 2);
  return `Worker processes: 1 reads ${one.toFixed(1)} pages a second of the clock, 2 read ${two.toFixed(1)} (× ${(two / one).toFixed(2)}).`;
}

async function rate(folder: string, sets: readonly string[], workers: number): Promise<number> {
  process.stderr.write(`growth: ${workers} at once\n`);
  const pages = sets.reduce((sum, set) => sum + readGold(folder, set).length, 0);
  const from = performance.now();
  await Promise.all(Array.from({ length: workers }, () => runEngine('ours', folder, sets)));
  return (pages * workers) / ((performance.now() - from) / 1000);
}
