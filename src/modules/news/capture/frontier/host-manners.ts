/** Even a robots.txt that asks for an hour is kept to; beyond a day the address would never come. */
const LONGEST_DELAY_MS = 86_400_000;
const FIRST_BACK_OFF_MS = 60_000;
const LONGEST_BACK_OFF_MS = 86_400_000;

/** What decides how long a host is left alone after an answer. */
export interface Manners {
  /** Crawl-delay of its robots.txt, seconds. */
  readonly robotsDelay: number | undefined;
  /** The county's own value, seconds. */
  readonly ownDelay: number;
}

/** Milliseconds between two requests to a host: the longer of its wish and our habit. */
export function delayOf({ robotsDelay, ownDelay }: Manners): number {
  const seconds = Math.max(ownDelay, robotsDelay ?? 0, 0);
  return Math.min(Math.round(seconds * 1_000), LONGEST_DELAY_MS);
}

/**
 * Milliseconds until a failing address or host is tried again: doubled each time from a minute to a day, spread over
 * the upper half so that many failures do not come back at once.
 * @param failures in a row, from 1. @param chance 0 ≤ chance < 1.
 */
export function backOffMs(failures: number, chance: number): number {
  const full = Math.min(
    FIRST_BACK_OFF_MS * 2 ** Math.min(Math.max(failures - 1, 0), 30),
    LONGEST_BACK_OFF_MS,
  );
  return Math.round(full * (0.5 + chance / 2));
}

/**
 * Reads Retry-After: seconds or an HTTP date.
 * @returns milliseconds from now, at most a day; undefined where there is none that can be read.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : httpDate(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_BACK_OFF_MS);
}

function httpDate(text: string): number {
  return /^[A-Z][a-z]{2},/.test(text) ? new Date(text).getTime() : Number.NaN;
}
