/** An HTTP answer in a WARC block, taken apart. */
export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case; repeated ones joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** As sent, before content decoding. */
  readonly body: Uint8Array;
}

/** @returns undefined where the block does not begin as an HTTP answer. */
export function splitAnswer(block: Uint8Array): HttpAnswer | undefined {
  const buffer = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const end = buffer.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = buffer.subarray(0, end).toString('latin1').split('\r\n');
  const status = /^HTTP\/\d\.\d (\d{3})(?: |$)/.exec(statusLine)?.[1];
  if (status === undefined) return undefined;
  return { status: Number(status), headers: readHeaders(lines), body: buffer.subarray(end + 4) };
}

function readHeaders(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}
