import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { runProgram } from '../../e2e/harness/program.ts';
import { newId } from '../../src/platform/id.ts';
import { residentMiB } from '../report.ts';
import { type CrawlPlan, hostOf } from './crawl-plan.ts';

export interface Place {
  readonly url: string;
  readonly environment: Record<string, string>;
}

export interface CrawlRun {
  /** Articles in the register, each with one copy. */
  readonly articles: number;
  /** Resident memory at a quarter, half, three quarters and the end, mean of the processes. */
  readonly memoryMiB: readonly number[];
}

const REGION = '469024';

/** Crawls the sites with so many processes of the built program at once, each as `wenlan news crawl` runs. */
export async function crawlWith(
  place: Place,
  given: { plan: CrawlPlan; port: number; pauseMs: number; workers: number },
): Promise<CrawlRun> {
  const pool = new pg.Pool({ connectionString: place.url, max: 2 });
  // Connections of its pool may be closed by the server's end.
  pool.on('error', () => undefined);
  try {
    await registerSources(pool, given);
    const programs = Array.from({ length: given.workers }, () =>
      runProgram(['news', 'crawl', '--minutes', '120'], place.environment),
    );
    const samples: number[] = [];
    let isRunning = true;
    const ended = Promise.all(programs.map((program) => program.ended)).then((codes) => {
      isRunning = false;
      return codes;
    });
    while (isRunning) {
      samples.push(memoryOf(programs.map(({ process: { pid } }) => pid ?? 0)));
      await Promise.race([ended, wait(500)]);
    }
    const codes = await ended;
    if (codes.some((code) => code !== 0)) throw new Error(programs.map((one) => one.output()).join('\n'));
    const articles = await countArticles(pool);
    return { articles, memoryMiB: quarters(samples) };
  } finally {
    await pool.end();
  }
}

/** Straight into the tables: the program's own form is not what is measured. */
async function registerSources(
  pool: pg.Pool,
  { plan, port, pauseMs }: { plan: CrawlPlan; port: number; pauseMs: number },
): Promise<void> {
  for (let n = 0; n < plan.hosts; n += 1) {
    const host = `${hostOf(n)}:${port}`;
    await pool.query(
      `WITH source AS (
         INSERT INTO news_sources (region_code, id, name, kind, url, host, status, interval_minutes, daily_budget,
           impact_note, creator_id, creator_name, created_at, updated_at)
         VALUES ($1, $2, $3, 'page-list', $4, $3, 'active', 43200, 20000, '测量用本机网站', 'bench', 'bench', now(), now())
         RETURNING region_code, id)
       INSERT INTO news_source_crawls (region_code, source_id, next_at) SELECT region_code, id, now() FROM source`,
      [REGION, newId(), host, `http://${host}/`],
    );
  }
  await pool.query(
    `INSERT INTO parameter_values (region_code, id, key, value, valid_from, source, created_by_name, created_at)
     VALUES ($1, $2, 'news.crawl-delay-seconds', $3::jsonb, '2020-01-01', 'bench', 'bench', now())`,
    [REGION, newId(), JSON.stringify(pauseMs / 1000)],
  );
}

async function countArticles(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ articles: string; copies: string }>(
    'SELECT (SELECT count(*) FROM news_articles)::text AS articles, (SELECT count(*) FROM news_snapshots)::text AS copies',
  );
  const { articles, copies } = rows[0] ?? { articles: '0', copies: '0' };
  if (articles !== copies) throw new Error(`${articles} articles, ${copies} copies`);
  return Number(articles);
}

function memoryOf(pids: readonly number[]): number {
  const sizes = pids.flatMap((pid) => {
    try {
      return [residentMiB(pid)];
    } catch {
      // It ended between the two lines.
      return [];
    }
  });
  return sizes.length === 0 ? 0 : sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}

function quarters(samples: readonly number[]): number[] {
  const real = samples.filter((size) => size > 0);
  return [0.25, 0.5, 0.75, 1].map(
    (share) => real[Math.min(real.length - 1, Math.floor(real.length * share))] ?? 0,
  );
}
