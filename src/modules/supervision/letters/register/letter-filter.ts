import type { LetterKind, Status } from '../letter.ts';

/** What the register is filtered by; undefined = all. Days are 'YYYY-MM-DD', both ends included. */
export interface LetterFilter {
  /** A piece of number, firm, recipient or project. */
  readonly text?: string | undefined;
  readonly kind?: LetterKind | undefined;
  readonly statuses?: readonly Status[] | undefined;
  readonly firmId?: string | undefined;
  readonly issuedFrom?: string | undefined;
  readonly issuedTo?: string | undefined;
  /** Unanswered on that day although the limit had passed. */
  readonly overdueOn?: string | undefined;
  /** Whether a reply came, up to `until` where given. */
  readonly replied?: { readonly by: string } | undefined;
  /** Reply was due up to that day. */
  readonly replyDueTo?: string | undefined;
  readonly closedTo?: string | undefined;
}

/** One line of the register. */
export interface LetterLine {
  readonly id: string;
  readonly kind: LetterKind;
  readonly status: Status;
  readonly number: string | undefined;
  readonly firm: { readonly id: string; readonly name: string };
  readonly recipientName: string;
  readonly projectName: string | undefined;
  readonly draftedAt: Date;
  readonly issuedOn: string | undefined;
  readonly servedOn: string | undefined;
  readonly replyDue: string | undefined;
  readonly repliedOn: string | undefined;
  readonly closedOn: string | undefined;
  readonly itemCount: number;
  readonly rectifiedCount: number;
}
