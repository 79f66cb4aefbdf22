import { setTimeout as wait } from 'node:timers/promises';
import { formatDateTime } from '../../../../platform/dates.ts';
import type { FetchedPage, Moved } from '../../../../platform/web/fetch-outcome.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { refuse } from '../capture-refusals.ts';
import { type AskedRobots, ensureRobots } from '../frontier/ensure-robots.ts';
import { fetchParts } from '../frontier/fetch-parts.ts';
import { type Asked, giveBack } from '../frontier/give-back.ts';
import type { Hop } from '../frontier/hop.ts';
import { delayOf } from '../frontier/host-manners.ts';
import { type LeasedHost, listHosts } from '../frontier/host-store.ts';
import { type RobotsRule, staysAt } from '../frontier/robots-rule.ts';
import { takeHost } from '../frontier/take-host.ts';
import { detailOf, failureOf } from '../frontier/visit-outcome.ts';
import { pageAddress } from '../links/page-address.ts';
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

/** One page, at one host after the other where redirects lead on: each in its own turn and by its own rules. */
async function inTurn<Result>(
  office: CaptureOffice,
  asked: Pick<FetchAsked, 'url' | 'reason'>,
  work: (page: FetchedPage, turn: Turn) => Promise<Result>,
): Promise<Result> {
  let hop: Hop = { url: (pageAddress(asked.url) ?? refuse('news.bad-address')).url, via: [] };
  for (;;) {
    const step = await stepAt(office, { hop, reason: asked.reason }, work);
    if (step.kind === 'done') return step.result;
    hop = step.hop;
  }
}

type Step<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'onward'; readonly hop: Hop };

/** One host in hand; it is given back whatever happens. */
async function stepAt<Result>(
  office: CaptureOffice,
  { hop, reason }: { hop: Hop; reason: string | undefined },
  work: (page: FetchedPage, turn: Turn) => Promise<Result>,
): Promise<Step<Result>> {
  const { host: name } = pageAddress(hop.url) ?? refuse('news.bad-address');
  const host = (await takeHost(office, name, PATIENCE_MS)) ?? (await refuseBusy(office, name));
  let asked: Asked = { robots: anything, answer: undefined };
  try {
    const robots = await ensureRobots(office, host);
    asked = robots.wasAsked ? { ...robots, robots: robots.rule } : { robots: robots.rule, answer: undefined };
    if (robots.wasAsked) refuseClosed(robots, reason);
    const rule = reason === undefined ? robots.rule : { ...robots.rule, allows: () => true };
    if (!rule.allows(hop.url)) refuseByRobots(name, hop);
    if (robots.wasAsked) await wait(Math.min(pauseOf(office, rule), LONGEST_PAUSE_MS));
    const { url, via } = hop;
    const page = await office.web.fetchPage({ url, via, follows: staysAt(host, rule) });
    asked = { robots: robots.rule, answer: page };
    if (page.kind === 'moved') return { kind: 'onward', hop: onward(name, page) };
    if (page.kind !== 'fetched' || failureOf(page) !== undefined) {
      return refuse('news.not-fetched', { sentence: detailOf(page) });
    }
    return { kind: 'done', result: await work(page, { host, rule }) };
  } finally {
    await giveBack(office, host, asked);
  }
}

/** A host whose robots.txt cannot be read is not asked for more; with a reason it is, if it answers at all. */
function refuseClosed({ answer, isClosed }: AskedRobots, reason: string | undefined): void {
  if (answer.kind === 'refused') refuse('news.not-fetched', { sentence: answer.sentence });
  if (isClosed && reason === undefined) {
    refuse('news.not-fetched', { sentence: `读不到网站的 robots.txt，暂不抓取：${detailOf(answer)}` });
  }
}

const anything: RobotsRule = { allows: () => true, delaySeconds: undefined };

/** A redirect that stays at the host was not followed because its robots.txt forbids where it leads. */
function onward(name: string, { url, redirects }: Moved): Hop {
  const hop = { url, via: redirects };
  return pageAddress(url)?.host === name ? refuseByRobots(name, hop) : hop;
}

function refuseByRobots(host: string, { via }: Hop): never {
  return via.length === 0 ? refuse('news.robots') : refuse('news.robots-there', { host });
}

/** Whether a colleague is there just now, or the site wants to be left alone for longer. */
async function refuseBusy({ db, clock }: CaptureOffice, name: string): Promise<never> {
  const [standing] = await listHosts(db, [name]);
  if (!standing || standing.nextAt.getTime() - clock().getTime() < LONGEST_PAUSE_MS)
    return refuse('news.host-busy');
  return refuse('news.host-resting', { host: name, until: formatDateTime(standing.nextAt) });
}

function pauseOf({ ownDelay }: CaptureOffice, { delaySeconds }: RobotsRule): number {
  return delayOf({ robotsDelay: delaySeconds, ownDelay });
}
