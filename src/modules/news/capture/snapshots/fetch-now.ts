import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../../../platform/id.ts';
import type { FetchedPage } from '../../../../platform/web/fetch-outcome.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { refuse } from '../capture-refusals.ts';
import { ensureRobots } from '../frontier/ensure-robots.ts';
import { fetchParts } from '../frontier/fetch-parts.ts';
import { delayOf } from '../frontier/host-manners.ts';
import { insertHosts, type LeasedHost, leaseHost, releaseHost } from '../frontier/host-store.ts';
import type { RobotsRule } from '../frontier/robots-rule.ts';
import { detailOf, failureOf } from '../frontier/visit-outcome.ts';
import { type PageAddress, pageAddress } from '../links/page-address.ts';
import { fetchRequisites } from './fetch-requisites.ts';
import { type CaptureRules, isPage, noRules, type PageCapture } from './page-capture.ts';

export interface FetchAsked {
  readonly url: string;
  /** Why a page that robots.txt closes to programs is fetched for evidence; undefined where nobody says so. */
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly rules?: CaptureRules | undefined;
}

export interface FetchedNow {
  readonly capture: PageCapture & { readonly page: FetchedPage };
  readonly parts: readonly PageCapture[];
}

/** A person waits in front of the screen: so long for a host that the crawl has in hand. */
const PATIENCE_MS = 8_000;
const LOOK_AGAIN_MS = 200;
const LEASE_MS = 120_000;
/** A pause that a person can wait for between robots.txt and the page. */
const LONGEST_PAUSE_MS = 10_000;

/**
 * Fetches one page at a clerk's word, in turn with the crawl: still one connection per host, still its pauses.
 * @throws Refused with the sentence for the page: address, robots.txt, host in hand, what the site answered.
 */
export async function fetchNow(office: CaptureOffice, asked: FetchAsked): Promise<FetchedNow> {
  return inTurn(office, asked, async (page, { host, rule }) => {
    if (!isPage(page.contentType)) refuse('news.not-a-page');
    const capturedAt = office.clock();
    const rules = asked.rules ?? noRules;
    const common = { origin: 'address' as const, sourceId: asked.sourceId, rules };
    const note = [asked.note, asked.reason].filter(Boolean).join('；') || undefined;
    const parts = await fetchParts(office, host, { head: page, common, robots: rule });
    const requisites = await fetchRequisites(office.web, page, rule);
    return { capture: { ...common, page, capturedAt, note, requisites }, parts };
  });
}

/** Fetches a list, feed or sitemap in the same way. @throws Refused as `fetchNow` does. */
export async function fetchList(office: CaptureOffice, url: string): Promise<FetchedPage> {
  return inTurn(office, { url }, async (page) => page);
}

interface Turn {
  readonly host: LeasedHost;
  readonly rule: RobotsRule;
}

/** One page on a host in hand; the host is given back whatever happens. */
async function inTurn<Result>(
  office: CaptureOffice,
  asked: Pick<FetchAsked, 'url' | 'reason'>,
  work: (page: FetchedPage, turn: Turn) => Promise<Result>,
): Promise<Result> {
  const address = pageAddress(asked.url) ?? refuse('news.bad-address');
  const host = (await takeHost(office, address)) ?? refuse('news.host-busy');
  let rule: RobotsRule = { allows: () => true, delaySeconds: undefined };
  try {
    const robots = await ensureRobots(office, host);
    rule = robots.rule;
    if (robots.wasAsked && robots.answer.kind === 'refused') {
      refuse('news.not-fetched', { sentence: robots.answer.sentence });
    }
    if (!rule.allows(address.url) && asked.reason === undefined) refuse('news.robots');
    if (robots.wasAsked) await wait(Math.min(pauseOf(office, rule), LONGEST_PAUSE_MS));
    const page = await office.web.fetchPage({ url: address.url });
    if (page.kind !== 'fetched' || failureOf(page) !== undefined) {
      return refuse('news.not-fetched', { sentence: detailOf(page) });
    }
    return await work(page, { host, rule });
  } finally {
    const delayMs = pauseOf(office, rule);
    const nextAt = new Date(office.clock().getTime() + delayMs);
    await releaseHost(office.db, { ...host, nextAt, delayMs });
  }
}

async function takeHost(office: CaptureOffice, { host }: PageAddress): Promise<LeasedHost | undefined> {
  const { db, clock } = office;
  await insertHosts(db, [host], clock());
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await wait(LOOK_AGAIN_MS)) {
    const now = clock();
    const until = new Date(now.getTime() + LEASE_MS);
    const leased = await leaseHost(db, { hosts: [host], leaseId: newId(), now, until });
    if (leased) return leased;
  }
  return undefined;
}

function pauseOf({ ownDelay }: CaptureOffice, { delaySeconds }: RobotsRule): number {
  return delayOf({ robotsDelay: delaySeconds, ownDelay });
}
