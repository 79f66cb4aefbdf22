/**
 * A typed or pasted number or code without what people cannot see or do not mean: full-width forms become half-width;
 * spaces, invisible format characters (contact lists wrap numbers in U+202D…U+202C) and Excel's apostrophe go.
 */
export function compactTyped(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s\p{Cf}'’`]/gu, '');
}
