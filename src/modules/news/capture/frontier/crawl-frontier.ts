import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../../../platform/id.ts';
import type { CaptureOffice } from '../capture-office.ts';
import { listWaitingHosts } from './address-store.ts';
import { HOST_LEASE_MS, insertHosts, leaseHost, listHosts } from './host-store.ts';
import { type TurnOutcome, takeTurn } from './take-turn.ts';

/** How long a lane sleeps at most before it looks again. */
const NAP_MS = 1_000;
const SHORTEST_NAP_MS = 10;
const IDLE_NAP_MS = 50;

export interface CrawlSlice {
  /** Hosts talked to at the same time in this process. */
  readonly lanes: number;
  /** No new turn starts after so many milliseconds. */
  readonly ms: number;
  readonly signal?: AbortSignal | undefined;
  readonly onTurn?: ((outcome: TurnOutcome, host: string) => void) | undefined;
  /** What one turn that failed by a bug or an outage was; the others go on. */
  readonly onError?: ((error: unknown, host: string) => void) | undefined;
}

export interface SliceReport {
  readonly turns: number;
  /** Something is due, or will be within a minute, when the slice ends. */
  readonly isWorkLeft: boolean;
}

/**
 * Works off the frontier for a while: each lane takes a free host, one turn, the next host. Any number of processes may
 * do so at once; the leases keep one connection per host over all of them. Ends early when nothing is due.
 */
export async function crawlFrontier(office: CaptureOffice, slice: CrawlSlice): Promise<SliceReport> {
  const end = performance.now() + slice.ms;
  const view = viewOf(office);
  let turns = 0;
  let isWorkLeft = false;
  let busy = 0;
  const takeOne = async (host: Host) => {
    turns += 1;
    busy += 1;
    try {
      const outcome = await takeTurn(office, host);
      // What a list led to is due at once; what an idle host was asked for is gone.
      if (outcome === 'listed' || outcome === 'moved' || outcome === 'idle' || outcome === 'over-budget')
        view.lookAgain();
      slice.onTurn?.(outcome, host.host);
    } catch (error) {
      // The host's lease ends by itself; one page that breaks us must not stop the crawl.
      if (!slice.onError) throw error;
      slice.onError(error, host.host);
    } finally {
      busy -= 1;
    }
  };
  const lane = async () => {
    while (performance.now() < end && slice.signal?.aborted !== true) {
      const next = await view.next();
      if (next.kind === 'turn') await takeOne(next.host);
      else if (next.kind === 'nothing') {
        // A colleague's turn may lead to more.
        if (busy === 0) return;
        await wait(IDLE_NAP_MS);
      } else {
        isWorkLeft = true;
        if (performance.now() + next.ms >= end) return;
        await wait(Math.min(Math.max(next.ms, SHORTEST_NAP_MS), NAP_MS));
      }
    }
    isWorkLeft = true;
  };
  await Promise.all(Array.from({ length: slice.lanes }, lane));
  return { turns, isWorkLeft };
}

type Host = NonNullable<Awaited<ReturnType<typeof leaseHost>>>;
type Next = { kind: 'turn'; host: Host } | { kind: 'later'; ms: number } | { kind: 'nothing' };

/** What is due is asked once for all lanes, not once for each. */
const VIEW_MS = 500;
/** Work that is further away than this is left to a later slice. */
const SOON_MS = 60_000;

function viewOf({ db, region, clock }: CaptureOffice): { next: () => Promise<Next>; lookAgain: () => void } {
  let seenAt = Number.NEGATIVE_INFINITY;
  let waiting: Promise<{ host: string; dueAt: Date }[]> = Promise.resolve([]);
  const known = new Set<string>();
  const look = () => {
    if (performance.now() - seenAt > VIEW_MS) {
      seenAt = performance.now();
      waiting = listWaitingHosts(db, region);
    }
    return waiting;
  };
  return {
    lookAgain: () => {
      seenAt = Number.NEGATIVE_INFINITY;
    },
    next: async () => {
      const hosts = await look();
      const now = clock();
      const soon = hosts.filter(({ dueAt }) => dueAt.getTime() <= now.getTime() + SOON_MS);
      if (soon.length === 0) return { kind: 'nothing' };
      const due = soon.filter(({ dueAt }) => dueAt <= now).map(({ host }) => host);
      const fresh = due.filter((host) => !known.has(host));
      if (fresh.length > 0) await insertHosts(db, fresh, now);
      for (const host of fresh) known.add(host);
      const until = new Date(now.getTime() + HOST_LEASE_MS);
      const host =
        due.length > 0 ? await leaseHost(db, { hosts: due, leaseId: newId(), now, until }) : undefined;
      if (host) return { kind: 'turn', host };
      return { kind: 'later', ms: await untilFree(db, { due, soon, now }) };
    },
  };
}

/** Milliseconds until the first host is free again or the first address is due. */
async function untilFree(
  db: CaptureOffice['db'],
  { due, soon, now }: { due: string[]; soon: { host: string; dueAt: Date }[]; now: Date },
): Promise<number> {
  const standings = await listHosts(db, due);
  const times = [
    ...standings.map(({ nextAt, leaseUntil }) =>
      leaseUntil && leaseUntil > now ? now.getTime() + 200 : nextAt.getTime(),
    ),
    ...soon.filter(({ dueAt }) => dueAt > now).map(({ dueAt }) => dueAt.getTime()),
  ];
  return Math.max(0, Math.min(...times) - now.getTime());
}
