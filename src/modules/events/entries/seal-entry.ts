import { blindIndex, type KeyRing, open, reseal, seal } from '../../../platform/crypto.ts';
import type { Entrant, SealedEntry } from './entry.ts';

const contexts = {
  phone: 'events.phone',
  identity: 'events.identity',
  emergency: 'events.emergency',
} as const;

export interface SealedColumns {
  readonly phone_sealed: string | null;
  readonly phone_index: string | null;
  readonly identity_sealed: string | null;
  readonly identity_index: string | null;
  readonly emergency_sealed: string | null;
}

export function sealEntrant(keys: KeyRing, of: Entrant): SealedColumns {
  const { phone, identityNumber, emergencyContact } = of;
  return {
    phone_sealed: phone === undefined ? null : seal(keys, contexts.phone, phone),
    phone_index: phone === undefined ? null : blindIndex(keys, contexts.phone, phone),
    identity_sealed: identityNumber === undefined ? null : seal(keys, contexts.identity, identityNumber),
    identity_index: identityNumber === undefined ? null : blindIndex(keys, contexts.identity, identityNumber),
    emergency_sealed:
      emergencyContact === undefined ? null : seal(keys, contexts.emergency, emergencyContact),
  };
}

export function openEntry(keys: KeyRing, of: SealedEntry): SealedEntry {
  const opened = (context: string, value: string | undefined) =>
    value === undefined ? undefined : open(keys, context, value);
  return {
    phone: opened(contexts.phone, of.phone),
    identity: opened(contexts.identity, of.identity),
    emergency: opened(contexts.emergency, of.emergency),
  };
}

/** The same values and their indexes under the active key. */
export function resealEntry(keys: KeyRing, of: SealedEntry): SealedColumns {
  const again = (context: string, value: string | undefined) =>
    value === undefined ? null : reseal(keys, context, value);
  const { phone, identity } = openEntry(keys, of);
  return {
    phone_sealed: again(contexts.phone, of.phone),
    phone_index: phone === undefined ? null : blindIndex(keys, contexts.phone, phone),
    identity_sealed: again(contexts.identity, of.identity),
    identity_index: identity === undefined ? null : blindIndex(keys, contexts.identity, identity),
    emergency_sealed: again(contexts.emergency, of.emergency),
  };
}
