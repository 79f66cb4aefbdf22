import { blindIndex, blindIndexes, type KeyRing, open, seal } from '../../../platform/crypto.ts';
import { maskIdentity, parseIdentity } from '../../people/index.ts';
import { codeIn, disabilities, healthStates } from '../codes/hardship-codes.ts';
import { refuse } from '../hardship-refusals.ts';
import type { Health, MemberInput } from './member.ts';

const IDENTITY = 'hardship.identity';
const HEALTH = 'hardship.health';

/** The sealed columns of a typed number. @throws Refused file.member-invalid with what is wrong. */
export function sealIdentity(
  keys: KeyRing,
  typed: Pick<MemberInput, 'name' | 'identityType' | 'identityNumber'>,
  today: string,
) {
  const parsed = parseIdentity(typed.identityType, typed.identityNumber, today);
  if (!parsed.ok) return refuse('file.member-invalid', { name: typed.name, reason: parsed.reason });
  return {
    ...resealIdentity(keys, parsed.value),
    sex: parsed.sex ?? 'unknown',
    birth_date: parsed.birthDate ?? null,
    /** Under every key of the ring: while keys are changed the person may be indexed under an older one. */
    indexes: blindIndexes(keys, IDENTITY, parsed.value),
  };
}

export function resealIdentity(keys: KeyRing, number: string) {
  return {
    identity_sealed: seal(keys, IDENTITY, number),
    identity_index: blindIndex(keys, IDENTITY, number),
    key_version: keys.activeVersion,
  };
}

export function openIdentity(keys: KeyRing, sealed: string): string {
  return open(keys, IDENTITY, sealed);
}

export function maskedIdentity(keys: KeyRing, sealed: string): string {
  return maskIdentity(openIdentity(keys, sealed));
}

export function sealHealth(keys: KeyRing, health: Health): string {
  return seal(keys, HEALTH, JSON.stringify(health));
}

export function openHealth(keys: KeyRing, sealed: string): Health {
  const { state, disability, diagnosis } = JSON.parse(open(keys, HEALTH, sealed));
  return {
    state: codeIn(healthStates, String(state)),
    disability: codeIn(disabilities, String(disability)),
    diagnosis: typeof diagnosis === 'string' ? diagnosis : undefined,
  };
}
