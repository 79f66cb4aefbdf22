const EXCERPT_LENGTH = 120;

/**
 * The first sentences of an article as lists show them.
 * @returns at most 120 characters, whole characters only, with an ellipsis where text was left out.
 */
export function excerptOf(text: string, limit = EXCERPT_LENGTH): string {
  const characters = [
    ...text
      .slice(0, limit * 4)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  if (characters.length <= limit) return characters.join('');
  return `${characters.slice(0, limit - 1).join('')}…`;
}
