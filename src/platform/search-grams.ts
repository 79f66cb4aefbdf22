/**
 * Search without a dictionary: a text is cut into its single characters and its pairs of neighbours, kept in a
 * `text[]` column under a GIN index. Works for any Chinese name, also with characters outside the basic plane,
 * on any PostgreSQL and on Citus, without an extension.
 */

/** Form in which texts are compared: half-width, lower case, without spaces. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/** All pieces to store for a text. Code points, not UTF-16 halves. */
export function gramsOf(...texts: readonly string[]): string[] {
  const grams = new Set<string>();
  for (const text of texts) {
    const characters = [...searchForm(text)];
    for (const [index, character] of characters.entries()) {
      grams.add(character);
      const next = characters[index + 1];
      if (next !== undefined) grams.add(character + next);
    }
  }
  return [...grams];
}

/** The pieces that every text containing the fragment has: its pairs, or the one character. Empty for empty input. */
export function gramsToFind(fragment: string): string[] {
  const characters = [...searchForm(fragment)];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))];
}

/** The fragment as a pattern for LIKE, to confirm what the index found. */
export function containsPattern(fragment: string): string {
  return `%${searchForm(fragment).replaceAll(/[\\%_]/g, '\\$&')}%`;
}
