import robotsParser from 'robots-parser';
import { canonicalRobots } from './robots-text.ts';
import { ROBOT_NAME } from './user-agent.ts';

/** What a site asks of our robot (RFC 9309). */
export interface RobotsFile {
  /** @param url on the same scheme, host and port as the file. */
  readonly allows: (url: string) => boolean;
  /** Crawl-delay, seconds; undefined where none or nonsense is given. */
  readonly delaySeconds: number | undefined;
  readonly sitemaps: readonly string[];
}

/**
 * Reads a robots.txt for one robot. The library matches paths and picks the longest rule; what it reads otherwise than
 * RFC 9309 and Google's parser is put right in the text before (`canonicalRobots`).
 * @param origin scheme, host and port, e.g. https://www.example.com
 */
export function readRobotsFile(text: string, origin: string, robot: string = ROBOT_NAME): RobotsFile {
  const robots = robotsParser(`${origin}/robots.txt`, canonicalRobots(text));
  const delay = robots.getCrawlDelay(robot);
  return {
    allows: (url) => {
      const path = pathOf(url);
      // The file itself may always be asked for (RFC 9309 §2.2.2).
      return path === '/robots.txt' || robots.isAllowed(`${origin}${path}`, robot) !== false;
    },
    delaySeconds: delay !== undefined && Number.isFinite(delay) && delay > 0 ? delay : undefined,
    sitemaps: robots.getSitemaps(),
  };
}

/** Path and query as the rules are written by the library: [ ] | and the like in percent form, never twice. */
function pathOf(url: string): string {
  if (!URL.canParse(url)) return '/';
  const { pathname, search } = new URL(url);
  return encodeURI(pathname + search).replaceAll('%25', '%');
}
