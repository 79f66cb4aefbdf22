import { CannotOpen, type KeyRing, open, seal } from '../../../platform/crypto.ts';

const CONTEXT = 'cases.stated-phone';

/** A phone number that a workmate typed: kept with the claim, on no file until it is confirmed. */
export function sealStatedPhone(keys: KeyRing, phone: string): string {
  return seal(keys, CONTEXT, phone);
}

/** Undefined where the key was thrown away. */
export function openStatedPhone(keys: KeyRing, sealed: string): string | undefined {
  try {
    return open(keys, CONTEXT, sealed);
  } catch (error) {
    if (error instanceof CannotOpen) return undefined;
    throw error;
  }
}

/** The same content under the active key. */
export function resealStatedPhone(keys: KeyRing, sealed: string): string {
  return seal(keys, CONTEXT, open(keys, CONTEXT, sealed));
}
