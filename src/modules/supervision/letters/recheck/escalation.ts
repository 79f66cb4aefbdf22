import type { Letter, LetterItem, LetterKind } from '../letter.ts';

const nextKinds = {
  reminder: 'opinion',
  opinion: 'recommendation',
  recommendation: undefined,
} as const satisfies Record<LetterKind, LetterKind | undefined>;

/** 提示函 → 意见书 → 建议书; nothing follows the last. */
export function nextKind(kind: LetterKind): LetterKind | undefined {
  return nextKinds[kind];
}

export type EscalationDecision =
  | { readonly ok: true; readonly kind: LetterKind; readonly items: readonly LetterItem[] }
  | { readonly ok: false; readonly why: 'last-kind' | 'not-overdue' | 'all-rectified' };

/**
 * Whether a stronger letter may follow: the firm did not answer in time, let a promised day pass, or the re-visit
 * found an item not rectified. Items found rectified stay behind.
 * @param today 'YYYY-MM-DD'
 */
export function decideEscalation(
  letter: Pick<Letter, 'kind' | 'status' | 'service' | 'reply'>,
  items: readonly LetterItem[],
  today: string,
): EscalationDecision {
  const kind = nextKind(letter.kind);
  if (kind === undefined) return { ok: false, why: 'last-kind' };
  const open = items.filter((item) => item.verdict !== 'rectified');
  if (open.length === 0) return { ok: false, why: 'all-rectified' };
  if (!isProven(letter, open, today)) return { ok: false, why: 'not-overdue' };
  return { ok: true, kind, items: open };
}

function isProven(
  letter: Pick<Letter, 'status' | 'service'>,
  open: readonly LetterItem[],
  today: string,
): boolean {
  if (letter.status === 'served') return today > (letter.service?.replyDue ?? '');
  const found = open.some((item) => item.verdict !== undefined);
  const missed = open.some(
    (item) => item.doneOn === undefined && item.promiseDue !== undefined && item.promiseDue < today,
  );
  return found || missed;
}
