import type { FetchOutcome } from '../../../../platform/web/fetch-outcome.ts';
import { readRobotsFile } from '../../../../platform/web/robots.ts';
import { decodePage } from '../../extraction/charset/decode-page.ts';
import { pageAddress } from '../links/page-address.ts';

/** What is kept of a host's robots.txt. `allowed`: it has none; `forbidden`: it could not be asked for now. */
export interface KeptRobots {
  readonly status: 'read' | 'allowed' | 'forbidden';
  readonly text: string | undefined;
}

export interface RobotsRule {
  readonly allows: (url: string) => boolean;
  readonly delaySeconds: number | undefined;
}

/** RFC 9309 §2.5 */
const LONGEST = 500 * 1024;

/** What an answer to the question for robots.txt means (RFC 9309 §2.3.1): none is leave, an outage is not. */
export function readRobots(answer: FetchOutcome): KeptRobots {
  if (answer.kind === 'moved' && !isRobotsAddress(answer.url)) return { status: 'allowed', text: undefined };
  if (answer.kind !== 'fetched') return { status: 'forbidden', text: undefined };
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const text = decodePage(answer.body.subarray(0, LONGEST), answer.contentType).text.replaceAll('\0', '');
    return { status: 'read', text };
  }
  const isOutage = status === 429 || status >= 500;
  return { status: isOutage ? 'forbidden' : 'allowed', text: undefined };
}

/** Whether an address is a host's robots.txt, which may always be asked for. */
export function isRobotsAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname === '/robots.txt';
}

/**
 * Which redirects are followed within a turn: those that stay at the host in hand, where it allows us to go. The others
 * are turns of their own, at the other host or at none.
 */
export function staysAt({ host }: { readonly host: string }, rule: RobotsRule): (url: string) => boolean {
  return (url) => pageAddress(url)?.host === host && rule.allows(url);
}

/** The rule for our robot at a host. */
export function robotsRule(host: string, kept: KeptRobots): RobotsRule {
  if (kept.status !== 'read' || kept.text === undefined) {
    return { allows: () => kept.status === 'allowed', delaySeconds: undefined };
  }
  // One file speaks for the host by either scheme: only paths are compared.
  return readRobotsFile(kept.text, `http://${host}`);
}
