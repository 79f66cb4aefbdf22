const ARTICLE_BODY = /"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/;

/** The longest `articleBody` that linked data of a page states, tags taken out; '' where there is none. */
export function statedBody(linkedData: readonly string[]): string {
  const bodies = linkedData.map((data) => ARTICLE_BODY.exec(data)?.[1] ?? '');
  const longest = bodies.reduce((best, body) => (body.length > best.length ? body : best), '');
  return longest === '' ? '' : plain(longest);
}

/** Broken JSON is common, so the string is undone by hand where the parser refuses it. */
function plain(body: string): string {
  try {
    const text: unknown = JSON.parse(`"${body}"`);
    return String(text).replace(/<[^>]+>/g, '\n');
  } catch {
    return body.replace(/\\[nrt]|<[^>]+>/g, '\n').replace(/\\(.)/g, '$1');
  }
}
