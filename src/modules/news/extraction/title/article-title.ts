import type { PageLine } from '../reading/page-line.ts';
import type { PageReading } from '../reading/page-reading.ts';
import { likeness, plainTitle } from './plain-title.ts';
import { type ShownTitle, shownTitles, titleWeight } from './shown-titles.ts';
import { endsAsSite, titleRuns, withoutSite } from './title-parts.ts';

export interface ArticleTitle {
  readonly text: string;
  /** Where the page shows it; undefined where only its head names it. */
  readonly line: PageLine | undefined;
}

/** A title that the page's head gives, as it stands and without the site's name. */
interface NamedTitle {
  readonly raw: string;
  readonly text: string;
}

/** Likeness from which a heading is another wording of the page's title; for the only `<h1>` less is enough. */
const ALIKE = 0.55;
const ALIKE_ALONE = 0.2;
/** A line that repeats less of the page's title than this is a channel or a site's name. */
const LEAST_SHARE = 0.3;
const MOST_OF_IT = 0.8;
const LONGEST_TITLE = 600;

/**
 * The title of an article by agreement: a line that the page shows and its head (og:title, headline, `<title>`)
 * names, whole or as the part beside the site's name; then a heading that is much like it; then the head alone.
 */
export function articleTitle(
  reading: PageReading,
  site: { headline: string | undefined; host: string },
): ArticleTitle | undefined {
  const siteNames = siteNamesOf(reading, site.host);
  const named = namedTitles(reading, site.headline).map((raw) => ({
    raw,
    text: withoutSite(raw, siteNames),
  }));
  const runs = sharesOfRuns(named);
  const shown = shownTitles(reading.lines, runs.keys()).filter((title) => isTelling(title.text, siteNames));
  const agreed = agreedTitle(named, shown, runs) ?? alikeHeading(named, shown);
  if (agreed) return agreed;
  const alone = named.find(({ text }) => isTelling(text, siteNames));
  if (alone) return { text: alone.text, line: undefined };
  return shown.find((title) => title.level > 0);
}

/** What the page's head says, most reliable first. */
function namedTitles({ metas, title }: PageReading, headline: string | undefined): string[] {
  const names = ['og:title', 'twitter:title', 'articletitle', 'dc.title', 'citation_title'];
  const said = names.flatMap((name) => metas.get(name)?.[0] ?? []);
  return [headline, ...said, title]
    .map((text) => text?.slice(0, LONGEST_TITLE).replace(/\s+/g, ' ').trim() ?? '')
    .filter((text) => text !== '');
}

function agreedTitle(
  named: readonly NamedTitle[],
  shown: readonly ShownTitle[],
  runs: ReadonlyMap<string, number>,
): ArticleTitle | undefined {
  let best: { title: ShownTitle; score: number; share: number } | undefined;
  for (const title of shown) {
    const share = runs.get(title.plain);
    if (share === undefined || (share < LEAST_SHARE && title.level !== 1)) continue;
    const score = share * Math.min(title.plain.length, 12) + titleWeight(title);
    if (score > (best?.score ?? 4)) best = { title, score, share };
  }
  if (!best || best.title.level === 1) return best?.title;
  if (best.share >= MOST_OF_IT && titleWeight(best.title) >= 0) return best.title;
  return loneHeading(named, shown, runs) ?? best.title;
}

/**
 * The only `<h1>` of a page is its title even where the head words it quite differently; not where the head has it as
 * the lesser part beside the title.
 */
function loneHeading(
  named: readonly NamedTitle[],
  shown: readonly ShownTitle[],
  runs: ReadonlyMap<string, number>,
): ArticleTitle | undefined {
  const [heading, ...others] = shown.filter((title) => title.level === 1);
  if (!heading || others.length > 0 || runs.has(heading.plain)) return undefined;
  return alikeHeading(named, shown);
}

/** Every run of parts of the page's titles, with the share of its title that it makes up. */
function sharesOfRuns(named: readonly NamedTitle[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { raw } of named) {
    const whole = plainTitle(raw).length;
    for (const { plain } of titleRuns(raw))
      shares.set(plain, Math.max(shares.get(plain) ?? 0, plain.length / whole));
  }
  return shares;
}

function alikeHeading(named: readonly NamedTitle[], shown: readonly ShownTitle[]): ArticleTitle | undefined {
  const first = shown.filter((title) => title.level === 1);
  const headings = first.length > 0 ? first : shown.filter((title) => title.level === 2);
  const wanted = named.map(({ text }) => ({ text, plain: plainTitle(text) }));
  const [best] = headings
    .map((title) => ({
      title,
      score: Math.max(0, ...wanted.map(({ plain }) => closeness(title.plain, plain))),
    }))
    .toSorted((a, b) => b.score - a.score);
  if (!best || best.score < (first.length === 1 ? ALIKE_ALONE : ALIKE)) return undefined;
  // Buttons inside a heading (播报文章) are not part of the title.
  const inside = wanted.find(({ plain }) => plain.length >= 8 && best.title.plain.startsWith(plain));
  return { text: inside?.text ?? best.title.text, line: best.title.line };
}

/** A title that begins with the heading, or the other way round, is the same title cut short. */
function closeness(heading: string, named: string): number {
  const [short, long] = heading.length < named.length ? [heading, named] : [named, heading];
  if (short.length >= 8 && long.startsWith(short)) return 0.9;
  return likeness(heading, named);
}

function siteNamesOf({ metas }: PageReading, host: string): string[] {
  const names = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'publisher'].flatMap(
    (name) => metas.get(name) ?? [],
  );
  const labels = host
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1);
  return [...names, ...labels].map(plainTitle).filter((name) => name.length >= 3);
}

/** A site's bare name is no title. */
function isTelling(title: string, siteNames: readonly string[]): boolean {
  const plain = plainTitle(title);
  if (endsAsSite(plain) && plain.length <= 8) return false;
  return plain.length >= (/\p{Script=Han}/u.test(plain) ? 2 : 4) && !siteNames.includes(plain);
}
