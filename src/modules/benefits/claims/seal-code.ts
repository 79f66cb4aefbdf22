import { randomBytes } from 'node:crypto';
import { blindIndex, blindIndexes, type KeyRing, open, reseal, seal } from '../../../platform/crypto.ts';
import { codeOf } from './claim-code.ts';

const SALT = 'benefits.salt';
const CODE = 'benefits.code';

/** A fresh salt for a batch of claims. */
export function makeSalt(keys: KeyRing): { salt: string; sealed: string; keyVersion: number } {
  const salt = randomBytes(32).toString('base64url');
  return { salt, sealed: seal(keys, SALT, salt), keyVersion: keys.activeVersion };
}

/** How a code is found again without being readable in the table. */
export function indexOfCode(keys: KeyRing, code: string): string {
  return blindIndex(keys, CODE, code);
}

/** Under every key of the ring, for the weeks of a key rotation. */
export function indexesOfCode(keys: KeyRing, code: string): string[] {
  return blindIndexes(keys, CODE, code);
}

/** @throws CannotOpen */
export function openCode(keys: KeyRing, claim: { id: string; saltSealed: string }): string {
  return codeOf(open(keys, SALT, claim.saltSealed), claim.id);
}

export function resealCode(keys: KeyRing, claim: { id: string; saltSealed: string }) {
  const saltSealed = reseal(keys, SALT, claim.saltSealed);
  return {
    id: claim.id,
    saltSealed,
    codeIndex: indexOfCode(keys, openCode(keys, { id: claim.id, saltSealed })),
  };
}
