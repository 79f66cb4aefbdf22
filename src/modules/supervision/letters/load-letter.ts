import type { Actor } from '../../../platform/actor.ts';
import { shanghaiDate } from '../../../platform/dates.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Attachment, listAttachments } from '../../documents/index.ts';
import { letterScope, maySee } from '../supervision-policy.ts';
import { type Delay, listDelays } from './answers/delay-store.ts';
import { listEvents } from './event-store.ts';
import { listItems } from './item-store.ts';
import type { Letter, LetterItem } from './letter.ts';
import type { LetterEvent } from './letter-event.ts';
import { LETTER_OWNER, PROOF_OWNER } from './letter-papers.ts';
import { findLetter, findSuccessor } from './letter-store.ts';
import { listSignatures, type Signature } from './signing/signature-store.ts';

/** One letter as a page shows it to this reader. */
export interface LetterView {
  readonly letter: Letter;
  readonly items: readonly LetterItem[];
  readonly events: readonly LetterEvent[];
  readonly signatures: readonly Signature[];
  readonly delays: readonly Delay[];
  /** Papers of the union's file; empty for the recipient. */
  readonly papers: readonly Attachment[];
  /** Proofs by item. */
  readonly proofs: ReadonlyMap<string, readonly Attachment[]>;
  readonly previous: Letter | undefined;
  readonly next: Letter | undefined;
  readonly today: string;
}

/** @returns undefined where the letter is out of the reader's reach. */
export async function loadLetter(
  db: Db,
  who: { actor: Actor; now: Date },
  id: string,
): Promise<LetterView | undefined> {
  const { region } = who.actor;
  const letter = await findLetter(db, region, id);
  if (!letter || !maySee(who.actor, letter)) return undefined;
  const isStaff = letterScope(who.actor).kind === 'region';
  const of = { region, letterId: id };
  const [items, events, delays, signatures, papers, previous, next] = await Promise.all([
    listItems(db, of),
    listEvents(db, { ...of, readers: isStaff ? 'staff' : 'recipient' }),
    listDelays(db, of),
    isStaff ? listSignatures(db, of) : [],
    isStaff ? listAttachments(db, region, { type: LETTER_OWNER, id }) : [],
    isStaff && letter.previousId ? findLetter(db, region, letter.previousId) : undefined,
    isStaff ? findSuccessor(db, region, id) : undefined,
  ]);
  const proofs = new Map<string, readonly Attachment[]>();
  for (const item of items)
    proofs.set(item.id, await listAttachments(db, region, { type: PROOF_OWNER, id: item.id }));
  const today = shanghaiDate(who.now);
  return { letter, items, events, signatures, delays, papers, proofs, previous, next, today };
}
