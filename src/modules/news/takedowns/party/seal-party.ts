import { z } from 'zod';
import { blindIndex, blindIndexes, type KeyRing, open, reseal, seal } from '../../../../platform/crypto.ts';
import type { Party } from './party.ts';

const CONTEXT = 'news.takedown-party';
const INDEX = 'news.takedown-identity';

const shape = z.object({
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  identity: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
  work: z.string().optional(),
  statement: z.string(),
  isVouchedFor: z.boolean(),
});

export function sealParty(keys: KeyRing, party: Party): string {
  return seal(keys, CONTEXT, JSON.stringify(party));
}

export function openParty(keys: KeyRing, sealed: string): Party {
  const { phone, email, address, work, ...party } = shape.parse(JSON.parse(open(keys, CONTEXT, sealed)));
  return { ...party, phone, email, address, work };
}

export function resealParty(keys: KeyRing, sealed: string): string {
  return reseal(keys, CONTEXT, sealed);
}

/** Finds notices of the same sender again without reading them. */
export function partyIndex(keys: KeyRing, party: Pick<Party, 'identity' | 'name'>): string {
  return blindIndex(keys, INDEX, identityOf(party));
}

/** The same under every key, while a rotation is under way. */
export function partyIndexes(keys: KeyRing, party: Pick<Party, 'identity' | 'name'>): string[] {
  return blindIndexes(keys, INDEX, identityOf(party));
}

function identityOf({ identity, name }: Pick<Party, 'identity' | 'name'>): string {
  return identity === '' ? `name:${name}` : identity;
}
