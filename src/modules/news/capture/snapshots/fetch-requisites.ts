import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange, FetchedPage, WebClient } from '../../../../platform/web/fetch-outcome.ts';
import type { RobotsRule } from '../frontier/robots-rule.ts';
import { requisiteLinks } from './requisite-links.ts';

const TOGETHER_MS = 10_000;
const PAUSE_MS = 200;
const limits = { bytes: 1024 * 1024, inflatedBytes: 2 * 1024 * 1024, ms: 5_000, redirects: 0 };

/**
 * Pictures and style sheets of a page that a clerk keeps as evidence, for its replay: from its own host, which is in
 * hand, one after the other. Where robots.txt asks for pauses none is fetched; the crawl never does. What fails or
 * takes too long is left out: the page itself is the evidence.
 */
export async function fetchRequisites(
  web: WebClient,
  page: FetchedPage,
  robots: RobotsRule,
): Promise<Exchange[]> {
  if (robots.delaySeconds !== undefined) return [];
  const signal = AbortSignal.timeout(TOGETHER_MS);
  const kept: Exchange[] = [];
  for (const url of requisiteLinks(page).filter((link) => robots.allows(link))) {
    if (signal.aborted) break;
    await wait(PAUSE_MS);
    const answer = await web.fetchPage({ url, accept: 'image/*,text/css;q=0.9', limits, signal });
    if (answer.kind === 'fetched' && answer.status === 200 && answer.redirects.length === 0) {
      kept.push(answer.exchange);
    }
  }
  return kept;
}
