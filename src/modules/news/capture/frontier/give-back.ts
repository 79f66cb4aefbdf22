import type { FetchOutcome } from '../../../../platform/web/fetch-outcome.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { backOffMs, delayOf, retryAfterMs } from './host-manners.ts';
import { type LeasedHost, releaseHost } from './host-store.ts';
import type { RobotsRule } from './robots-rule.ts';
import { failureOf } from './visit-outcome.ts';

/** Failures in a row after which a host itself, not only the address, is left alone. */
const HOST_PATIENCE = 3;

/** What a host was asked last, and what it wants of us. */
export interface Asked {
  readonly robots: RobotsRule;
  readonly answer: FetchOutcome | undefined;
  /** Its robots.txt could not be read, for whatever reason. */
  readonly isClosed?: boolean;
}

/**
 * Gives a host back after a request, to be left alone as long as it wishes or as its failures suggest.
 * @returns the time before which nobody asks it.
 */
export async function giveBack(office: CaptureOffice, host: LeasedHost, asked: Asked): Promise<Date> {
  const now = office.clock();
  const delayMs = delayOf({ robotsDelay: asked.robots.delaySeconds, ownDelay: office.ownDelay });
  const { waitMs, failureCount } = patience(office, host, asked);
  const nextAt = new Date(now.getTime() + Math.max(delayMs, waitMs));
  await releaseHost(office.db, { host: host.host, leaseId: host.leaseId, nextAt, delayMs, failureCount });
  return nextAt;
}

function patience(office: CaptureOffice, host: LeasedHost, { answer, isClosed }: Asked) {
  if (answer === undefined) return { waitMs: 0, failureCount: host.failureCount };
  const failure = failureOf(answer);
  const isFailing = failure === 'busy' || failure === 'unreachable' || failure === 'broken-server';
  if (!isFailing && isClosed !== true) return { waitMs: 0, failureCount: 0 };
  const failureCount = host.failureCount + 1;
  const asked =
    answer.kind === 'fetched' ? retryAfterMs(answer.headers['retry-after'], office.clock()) : undefined;
  if (failure === 'busy') return { waitMs: asked ?? backOffMs(failureCount, office.chance()), failureCount };
  const beyond = failureCount - HOST_PATIENCE;
  return { waitMs: beyond > 0 ? backOffMs(beyond, office.chance()) : 0, failureCount };
}
