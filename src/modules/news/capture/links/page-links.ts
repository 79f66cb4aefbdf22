import { elementsOf, type HtmlElement, parseHtml, textOf } from '../../extraction/html-tree.ts';
import type { FoundLink } from './found-link.ts';
import type { LinkPattern } from './link-pattern.ts';
import { pageAddress } from './page-address.ts';

/** A headline has at least so many characters; 首页, 更多, 下一页 have fewer. */
const HEADLINE = 6;
/** Words of a link are read so far; a whole page may stand in one. */
const LONGEST_WORDS = 400;
/** A list page leads to at most so many articles; the rest is menus. */
const MOST = 500;

/**
 * The articles that a list page leads to, in the order of the page, each once.
 * Without a pattern of the source's own: links of the same site whose words are a headline and whose address has
 * what addresses of articles have (a date or number, a page ending).
 */
export function pageLinks(html: string, pageUrl: string, pattern: LinkPattern): FoundLink[] {
  const own = pageAddress(pageUrl);
  if (!own) return [];
  const found = new Map<string, FoundLink>();
  const anchors = anchorsOf(html);
  const base = anchors.base === undefined ? pageUrl : (pageAddress(anchors.base, pageUrl)?.url ?? pageUrl);
  for (const { href, words } of anchors.links) {
    const address = pageAddress(href, base);
    if (!address || address.key === own.key || !isFollowed({ address, words }, own.host, pattern)) continue;
    const earlier = found.get(address.key);
    // A picture's link often stands before the headline's: the words win.
    if (earlier?.title) continue;
    found.set(address.key, {
      url: earlier?.url ?? address.url,
      title: words === '' ? undefined : words,
      changedAt: undefined,
    });
    if (found.size >= MOST) break;
  }
  return [...found.values()];
}

function isFollowed(
  link: { address: { url: string; host: string }; words: string },
  ownHost: string,
  pattern: LinkPattern,
): boolean {
  const { url, host } = link.address;
  if (!pattern.follows(url)) return false;
  if (pattern.isGiven) return true;
  if (siteOf(host) !== siteOf(ownHost)) return false;
  return [...link.words].length >= HEADLINE && /\d{3,}|\.(s?html?|jsp|php|aspx?)(\?|$)/i.test(pathOf(url));
}

/** The last three labels under .gov.cn and the like, otherwise the last two: sub-domains of one site count as one. */
export function siteOf(host: string): string {
  const name = host.replace(/:\d+$/, '');
  if (/^[\d.]+$/.test(name) || name.startsWith('[')) return host;
  const labels = name.split('.');
  const isCountry =
    /^(com|net|org|gov|edu|ac)$/.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(isCountry ? -3 : -2).join('.');
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

interface Anchors {
  readonly base: string | undefined;
  readonly links: readonly { href: string; words: string }[];
}

/** Read as a browser without scripts does, which is what a crawl is: links inside `<noscript>` are links. */
function anchorsOf(html: string): Anchors {
  const links: { href: string; words: string }[] = [];
  let base: string | undefined;
  for (const element of elementsOf(parseHtml(html))) {
    const { href } = element.attributes;
    if (element.tag === 'base') base ??= href;
    if ((element.tag === 'a' || element.tag === 'area') && href !== undefined)
      links.push({ href, words: wordsOf(element) });
  }
  return { base, links };
}

function wordsOf(element: HtmlElement): string {
  const shown = textOf(element, LONGEST_WORDS).replace(/\s+/g, ' ').trim();
  return shown === '' ? (element.attributes.title ?? '').trim().slice(0, LONGEST_WORDS) : shown;
}
