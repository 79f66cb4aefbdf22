const encoder = new TextEncoder();

/**
 * An order that anyone can re-compute: each entry gets HMAC-SHA256(key = seed, message = entry) in hex, and the entries
 * are sorted by it. Runs alike on the server and in a browser. The entries are expected to be distinct.
 */
export async function seededOrder(entries: readonly string[], seed: string): Promise<string[]> {
  const key = await crypto.subtle.importKey(
    'raw',
    // An empty key is refused by WebCrypto; a seed is never empty, but a rule should not throw over it.
    encoder.encode(seed === '' ? '\0' : seed),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const ranked = await Promise.all(
    entries.map(async (entry) => ({
      entry,
      rank: hex(await crypto.subtle.sign('HMAC', key, encoder.encode(entry))),
    })),
  );
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map((one) => one.entry);
}

/** SHA-256 of a list, one entry a line, in hex: the same list has the same hash. */
export async function listHash(entries: readonly string[]): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', encoder.encode(entries.join('\n'))));
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
