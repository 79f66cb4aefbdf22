import { timingSafeEqual } from 'node:crypto';
import { blindIndex, blindIndexes, type KeyRing } from '../../../platform/crypto.ts';

/** Whose mail it is: a subscriber's mailbox, or a reader of the press digest. */
export type MailKind = 'mailbox' | 'reader';

/** Proof in a mail that its reader may confirm or stop it without signing in; signed, so that nothing is kept. */
export function mailToken(keys: KeyRing, kind: MailKind, id: string): string {
  return blindIndex(keys, `news.mail-${kind}`, id);
}

/** Whether the proof was signed by any key still in the ring. */
export function isMailToken(keys: KeyRing, proof: { kind: MailKind; id: string; token: string }): boolean {
  const given = Buffer.from(proof.token);
  return blindIndexes(keys, `news.mail-${proof.kind}`, proof.id)
    .map((token) => Buffer.from(token))
    .some((token) => token.length === given.length && timingSafeEqual(token, given));
}
