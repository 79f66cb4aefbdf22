import { crawlFrontier } from '../frontier/crawl-frontier.ts';
import { discoverSources } from '../frontier/discover-sources.ts';
import { outcomeNames } from '../frontier/visit-outcome.ts';
import { type OfficeNeeds, openOffice } from '../open-office.ts';

const LANES = 8;

const otherNames: Readonly<Record<string, string>> = {
  'robots-read': '读取 robots.txt',
  'over-budget': '当日次数已用完',
};

export interface CrawlReport {
  readonly sources: number;
  /** Chinese name of what happened → how often. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly isWorkLeft: boolean;
}

/** Crawls what is due until nothing is, or the time is over: beside any workers, under the same leases. */
export async function crawlNews(
  deps: OfficeNeeds,
  region: string,
  run: { ms: number; lanes?: number; onTurn?: () => void },
): Promise<CrawlReport> {
  const office = await openOffice(deps, region);
  const sources = await discoverSources(office);
  const outcomes: Record<string, number> = {};
  const { isWorkLeft } = await crawlFrontier(office, {
    lanes: run.lanes ?? LANES,
    ms: run.ms,
    onTurn: (outcome) => {
      if (outcome === 'idle') return;
      const name = Object.hasOwn(otherNames, outcome)
        ? (otherNames[outcome] ?? outcome)
        : (Object.entries(outcomeNames).find(([key]) => key === outcome)?.[1] ?? outcome);
      outcomes[name] = (outcomes[name] ?? 0) + 1;
      run.onTurn?.();
    },
  });
  return { sources, outcomes, isWorkLeft };
}
