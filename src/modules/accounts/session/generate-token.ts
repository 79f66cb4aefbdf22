import { createHash, randomBytes } from 'node:crypto';

/** A new 256-bit secret for a cookie or header, and what the database keeps of it. */
export function makeSecretToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** SHA-256 in hex: enough for random secrets, and the look-up key of one indexed read. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
