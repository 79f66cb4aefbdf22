import { z } from 'zod';
import { addDays } from '../../../platform/calendar.ts';
import { shanghaiDate, startOfDay } from '../../../platform/dates.ts';
import type { Job } from '../../../platform/module.ts';
import { checkAll, checkArticle } from './check-claims.ts';
import { readerOf } from './read-values.ts';

type Run = Job['run'];

/** Articles older than this are no longer compared every night; opening one compares it anew. */
const DAYS = 400;

const articlePayload = z.object({ region: z.string(), articleId: z.string() });
const regionPayload = z.object({ region: z.string() });

const checkOne: Run = async (payload, deps) => {
  const { region, articleId } = articlePayload.parse(payload);
  await checkArticle(deps.db, roundOf(deps, region), articleId);
};

const checkEvery: Run = async (payload, deps) => {
  const { region } = regionPayload.parse(payload);
  const round = roundOf(deps, region);
  const count = await checkAll(deps.db, round, startOfDay(addDays(round.today, -DAYS)));
  deps.log.info({ region, count }, 'claims compared with figures');
};

export const claimJobs: readonly Job[] = [
  { name: 'news.check-claims', payload: articlePayload, run: checkOne },
  { name: 'news.recheck-claims', payload: regionPayload, run: checkEvery },
];

function roundOf(deps: Parameters<Run>[1], region: string) {
  const now = deps.clock();
  const reader = readerOf({ db: deps.db, modules: deps.modules, region });
  return { region, reader, today: shanghaiDate(now), now };
}
