/** Longer style sheets are cut: a page must not keep the browser busy. */
const LONGEST = 512 * 1024;

/**
 * A style sheet or style attribute that loads nothing and leaves its element nowhere: addresses become kept pictures
 * or nothing, imports and old ways of running code go. The page's own policy forbids loading besides.
 * @param picture the address of a kept picture as a data URL.
 */
export function quietStyle(css: string, picture: (address: string) => string | undefined): string {
  return (
    css
      .slice(0, LONGEST)
      // A backslash may spell any of the words below.
      .replaceAll('\\', '')
      .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
      .replaceAll(/@(?:import|charset|namespace)\b[^;]*(?:;|$)/gi, '')
      .replaceAll(/expression\s*\(|-moz-binding|behaviou?r\s*:/gi, 'none-')
      .replaceAll(/(?:image-set|image|src)\s*\(/gi, 'none-(')
      .replaceAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)?/gi, (_whole, double, single, bare) => {
        const found = picture(String(double ?? single ?? bare ?? '').trim());
        return found === undefined ? 'none' : `url("${found}")`;
      })
      // Neither the end of the style element nor the beginning of a comment.
      .replaceAll('<', ' ')
  );
}
