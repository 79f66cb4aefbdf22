/** What the local sites serve: `hosts` names of this machine, `pagesEach` articles behind one list on each. */
export interface CrawlPlan {
  readonly hosts: number;
  readonly pagesEach: number;
}

/** What the sites saw. */
export interface SitesReport {
  readonly requests: number;
  /** Requests that began while another one to the same host was under way. */
  readonly overlaps: number;
  /** The shortest time between the end of one request to a host and the start of the next, milliseconds. */
  readonly shortestPauseMs: number;
  /** From the first request to the last. */
  readonly seconds: number;
  /** Articles that were asked for more than once. */
  readonly asksTwice: number;
}

/** The n-th host: every address of 127.0.0.0/8 is this machine. */
export function hostOf(n: number): string {
  return `127.0.1.${n + 1}`;
}

export function articlePath(host: number, page: number): string {
  return `/2023/11/t20231102_${host}${String(page).padStart(5, '0')}.html`;
}
