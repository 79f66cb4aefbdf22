import { setTimeout as wait } from 'node:timers/promises';
import type { FetchedPage } from '../../../../platform/web/fetch-outcome.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { pageAddress } from '../links/page-address.ts';
import { isPage, type PageCapture } from '../snapshots/page-capture.ts';
import { readCapture } from '../snapshots/read-capture.ts';
import { delayOf } from './host-manners.ts';
import { extendLease, HOST_LEASE_MS, type LeasedHost } from './host-store.ts';
import { type RobotsRule, staysAt } from './robots-rule.ts';
import { failureOf } from './visit-outcome.ts';

/** An article has at most so many pages; a longer row of links is a list. */
const mostPages = 10;
/** A host that wants a longer pause than this gets its articles by their first page only. */
const LONGEST_PAUSE_MS = 30_000;

type Common = Pick<PageCapture, 'origin' | 'sourceId' | 'rules'>;

/**
 * Fetches the further pages of an article that is printed over several, with the host's pauses between them, on the
 * host that is in hand. A page that fails ends the row: the article then has what came before.
 */
export async function fetchParts(
  office: CaptureOffice,
  host: LeasedHost,
  work: { head: FetchedPage; common: Common; robots: RobotsRule },
): Promise<PageCapture[]> {
  const { head, robots } = work;
  if (!isPage(head.contentType)) return [];
  const pause = delayOf({ robotsDelay: robots.delaySeconds, ownDelay: office.ownDelay });
  const common = { ...work.common, note: undefined };
  const first = readCapture({ ...common, page: head, capturedAt: office.clock() });
  const urls = first.page.nextPages
    .slice(0, mostPages - 1)
    .filter((url) => isHere(url, host) && robots.allows(url));
  if (urls.length === 0 || pause > LONGEST_PAUSE_MS) return [];
  const parts: PageCapture[] = [];
  for (const url of urls) {
    await wait(pause);
    const until = new Date(office.clock().getTime() + HOST_LEASE_MS);
    if (!(await extendLease(office.db, { ...host, until }))) break;
    const page = await office.web.fetchPage({ url, follows: staysAt(host, robots) });
    if (page.kind !== 'fetched' || failureOf(page) !== undefined || !isPage(page.contentType)) break;
    parts.push({ ...common, page, capturedAt: office.clock() });
  }
  return parts;
}

function isHere(url: string, { host }: LeasedHost): boolean {
  return pageAddress(url)?.host === host;
}
