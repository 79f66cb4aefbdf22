/** RFC 9309 §2.5: at least 500 KiB are read; what comes after is cut off. */
const LONGEST_FILE = 500 * 1024;
/** Google's parser cuts longer lines. */
const LONGEST_LINE = 16 * 1024;

type Line = { readonly key: 'agent' | 'rule' | 'delay' | 'sitemap'; readonly text: string };

/** What people write, and what they mean (google/robotstxt accepts the same slips). */
const keys: Readonly<Record<string, Line['key'] | undefined>> = {
  'user-agent': 'agent',
  useragent: 'agent',
  'user agent': 'agent',
  allow: 'rule',
  disallow: 'rule',
  dissallow: 'rule',
  dissalow: 'rule',
  disalow: 'rule',
  diasllow: 'rule',
  disallaw: 'rule',
  'crawl-delay': 'delay',
  crawldelay: 'delay',
  sitemap: 'sitemap',
  'site-map': 'sitemap',
};

/**
 * Rewrites a robots.txt so that a parser which takes it word by word reads what RFC 9309 means: lines without a colon
 * and with slips of the pen, names with versions or spaces, delays that stand between names and rules and do not end
 * a group, groups without a rule (which allow everything instead of falling back to `*`), index pages of a folder.
 */
export function canonicalRobots(text: string): string {
  const lines = text
    .slice(0, LONGEST_FILE)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap(readLine);
  const out: string[] = [];
  let names: string[] = [];
  let delays: string[] = [];
  let hasRules = false;
  const endGroup = () => {
    if (names.length > 0 && !hasRules) out.push(...names, ...delays, 'disallow:');
    names = [];
    delays = [];
    hasRules = false;
  };
  for (const { key, text: line } of lines) {
    if (key === 'sitemap') out.unshift(line);
    else if (key === 'agent') {
      if (hasRules) endGroup();
      names.push(line);
    } else if (key === 'delay' && !hasRules) delays.push(line);
    else if (key === 'delay') out.push(line);
    else if (names.length > 0) {
      if (!hasRules) out.push(...names, ...delays);
      hasRules = true;
      out.push(line, ...folderRule(line));
    }
  }
  endGroup();
  return out.join('\n');
}

function readLine(raw: string): Line[] {
  const line = raw.slice(0, LONGEST_LINE).replace(/#.*$/, '').trim();
  const match = /^([^:]+):(.*)$/.exec(line) ?? /^(\S+)[ \t]+(\S.*)$/.exec(line);
  const name = match?.[1]?.trim().toLowerCase() ?? '';
  const key = keys[name];
  if (key === undefined) return [];
  const value = (match?.[2] ?? '').trim();
  if (key === 'agent') return [{ key, text: `user-agent: ${agentName(value)}` }];
  if (key === 'rule') return [{ key, text: `${name === 'allow' ? 'allow' : 'disallow'}: ${value}` }];
  return [{ key, text: `${key === 'delay' ? 'crawl-delay' : 'sitemap'}: ${value}` }];
}

/** `Googlebot/2.1 (x)` is googlebot; `* anything` is everybody. */
function agentName(value: string): string {
  if (value === '*' || /^\*\s/.test(value)) return '*';
  return /^[a-z_-]+/i.exec(value)?.[0] ?? '-';
}

/** Who allows a folder's index page allows the folder itself. */
function folderRule(line: string): string[] {
  const folder = /^allow: (.*\/)index\.html?$/.exec(line)?.[1];
  return folder === undefined ? [] : [`allow: ${folder}$`];
}
