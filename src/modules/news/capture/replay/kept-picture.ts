/** First bytes of the pictures that a replay shows. SVG is a document that may run, not a picture. */
const signatures: readonly (readonly [type: string, hex: RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(?:37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
];

/** @returns a picture as a data URL by what its bytes are, whatever its server called it; else undefined. */
export function pictureUrl(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('hex');
  const type = signatures.find(([, hex]) => hex.test(start))?.[0];
  return type === undefined ? undefined : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
