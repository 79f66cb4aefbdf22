import { maskName } from '../../../people/index.ts';
import type { PartyKind } from '../notice/takedown.ts';

/** Who asks or answers, and what they say. Kept sealed whole: statements name people, too. */
export interface Party {
  readonly kind: PartyKind;
  readonly name: string;
  /** Resident number, other paper, or credit code; normalised. Empty where a letter gives none. */
  readonly identity: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly address: string | undefined;
  /** Name of the work that somebody claims; for a counter-notice of the work to be put back. */
  readonly work: string | undefined;
  readonly statement: string;
  /** Declared that what is said is true and that they answer for it. */
  readonly isVouchedFor: boolean;
}

/** How a party is called where not everybody may know who it is: organisations whole, people masked. */
export function partyLabel(party: Pick<Party, 'kind' | 'name'>): string {
  return party.kind === 'organisation' ? party.name : maskName(party.name);
}
