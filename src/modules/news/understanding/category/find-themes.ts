import { wordForm } from '../words/tokens.ts';
import { type Theme, themes, themeTerms } from './themes.ts';

/** A theme with the terms that gave it, the weightiest first: 因为出现“欠薪”“追回”. */
export interface FoundTheme {
  readonly theme: Theme;
  readonly points: number;
  readonly terms: readonly string[];
}

const ENOUGH = 3;
/** Mentions of one term beyond this say no more. */
const COUNTED_MENTIONS = 2;
/** A long article touches many subjects; a theme must then weigh more. */
const LONG = 1500;
/** Themes far weaker than the strongest are passing mentions. */
const SHARE_OF_STRONGEST = 0.25;

/** The union's themes of an article, the strongest first. */
export function findThemes(title: string, body: string): FoundTheme[] {
  const head = wordForm(title);
  const text = wordForm(body);
  const needed = ENOUGH + (text.length > LONG ? 2 : 0);
  const found = themeEntries
    .map(([theme, terms]) => weigh(theme, terms, { head, text }))
    .filter(({ points, terms }) => points >= needed && terms.length > 0)
    .sort((a, b) => b.points - a.points);
  const strongest = found[0]?.points ?? 0;
  return found.filter(({ points }) => points >= strongest * SHARE_OF_STRONGEST);
}

/** Longer terms first, so that 农民工工资 is not counted again as its parts. */
const themeEntries = themes.map(
  (theme) => [theme, Object.entries(themeTerms[theme]).sort((a, b) => b[0].length - a[0].length)] as const,
);

function weigh(
  theme: Theme,
  terms: readonly (readonly [string, number])[],
  where: { head: string; text: string },
): FoundTheme {
  let { head, text } = where;
  const found: { term: string; points: number }[] = [];
  for (const [term, weight] of terms) {
    const inHead = head.includes(term);
    const mentions = Math.min(COUNTED_MENTIONS, text.split(term).length - 1);
    if (!inHead && mentions === 0) continue;
    found.push({
      term,
      points: weight * ((inHead ? 2 : 0) + (mentions + 1) / 2) - (mentions === 0 ? weight / 2 : 0),
    });
    head = head.replaceAll(term, '\n');
    text = text.replaceAll(term, '\n');
  }
  found.sort((a, b) => b.points - a.points);
  return {
    theme,
    points: found.reduce((sum, { points }) => sum + points, 0),
    terms: found.map(({ term }) => term),
  };
}
