import { createHash, randomInt } from 'node:crypto';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;
const COUNT = 10;

/** Ten one-time codes such as `k7dq-m2xh-…` for the day the phone is lost; 79 bits each, shown once. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(
      '',
    );
    return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
  });
}

/** What the database keeps of a code; dashes, spaces and capitals do not matter. */
export function hashRecoveryCode(code: string): string {
  const plain = code
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  return createHash('sha256').update(plain).digest('hex');
}
