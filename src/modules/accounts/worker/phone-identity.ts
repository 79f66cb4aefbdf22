import { blindIndex, blindIndexes, type KeyRing } from '../../../platform/crypto.ts';

export const phoneContext = 'accounts.phone';

/** The key of a phone number's rows under the active key. */
export function phoneIndex(keys: KeyRing, phone: string): string {
  return blindIndex(keys, phoneContext, phone);
}

/** The same under every key, while a rotation is under way. */
export function phoneIndexes(keys: KeyRing, phone: string): string[] {
  return blindIndexes(keys, phoneContext, phone);
}

/** A code is six digits, so its hash is keyed: a copy of the table alone does not give it away. */
export function codeHash(keys: KeyRing, phone: string, code: string): string {
  return blindIndex(keys, 'accounts.sign-in-code', `${phone}:${code}`);
}
