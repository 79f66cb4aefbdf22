const ARTICLE_BODY = /"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/g;

/** The longest text that a page's JSON-LD calls its article's body, letters and digits only; '' where there is none. */
export function toldBody(linkedData: readonly string[]): string {
  return toldText(linkedData)
    .replace(/<[^>]+>|&\w+;|[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The same as it stands there. */
export function toldText(linkedData: readonly string[]): string {
  let longest = '';
  for (const source of linkedData) {
    for (const [, body = ''] of source.matchAll(ARTICLE_BODY))
      if (body.length > longest.length) longest = body;
  }
  return unescaped(longest);
}

/** Undoes the escapes of a JSON string, as far as they are right. */
export function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, '\n')
    .replace(/\\(.)/g, '$1');
}
