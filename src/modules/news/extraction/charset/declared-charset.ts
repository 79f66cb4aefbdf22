/** How much of a page is searched for its declaration; browsers stop at 1024, but old pages put scripts before it. */
const PRESCAN_BYTES = 8192;

/**
 * The labels under which a page declares its encoding, most binding first: HTTP header, then `<meta>` or the XML
 * declaration. As written, known to the WHATWG or not.
 */
export function declaredCharsets(bytes: Uint8Array, contentType: string | undefined): string[] {
  const header = labelIn(contentType ?? '');
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PRESCAN_BYTES))
    .toString('latin1')
    .replaceAll('\0', '');
  const inPage = [labelOfXml(head), ...labelsOfMeta(head)];
  return [...new Set([header, ...inPage].filter((label) => label !== undefined))];
}

function labelIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([^\s"';,>]{1,40})/i.exec(text)?.[1];
}

function labelOfXml(head: string): string | undefined {
  return /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']/i.exec(head)?.[1];
}

function labelsOfMeta(head: string): (string | undefined)[] {
  return [...head.matchAll(/<meta\b[^>]{0,500}>/gi)].map(([tag]) => labelIn(tag));
}
