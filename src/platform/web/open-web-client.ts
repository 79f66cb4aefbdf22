import { type AddressRule, judgeAddress, publicAddresses } from './address-rule.ts';
import {
  defaultLimits,
  type Exchange,
  type FetchLimits,
  type FetchOutcome,
  type FetchRefused,
  type PageRequest,
  type RefusalReason,
  refusalSentences,
  type WebClient,
} from './fetch-outcome.ts';
import { inflateBody } from './inflate-body.ts';
import { type Lookup, openConnection, systemLookup } from './open-connection.ts';
import { isRedirecting, type Sent, sendRequest } from './send-request.ts';

export interface WebClientSettings {
  /** Names us and where to complain; see `userAgent`. */
  readonly userAgent: string;
  /** Public addresses by default. */
  readonly rule?: AddressRule;
  readonly lookup?: Lookup;
  readonly clock?: () => Date;
}

/** State of one fetch with all its redirects. */
interface Run {
  readonly settings: Required<WebClientSettings>;
  readonly request: PageRequest;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
  readonly redirects: Exchange[];
}

const PAGES = 'text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.5';

/**
 * The one way to the outside: no inner address, no rebinding, nothing without a limit. One request, one connection:
 * nothing is kept alive, no cookie remembered.
 */
export function openWebClient(given: WebClientSettings): WebClient {
  const settings = {
    rule: publicAddresses,
    lookup: systemLookup,
    clock: () => new Date(),
    ...given,
  };
  return { fetchPage: (request) => fetchWithin(settings, request) };
}

async function fetchWithin(
  settings: Required<WebClientSettings>,
  request: PageRequest,
): Promise<FetchOutcome> {
  const limits = { ...defaultLimits, ...request.limits };
  const deadline = AbortSignal.timeout(limits.ms);
  const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
  const run: Run = { settings, request, limits, signal, redirects: [...(request.via ?? [])] };
  try {
    return await Promise.race([follow(run), lateOutcome(run)]);
  } catch {
    // A bug of ours or of a library on hostile input must not stop the crawl.
    return refused(run, request.url, 'bad-answer');
  }
}

/** Whatever a library waits for, nobody waits longer than the limit. */
function lateOutcome(run: Run): Promise<FetchOutcome> {
  return new Promise((resolve) => {
    const end = () => resolve(refused(run, run.redirects.at(-1)?.url ?? run.request.url, 'time-out'));
    if (run.signal.aborted) end();
    else run.signal.addEventListener('abort', end, { once: true });
  });
}

async function follow(run: Run): Promise<FetchOutcome> {
  let address = run.request.url;
  const seen = new Set(run.redirects.map(({ url }) => url));
  for (;;) {
    const verdict = judgeAddress(address, run.settings.rule);
    if (verdict.kind === 'refused') return refused(run, address, hopReason(run, verdict.reason));
    if (seen.has(verdict.url.href)) return refused(run, address, 'bad-redirect');
    if (isLeftToCaller(run, verdict.url.href)) {
      return {
        kind: 'moved',
        requestedUrl: firstAddress(run),
        url: verdict.url.href,
        redirects: run.redirects,
      };
    }
    seen.add(verdict.url.href);
    const sent = await ask(run, verdict.url);
    if (sent.kind === 'failed') return refused(run, address, hopReason(run, sent.reason));
    if (!isRedirecting(sent.exchange.status, sent.exchange.headers)) return finish(run, sent.exchange);
    run.redirects.push(sent.exchange);
    const next = nextAddress(sent.exchange);
    if (next === undefined) return refused(run, address, 'bad-redirect');
    if (run.redirects.length > run.limits.redirects) return refused(run, next, 'too-many-redirects');
    address = next;
  }
}

/** A redirect of this very request that leads where its caller wants to be asked first. */
function isLeftToCaller({ request, redirects }: Run, url: string): boolean {
  const isFirst = redirects.length === (request.via?.length ?? 0);
  return !isFirst && request.follows !== undefined && !request.follows(url);
}

/** The address that somebody asked for, before anything led elsewhere. */
function firstAddress({ request }: Run): string {
  return request.via?.[0]?.url ?? request.url;
}

async function ask(run: Run, url: URL): Promise<Sent> {
  const { rule, lookup, clock } = run.settings;
  const connection = await openConnection(url, { rule, lookup, signal: run.signal });
  if (connection.kind === 'failed') return connection;
  return sendRequest({
    url,
    headers: headersOf(run),
    socket: connection.socket,
    remoteAddress: connection.remoteAddress,
    limits: run.limits,
    signal: run.signal,
    clock,
  });
}

function headersOf({ settings, request }: Run): [string, string][] {
  const { etag, lastModified } = request.conditional ?? {};
  const list: [string, string | undefined][] = [
    ['user-agent', settings.userAgent],
    ['accept', request.accept ?? PAGES],
    ['accept-language', 'zh-CN,zh;q=0.9,en;q=0.5'],
    ['accept-encoding', 'gzip, deflate, br'],
    ['if-none-match', etag],
    ['if-modified-since', lastModified],
  ];
  return list.filter((pair): pair is [string, string] => isHeaderValue(pair[1]));
}

/** Validators come back from servers: nothing that could end a header line, nothing beyond latin1. */
function isHeaderValue(value: string | undefined): boolean {
  return value !== undefined && /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
}

/** An inner address behind a redirect has its own name: the page is to blame, not the person who typed the address. */
function hopReason(run: Run, reason: RefusalReason): RefusalReason {
  if (run.redirects.length === 0) return reason;
  if (reason === 'private-address') return 'redirected-to-private';
  return reason === 'bad-address' ? 'bad-redirect' : reason;
}

/** Location as browsers read it: UTF-8 where it is valid, relative to the page that sent it. */
function nextAddress(exchange: Exchange): string | undefined {
  const bytes = Buffer.from(exchange.headers.location ?? '', 'latin1');
  const location = bytes.toString('utf8').includes('�') ? bytes.toString('latin1') : bytes.toString('utf8');
  return URL.canParse(location, exchange.url) ? new URL(location, exchange.url).href : undefined;
}

async function finish(run: Run, exchange: Exchange): Promise<FetchOutcome> {
  const { headers, status } = exchange;
  const common = {
    requestedUrl: firstAddress(run),
    finalUrl: exchange.url,
    redirects: run.redirects,
    exchange,
    headers,
    serverAt: readDate(headers.date),
  };
  if (status === 304) return { kind: 'not-modified', ...common };
  const inflated = await inflateBody(exchange.rawBody, headers['content-encoding'], run.limits.inflatedBytes);
  if (inflated.kind === 'failed') return refused(run, exchange.url, inflated.reason);
  const chain = [...run.redirects.map(({ url }) => url), exchange.url];
  return {
    kind: 'fetched',
    ...common,
    status,
    contentType: headers['content-type'],
    body: inflated.body,
    isDowngraded: chain.some(
      (url, at) => url.startsWith('http:') && chain[at - 1]?.startsWith('https:') === true,
    ),
  };
}

function readDate(value: string | undefined): Date | undefined {
  const time = Date.parse(value ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}

function refused(run: Run, url: string, reason: RefusalReason): FetchRefused {
  return {
    kind: 'refused',
    requestedUrl: firstAddress(run),
    url,
    reason,
    sentence: refusalSentences[reason],
    redirects: run.redirects,
  };
}
