import { plainTitle } from './plain-title.ts';

/** What parts a title from the name of its site, channel or keywords. */
const SEPARATOR =
  /\s+[-–—―|丨:·•»«›/]+\s+|\s*[_|｜»«›]+\s*|(?<=\p{Script=Han}\S?)\s?[-–—]{1,2}\s?(?=\S)|\s*::\s*|(?<=\S)[-–—](?=\p{Script=Han})|:\s+|\s+(?=\S*(?:网|频道|客户端)$)/gu;
const MOST_PARTS = 9;
const LONGEST_SITE = 14;

/** How names of sites and channels end that stand beside a title; those of the second list only if they are short. */
const SITE_WORDS =
  /(?:网|網|百科|百科全书|频道|頻道|论坛|社区|门户|日报|晚报|快报|资讯|資訊|客户端|在线阅读|手机版)$/;
const WEAK_SITE_WORDS =
  /(?:新闻|新聞|报|報|在线|首页|博客|微博|头条|财经|体育|娱乐|汽车|文章|正文|com|cn|net|org|blog|news|magazine)$/i;

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A run of neighbouring parts of a page title. */
export interface TitleRun {
  readonly text: string;
  readonly plain: string;
}

/** Every run of neighbouring parts, the whole first, then shorter ones; those of a single letter left out. */
export function titleRuns(title: string): TitleRun[] {
  const parts = partsOf(title).slice(0, MOST_PARTS);
  const runs: TitleRun[] = [];
  for (let size = parts.length; size > 0; size--) {
    for (let at = 0; at + size <= parts.length; at++) {
      const text = title.slice(parts[at]?.start, parts[at + size - 1]?.end);
      const plain = plainTitle(text);
      if (plain.length >= 2) runs.push({ text, plain });
    }
  }
  return runs;
}

/**
 * A page title without the site's name and what follows the first of them.
 * @param siteNames plain names by which the site calls itself (og:site_name, host).
 */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  const parts = partsOf(title);
  let [from, to] = [0, parts.length];
  const longest = Math.max(...parts.map((part) => plainTitle(part.text).length));
  const isSite = (part: Part | undefined, upTo: number) =>
    part !== undefined && looksLikeSite(part.text, { siteNames, longest: upTo });
  while (to - from > 1 && isSite(parts[to - 1], longest)) to--;
  while (to - from > 1 && isSite(parts[from], 0)) from++;
  return title.slice(parts[from]?.start, parts[to - 1]?.end).trim();
}

function looksLikeSite(text: string, known: { siteNames: readonly string[]; longest: number }): boolean {
  const plain = plainTitle(text);
  if (plain.length === 0 || known.siteNames.some((name) => isSameName(name, plain)) || endsAsSite(plain))
    return true;
  return plain.length * 2 <= known.longest && (WEAK_SITE_WORDS.test(plain) || /\p{Script=Han}/u.test(plain));
}

/** @returns whether a plain title ends as names of sites and channels do. */
export function endsAsSite(plain: string): boolean {
  return plain.length <= LONGEST_SITE && SITE_WORDS.test(plain);
}

function isSameName(name: string, plain: string): boolean {
  return name === plain || (plain.length >= 4 && (name.includes(plain) || plain.includes(name)));
}

function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push({ text: title.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start), start, end: title.length });
  return parts.filter((part) => part.text.trim() !== '');
}
