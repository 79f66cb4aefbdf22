import type { PageReading } from '../reading/page-reading.ts';
import { webAddress, withoutTracking } from './web-address.ts';

/** The address that a page calls its own: rel=canonical, then og:url; absolute, without tracking parameters. */
export function canonicalAddress(reading: PageReading, url: string | undefined): string | undefined {
  const said = [reading.links.get('canonical')?.[0], reading.metas.get('og:url')?.[0]];
  const base = baseOf(reading, url);
  const address = said.map((href) => webAddress(href, base)).find((one) => one !== undefined);
  return address && withoutTracking(address);
}

/** What relative addresses of the page are relative to. */
export function baseOf({ base }: PageReading, url: string | undefined): string | undefined {
  return webAddress(base, url) ?? url;
}

/** Whether two addresses lie on sites of different owners, as far as names tell: `m.x.cn` and `www.x.cn` are one. */
export function isElsewhere(a: string, b: string): boolean {
  return siteOf(a) !== siteOf(b);
}

/** Suffixes under which names are given out by the third label. */
const SECOND_LEVEL = /^(?:com|net|org|gov|edu|ac|co|or|ne|go)\.[a-z]{2}$/;

function siteOf(address: string): string {
  const labels = new URL(address).hostname.split('.');
  const tail = labels.slice(-2).join('.');
  return SECOND_LEVEL.test(tail) ? labels.slice(-3).join('.') : tail;
}
