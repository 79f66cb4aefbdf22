import { z } from 'zod';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Deps } from '../../../platform/http/context.ts';
import { enqueue } from '../../../platform/jobs.ts';
import type { Job } from '../../../platform/module.ts';
import { sealDay } from './chain/seal-day.ts';
import { crawlFrontier } from './frontier/crawl-frontier.ts';
import { discoverSources } from './frontier/discover-sources.ts';
import { openOffice } from './open-office.ts';
import { sweepSnapshots } from './snapshots/sweep-snapshots.ts';

const payload = z.object({ region: z.string().min(1) });

/** Hosts at a time in one process, and how long one piece of work lasts: other jobs wait no longer than that. */
const LANES = 8;
const SLICE_MS = 10_000;
/** Everything else comes first. */
const PRIORITY = 10;

/** The crawl. Each job re-reads what is due, so that running one twice, or in many processes, does the work once. */
export const captureJobs: readonly Job[] = [
  {
    name: 'news.crawl',
    payload,
    run: async (given, deps) => {
      const { region } = payload.parse(given);
      await discoverSources(await openOffice(deps, region));
      await askForSlice(deps, region);
    },
  },
  {
    name: 'news.fetch',
    payload,
    run: async (given, deps) => {
      const { region } = payload.parse(given);
      const report = await crawlFrontier(await openOffice(deps, region), {
        lanes: LANES,
        ms: SLICE_MS,
        onError: (error, host) => deps.log.error({ err: error, host }, 'a page broke the crawl'),
      });
      if (report.isWorkLeft) await askForSlice(deps, region);
    },
  },
  {
    name: 'news.chain',
    payload,
    run: async (given, deps) => {
      const { region } = payload.parse(given);
      await inTransaction(deps.db, (tx) => sealDay(tx, region, deps.clock()));
    },
  },
  {
    name: 'news.sweep',
    payload,
    run: async (given, { db, files, clock }) => {
      await sweepSnapshots({ db, files, now: clock() }, payload.parse(given).region);
    },
  },
];

/** One waiting piece of work for a county; the processes that are free take it. */
async function askForSlice(deps: Deps, region: string): Promise<void> {
  await inTransaction(deps.db, (tx) =>
    enqueue(
      tx,
      { name: 'news.fetch', payload: { region } },
      { key: `news.fetch:${region}`, priority: PRIORITY },
    ),
  );
}
