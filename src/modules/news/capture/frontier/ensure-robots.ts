import type { FetchOutcome, PageRequest } from '../../../../platform/web/fetch-outcome.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { pageAddress } from '../links/page-address.ts';
import { delayOf } from './host-manners.ts';
import { extendLease, HOST_LEASE_MS, type LeasedHost, releaseHost, saveRobots } from './host-store.ts';
import { isRobotsAddress, type RobotsRule, readRobots, robotsRule } from './robots-rule.ts';
import { takeHost } from './take-host.ts';

/** RFC 9309 §2.4: a kept copy should not be used for longer than a day. */
const KEPT_MS = 24 * 3_600_000;
/** RFC 9309 §2.5: at least 500 KiB must be read; more is cut off by the reader, not by the fetch. */
const limits = { bytes: 2 * 1024 * 1024, inflatedBytes: 4 * 1024 * 1024, ms: 20_000 };
/** Another host that a redirect names is waited for so long. */
const PATIENCE_MS = 5_000;

/** The host was asked just now, which was this turn's request. */
export interface AskedRobots {
  readonly rule: RobotsRule;
  readonly wasAsked: true;
  readonly answer: FetchOutcome;
  /** It could not be read: nothing may be asked for now. */
  readonly isClosed: boolean;
}

export type RobotsTurn = { readonly rule: RobotsRule; readonly wasAsked: false } | AskedRobots;

/**
 * The rules of a host in hand; asks for its robots.txt where the kept copy is older than a day. A host that could not
 * be asked is asked again at its next turn, which its failures put off.
 */
export async function ensureRobots(office: CaptureOffice, host: LeasedHost): Promise<RobotsTurn> {
  const now = office.clock();
  const { robots } = host;
  const age = robots === undefined ? Number.POSITIVE_INFINITY : now.getTime() - robots.at.getTime();
  if (robots && robots.status !== 'forbidden' && age >= 0 && age < KEPT_MS) {
    return { rule: robotsRule(host.host, robots), wasAsked: false };
  }
  const answer = await askRobots(office, host);
  const kept = readRobots(answer);
  await saveRobots(office.db, { host: host.host, ...kept, at: office.clock() });
  const isClosed = kept.status === 'forbidden';
  return { rule: robotsRule(host.host, kept), wasAsked: true, answer, isClosed };
}

/** https first; a site without it is asked by http. */
async function askRobots(office: CaptureOffice, host: LeasedHost): Promise<FetchOutcome> {
  const port = Number(/:(\d+)$/.exec(host.host)?.[1] ?? 443);
  if (port !== 443 && port !== 8443) return askAlong(office, host, 'http');
  const answer = await askAlong(office, host, 'https');
  const isDeaf = answer.kind === 'refused' && (answer.reason === 'connection' || answer.reason === 'tls');
  return isDeaf ? askAlong(office, host, 'http') : answer;
}

/**
 * RFC 9309 §2.3.1.2: redirects are followed to other hosts too, each in its own turn. A site that leads to anything but
 * another robots.txt has none: that page is not asked, its host's rules were not either.
 */
async function askAlong(office: CaptureOffice, host: LeasedHost, scheme: string): Promise<FetchOutcome> {
  const stays = (url: string) => pageAddress(url)?.host === host.host;
  const common = { accept: 'text/plain', limits };
  let answer = await office.web.fetchPage({
    ...common,
    url: `${scheme}://${host.host}/robots.txt`,
    follows: stays,
  });
  while (answer.kind === 'moved' && isRobotsAddress(answer.url)) {
    const { url, redirects: via } = answer;
    const next = { ...common, url, via };
    const until = new Date(office.clock().getTime() + HOST_LEASE_MS);
    if (!(await extendLease(office.db, { ...host, until }))) return answer;
    const there = await askThere(office, host, next);
    if (!there) return answer;
    answer = there;
  }
  return answer;
}

/** @returns undefined where the other host is not free soon. */
async function askThere(
  office: CaptureOffice,
  host: LeasedHost,
  request: PageRequest,
): Promise<FetchOutcome | undefined> {
  const name = pageAddress(request.url)?.host;
  const follows = (url: string) => pageAddress(url)?.host === name;
  if (name === undefined) return undefined;
  if (name === host.host) return office.web.fetchPage({ ...request, follows });
  const other = await takeHost(office, name, PATIENCE_MS);
  if (!other) return undefined;
  try {
    return await office.web.fetchPage({ ...request, follows });
  } finally {
    const delayMs = Math.max(delayOf({ robotsDelay: undefined, ownDelay: office.ownDelay }), other.delayMs);
    await releaseHost(office.db, { ...other, nextAt: new Date(office.clock().getTime() + delayMs), delayMs });
  }
}
