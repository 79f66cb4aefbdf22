import { fingerprintOf } from '../finding/subject.ts';
import type { Unit } from '../finding/unit.ts';

/** same: exactly this way of saying it; words: every way of saying it that contains all these words. */
export type LinkKind = 'same' | 'words';

/** What a way of saying it means: a line of the 口径词典. */
export interface ClaimLink {
  readonly id: string;
  readonly kind: LinkKind;
  /** The fingerprint, or the words with a blank between them. */
  readonly phrase: string;
  readonly unit: Unit;
  readonly figureKey: string;
  /** The sentence at which it was made. */
  readonly example: string;
  readonly linkedAt: Date;
  readonly linkedBy: string;
  readonly ended: { readonly at: Date; readonly by: string } | undefined;
}

interface Spoken {
  readonly unit: Unit;
  readonly fingerprint: string;
  readonly subject: string;
  readonly context: string;
}

/**
 * The link that says what a claim means: the exact one before those by words, of these the one that says most.
 * @param links those in force
 */
export function linkFor(claim: Spoken, links: readonly ClaimLink[]): ClaimLink | undefined {
  const fitting = links.filter((link) => link.unit === claim.unit && fits(claim, link));
  const same = fitting.find(({ kind }) => kind === 'same');
  return same ?? fitting.toSorted((a, b) => b.phrase.length - a.phrase.length || (a.id < b.id ? -1 : 1))[0];
}

/** Words are looked for in what the claim itself counts, not in the whole it is a part of. */
function fits(claim: Spoken, link: ClaimLink): boolean {
  if (link.kind === 'same') return link.phrase === claim.fingerprint;
  const own = fingerprintOf([claim.context, claim.subject]);
  return wordsOf(link.phrase).every((word) => own.includes(word));
}

export function wordsOf(phrase: string): string[] {
  return phrase.split(' ').filter((word) => word !== '');
}

/** Words as people type them, without signs and doubles, in one order: 追回、劳动者 is 劳动者 追回. */
export function phraseOf(typed: string): string {
  const words = typed
    .split(/[\s,，、;；+]+/)
    .map((word) => fingerprintOf([word]))
    .filter((word) => word.length >= 2);
  return [...new Set(words)].sort().join(' ');
}
