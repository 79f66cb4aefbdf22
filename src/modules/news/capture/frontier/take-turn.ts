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
import { giveBack } from './give-back.ts';
import { type LeasedHost, releaseHost } from './host-store.ts';
import { type RobotsRule, staysAt } from './robots-rule.ts';
import { settleVisit, type Visit } from './settle-visit.ts';
import { detailOf, failureOf, type VisitOutcome } from './visit-outcome.ts';

/** Longer than any fetch with all its limits, so that only a dead worker's address comes back. */
const ADDRESS_LEASE_MS = 10 * 60_000;

/** What one turn at a host did; `idle`: there was nothing to ask it. */
export type TurnOutcome = VisitOutcome | 'robots-read' | 'over-budget' | 'idle';

/**
 * One turn at a host in hand: at most one request (robots.txt, or one address with the further pages of its article),
 * then the host is given back with the time before which nobody asks it again, then what came is written down. A death
 * at any point leaves leases that end and an address that comes back.
 */
export async function takeTurn(office: CaptureOffice, host: LeasedHost): Promise<TurnOutcome> {
  const robots = await ensureRobots(office, host);
  if (robots.wasAsked) {
    if (robots.isClosed) await noteClosed(office, host.host, robots.answer);
    const { rule, answer, isClosed } = robots;
    await giveBack(office, host, { robots: rule, answer, isClosed });
    return 'robots-read';
  }
  const { db, region, clock } = office;
  const now = clock();
  const claim = { host: host.host, now, until: new Date(now.getTime() + ADDRESS_LEASE_MS) };
  const address = await claimAddress(db, region, claim);
  if (!address) return leave(office, host, 'idle');
  const source = await findSource(db, region, address.sourceId);
  if (!source) return leave(office, host, 'idle');
  if (!robots.rule.allows(address.hop?.url ?? address.url)) {
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
  const { etag, lastModified, hop } = address;
  const answer = await office.web.fetchPage({
    url: hop?.url ?? address.url,
    via: hop?.via,
    conditional: { etag, lastModified },
    follows: staysAt(host, robots),
  });
  const capturedAt = office.clock();
  const visit = { address, source, answer, capturedAt, notBefore: undefined };
  const parts =
    address.kind === 'page' && answer.kind === 'fetched' && failureOf(answer) === undefined
      ? await fetchParts(office, host, { head: answer, common: commonOf(source), robots })
      : [];
  const nextAt = await giveBack(office, host, { robots, answer });
  return { ...visit, parts, notBefore: failureOf(answer) === 'busy' ? nextAt : undefined };
}

function commonOf(source: Source) {
  return { origin: 'crawl' as const, sourceId: source.id, rules: source };
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
