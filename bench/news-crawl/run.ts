import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { request } from 'undici';
import { temporaryFolder } from '../../e2e/harness/program.ts';
import { openCluster } from '../../src/platform/cluster/cluster.ts';
import { formatKeys, generateKeys } from '../../src/platform/crypto.ts';
import { ensureDatabase } from '../../src/platform/db/ensure-database.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { projectRoot } from '../../src/platform/project-root.ts';
import { articlePath, type CrawlPlan, hostOf, type SitesReport } from './crawl-plan.ts';
import { type CrawlRun, crawlWith, type Place } from './crawl-with.ts';

// node bench/news-crawl/run.ts [pages] [pause between two requests to a host, ms]
const HOSTS = 20;
const pagesEach = Math.max(1, Math.round(Number(process.argv[2] ?? 10_000) / HOSTS));
const pauseMs = Number(process.argv[3] ?? 50);
const plan: CrawlPlan = { hosts: HOSTS, pagesEach };
/** As many at a time as one crawling process has lanes. */
const CLIENTS = 8;

execFileSync(process.execPath, [path.join(projectRoot, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const sites = fork(path.join(projectRoot, 'bench', 'news-crawl', 'sites.ts'), [JSON.stringify(plan)]);
const [{ port }] = await once(sites, 'message');
const { folder, remove } = await temporaryFolder();
const cluster = await openCluster(folder);
try {
  const ceiling = await plainLoop();
  const runs: { workers: number; run: CrawlRun; saw: SitesReport }[] = [];
  for (const workers of [1, 2]) {
    process.stderr.write(`${workers} process(es): ${HOSTS * pagesEach} pages\n`);
    await ask('forget');
    const run = await crawlWith(await openPlace(`crawl_${workers}`), { plan, port, pauseMs, workers });
    runs.push({ workers, run, saw: await report() });
  }
  process.stdout.write(table(ceiling, runs));
} finally {
  sites.kill('SIGTERM');
  await cluster.stop();
  await remove();
}

async function openPlace(name: string): Promise<Place> {
  await ensureDatabase(cluster.url('postgres'), name);
  const url = cluster.url(name);
  await migrate(url, path.join(projectRoot, 'db', 'migrations'));
  const dataDir = path.join(folder, name);
  await mkdir(dataDir, { recursive: true });
  const environment = {
    DATABASE_URL: url,
    WENLAN_KEYS: formatKeys(generateKeys()),
    WENLAN_DATA_DIR: dataDir,
    WENLAN_DEMO: 'off',
    WENLAN_NEWS_ALLOW_LOOPBACK: 'on',
    LOG_LEVEL: 'warn',
  };
  return { url, environment };
}

/** Every page by a plain undici GET loop, no pause, nothing kept: what the machine and the sites give at most. */
async function plainLoop(): Promise<number> {
  const waiting = Array.from({ length: HOSTS * pagesEach }, (_, n) => n);
  const from = performance.now();
  const client = async () => {
    for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) {
      const host = n % HOSTS;
      const answer = await request(
        `http://${hostOf(host)}:${port}${articlePath(host, Math.floor(n / HOSTS))}`,
      );
      await answer.body.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return (HOSTS * pagesEach) / ((performance.now() - from) / 1000);
}

async function ask(word: 'forget' | 'report'): Promise<void> {
  sites.send(word);
}

async function report(): Promise<SitesReport> {
  const answer = once(sites, 'message');
  await ask('report');
  const [seen] = await answer;
  return seen;
}

function table(
  ceiling: number,
  runs: readonly { workers: number; run: CrawlRun; saw: SitesReport }[],
): string {
  const head = [
    `Crawl of ${HOSTS * pagesEach} pages over ${HOSTS} hosts of this machine, ${pauseMs} ms between two requests to a host. Ceiling: a plain undici GET loop with ${CLIENTS} connections, ${ceiling.toFixed(0)} pages/s.`,
    '',
    '| processes | pages/s | ratio to ceiling | kept once | asked twice | overlaps | shortest pause | memory at ¼, ½, ¾, end (MiB a process) |',
    '|---|---|---|---|---|---|---|---|',
  ];
  const lines = runs.map(({ workers, run, saw }) => {
    const memory = run.memoryMiB.map((value) => value.toFixed(0)).join(', ');
    const speed = run.articles / saw.seconds;
    return `| ${workers} | ${speed.toFixed(1)} | ${(speed / ceiling).toFixed(3)} | ${run.articles} of ${HOSTS * pagesEach} | ${saw.asksTwice} | ${saw.overlaps} | ${saw.shortestPauseMs.toFixed(0)} ms | ${memory} |`;
  });
  return [...head, ...lines, ''].join('\n');
}
