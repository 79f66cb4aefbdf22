/** What a source's rule says about the addresses that are followed. */
export interface LinkPattern {
  readonly follows: (url: string) => boolean;
  /** Staff wrote a pattern: the general guess what an article's address looks like is not asked. */
  readonly isGiven: boolean;
}

/**
 * Reads the rule of a source: one pattern a line, `*` stands for anything, a line that starts with `!` excludes.
 * Matching takes time in proportion to address × pattern, whatever is typed.
 */
export function linkPattern(typed: string | undefined): LinkPattern {
  const lines = (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const excluded = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim());
  const included = lines.filter((line) => !line.startsWith('!'));
  return {
    isGiven: included.length > 0,
    follows: (url) =>
      (included.length === 0 || included.some((pattern) => matches(pattern, url))) &&
      !excluded.some((pattern) => matches(pattern, url)),
  };
}

/** Whole-string match with `*`; the two-pointer walk never looks back further than to the last star. */
export function matches(pattern: string, text: string): boolean {
  let at = 0;
  let place = 0;
  let star = -1;
  let mark = 0;
  while (at < text.length) {
    if (place < pattern.length && pattern[place] === '*') {
      star = place;
      mark = at;
      place += 1;
    } else if (place < pattern.length && pattern[place] === text[at]) {
      place += 1;
      at += 1;
    } else if (star >= 0) {
      place = star + 1;
      mark += 1;
      at = mark;
    } else return false;
  }
  while (pattern[place] === '*') place += 1;
  return place === pattern.length;
}
