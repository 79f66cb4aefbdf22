import type { FetchOutcome } from '../../../../platform/web/fetch-outcome.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { type LeasedHost, saveRobots } from './host-store.ts';
import { type RobotsRule, readRobots, robotsRule } from './robots-rule.ts';

/** RFC 9309 §2.4: a kept copy should not be used for longer than a day. */
const KEPT_MS = 24 * 3_600_000;
/** RFC 9309 §2.5: at least 500 KiB must be read; more is cut off by the reader, not by the fetch. */
const limits = { bytes: 2 * 1024 * 1024, inflatedBytes: 4 * 1024 * 1024, ms: 20_000 };

/** `wasAsked`: the host was asked just now, which was this turn's request. */
export type RobotsTurn =
  | { readonly rule: RobotsRule; readonly wasAsked: false }
  | {
      readonly rule: RobotsRule;
      readonly wasAsked: true;
      readonly answer: FetchOutcome;
      /** It could not be read: nothing may be asked for now. */
      readonly isClosed: boolean;
    };

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
  const answer = await askRobots(office, host.host);
  const kept = readRobots(answer);
  await saveRobots(office.db, { host: host.host, ...kept, at: office.clock() });
  const isClosed = kept.status === 'forbidden';
  return { rule: robotsRule(host.host, kept), wasAsked: true, answer, isClosed };
}

/** https first; a site without it is asked by http. */
async function askRobots({ web }: CaptureOffice, host: string): Promise<FetchOutcome> {
  const ask = (scheme: string) =>
    web.fetchPage({ url: `${scheme}://${host}/robots.txt`, accept: 'text/plain', limits });
  const port = Number(/:(\d+)$/.exec(host)?.[1] ?? 443);
  if (port !== 443 && port !== 8443) return ask('http');
  const answer = await ask('https');
  const isDeaf = answer.kind === 'refused' && (answer.reason === 'connection' || answer.reason === 'tls');
  return isDeaf ? ask('http') : answer;
}
