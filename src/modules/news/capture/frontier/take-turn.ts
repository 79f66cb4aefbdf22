import { addDays } from '../../../../platform/calendar.ts';
import { shanghaiDate, startOfDay } from '../../../../platform/dates.ts';
import type { FetchOutcome } from '../../../../platform/web/fetch-outcome.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { saveHostFailure, takeBudget } from '../sources/crawl-store.ts';
import type { Source } from '../sources/source.ts';
import { findSource } from '../sources/source-store.ts';
import type { FrontierAddress } from './address-row.ts';
import { claimAddress, putOffAddresses, returnAddress } from './address-store.ts';
import { ensureRobots } from './ensure-robots.ts';
import { fetchParts } from './fetch-parts.ts';
import { backOffMs, delayOf, retryAfterMs } from './host-manners.ts';
import { type LeasedHost, releaseHost } from './host-store.ts';
import type { RobotsRule } from './robots-rule.ts';
import { settleVisit, type Visit } from './settle-visit.ts';
import { detailOf, failureOf, type VisitOutcome } from './visit-outcome.ts';

/** Longer than any fetch with all its limits, so that only a dead worker's address comes back. */
const ADDRESS_LEASE_MS = 10 * 60_000;
/** Failures in a row after which a host itself, not only the address, is left alone. */
const HOST_PATIENCE = 3;

/** What one turn at a host did; `idle`: there was nothing to ask it. */
export type TurnOutcome = VisitOutcome | 'robots-read' | 'over-budget' | 'idle';

interface Release {
  readonly nextAt: Date;
  readonly failureCount: number;
}

/**
 * One turn at a host in hand: at most one request (robots.txt, or one address with the further pages of its article),
 * then the host is given back with the time before which nobody asks it again, then what came is written down. A death
 * at any point leaves leases that end and an address that comes back.
 */
export async function takeTurn(office: CaptureOffice, host: LeasedHost): Promise<TurnOutcome> {
  const robots = await ensureRobots(office, host);
  if (robots.wasAsked) {
    if (robots.isClosed) await noteClosed(office, host.host, robots.answer);
    await giveBack(office, host, { robots: robots.rule, answer: robots.answer });
    return 'robots-read';
  }
  const { db, region, clock } = office;
  const now = clock();
  const claim = { host: host.host, now, until: new Date(now.getTime() + ADDRESS_LEASE_MS) };
  const address = await claimAddress(db, region, claim);
  if (!address) return leave(office, host, 'idle');
  const source = await findSource(db, region, address.sourceId);
  if (!source) return leave(office, host, 'idle');
  if (!robots.rule.allows(address.url)) {
    await leave(office, host, 'idle');
    return settleVisit(office, { address, source, answer: 'robots', ...nothing(now) });
  }
  if (!(await takeBudget(db, region, { sourceId: source.id, today: shanghaiDate(now) }))) {
    await putOff(office, address, now);
    return leave(office, host, 'over-budget');
  }
  return settleVisit(office, await fetchAddress(office, host, { address, source, robots: robots.rule }));
}

async function fetchAddress(
  office: CaptureOffice,
  host: LeasedHost,
  work: { address: FrontierAddress; source: Source; robots: RobotsRule },
): Promise<Visit> {
  const { address, source, robots } = work;
  const { etag, lastModified } = address;
  const answer = await office.web.fetchPage({ url: address.url, conditional: { etag, lastModified } });
  const capturedAt = office.clock();
  const visit = { address, source, answer, capturedAt, notBefore: undefined };
  const parts =
    address.kind === 'page' && answer.kind === 'fetched' && failureOf(answer) === undefined
      ? await fetchParts(office, host, { head: answer, common: commonOf(source), robots })
      : [];
  const released = await giveBack(office, host, { robots, answer });
  const isBusy = failureOf(answer) === 'busy';
  return { ...visit, parts, notBefore: isBusy ? released.nextAt : undefined };
}

function commonOf(source: Source) {
  return { origin: 'crawl' as const, sourceId: source.id, rules: source };
}

/** Gives the host back after a request, to be left alone as long as it wishes or as its failures suggest. */
async function giveBack(
  office: CaptureOffice,
  host: LeasedHost,
  { robots, answer }: { robots: RobotsRule; answer: FetchOutcome | undefined },
): Promise<Release> {
  const now = office.clock();
  const delayMs = delayOf({ robotsDelay: robots.delaySeconds, ownDelay: office.ownDelay });
  const { waitMs, failureCount } = patience(office, host, answer);
  const nextAt = new Date(now.getTime() + Math.max(delayMs, waitMs));
  await releaseHost(office.db, { host: host.host, leaseId: host.leaseId, nextAt, delayMs, failureCount });
  return { nextAt, failureCount };
}

function patience(office: CaptureOffice, host: LeasedHost, answer: FetchOutcome | undefined) {
  const failure = answer && failureOf(answer);
  if (failure !== 'busy' && failure !== 'unreachable' && failure !== 'broken-server') {
    return { waitMs: 0, failureCount: 0 };
  }
  const failureCount = host.failureCount + 1;
  const asked =
    answer?.kind === 'fetched' ? retryAfterMs(answer.headers['retry-after'], office.clock()) : undefined;
  if (failure === 'busy') return { waitMs: asked ?? backOffMs(failureCount, office.chance()), failureCount };
  const beyond = failureCount - HOST_PATIENCE;
  return { waitMs: beyond > 0 ? backOffMs(beyond, office.chance()) : 0, failureCount };
}

/** Gives the host back without having asked it anything. */
async function leave<Outcome>(office: CaptureOffice, host: LeasedHost, outcome: Outcome): Promise<Outcome> {
  const { host: name, leaseId, failureCount, nextAt, delayMs } = host;
  await releaseHost(office.db, { host: name, leaseId, nextAt, delayMs, failureCount });
  return outcome;
}

/** The day's budget is used up: this source goes on after midnight in Lingao. */
async function putOff({ db, region }: CaptureOffice, address: FrontierAddress, now: Date): Promise<void> {
  const until = startOfDay(addDays(shanghaiDate(now), 1));
  await returnAddress(db, region, { id: address.id, dueAt: until });
  await putOffAddresses(db, region, { sourceId: address.sourceId, until });
}

/** Without its robots.txt nothing of a host may be asked (RFC 9309 §2.3.1.4): its sources fail, whatever they want. */
async function noteClosed(
  { db, region, clock }: CaptureOffice,
  host: string,
  answer: FetchOutcome,
): Promise<void> {
  const detail = `读不到网站的 robots.txt，暂不抓取：${detailOf(answer)}`;
  await saveHostFailure(db, region, { host, outcome: 'unreachable', detail, now: clock() });
}

function nothing(now: Date) {
  return { capturedAt: now, parts: [], notBefore: undefined };
}
