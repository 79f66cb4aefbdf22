import { type KeyRing, open, reseal, seal } from '../../../../platform/crypto.ts';

const CONTEXT = 'hardship.payee-card';

export function sealCard(keys: KeyRing, card: string): string {
  return seal(keys, CONTEXT, card);
}

/** The number in clear: for the file that goes to the bank, and to compare with what the bank sends back. */
export function openCard(keys: KeyRing, sealed: string): string {
  return open(keys, CONTEXT, sealed);
}

export function resealCard(keys: KeyRing, sealed: string): string {
  return reseal(keys, CONTEXT, sealed);
}
