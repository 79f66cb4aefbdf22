import autocannon from 'autocannon';

/** What one load run gave. */
export interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly bytes: number;
  readonly failed: number;
}

export interface LoadRequest {
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly method?: 'GET' | 'POST';
  /** A new body for each request, so that inserts are real inserts. */
  readonly body?: () => string;
}

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 2;

/** Thirty-two connections for a bounded time, on loopback only. Answers other than 2xx and 3xx count as failed. */
export async function load(request: LoadRequest, seconds: number): Promise<Load> {
  if (new URL(request.url).hostname !== 'localhost') throw new Error('load tests talk to this machine only');
  const body = request.body;
  const result = await autocannon({
    url: request.url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: request.headers ?? {},
    method: request.method ?? 'GET',
    ...(body
      ? { requests: [{ setupRequest: (next: autocannon.Request) => ({ ...next, body: body() }) }] }
      : {}),
  });
  const answered = result['2xx'] + result['3xx'];
  return {
    perSecond: answered / result.duration,
    p99Ms: result.latency.p99,
    bytes: answered === 0 ? 0 : result.throughput.total / answered,
    failed: result.non2xx - result['3xx'] + result.errors + result.timeouts,
  };
}

/**
 * The thing and its ceiling in turns (thing, ceiling, thing, ceiling), so that a slow moment of the machine hits both.
 * The better run of each counts.
 */
export async function compare(
  thing: LoadRequest,
  ceiling: LoadRequest,
  seconds: number,
): Promise<{ thing: Load; ceiling: Load }> {
  // Both run compiled code and with full pools from the first counted second.
  await load(thing, WARM_UP_SECONDS);
  await load(ceiling, WARM_UP_SECONDS);
  const runs: { thing: Load; ceiling: Load }[] = [];
  for (let round = 0; round < 2; round += 1) {
    runs.push({ thing: await load(thing, seconds), ceiling: await load(ceiling, seconds) });
  }
  return { thing: best(runs.map((run) => run.thing)), ceiling: best(runs.map((run) => run.ceiling)) };
}

function best(loads: readonly Load[]): Load {
  return loads.reduce((winner, one) => (one.perSecond > winner.perSecond ? one : winner));
}
