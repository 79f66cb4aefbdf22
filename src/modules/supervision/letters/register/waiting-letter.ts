import type { LetterKind, Status } from '../letter.ts';

/** A letter that waits for somebody, as today's list and the reminding job see it. */
export interface WaitingLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly status: Status;
  readonly number: string | undefined;
  readonly firmName: string;
  readonly recipient: { readonly id: string; readonly name: string };
  readonly isOffered: boolean;
  readonly drafterId: string;
  readonly signing: { readonly steps: readonly string[]; readonly position: number };
  readonly replyDue: string | undefined;
  readonly recheckOn: string | undefined;
  readonly hasOpenDelay: boolean;
  /** The first promised day of an item that is neither reported done nor found rectified. */
  readonly promiseDue: string | undefined;
}
