import type { DigestStatus } from './digest.ts';

export type DigestAct = 'arrange' | 'issue' | 'discard' | 'withdraw';

/** 待编发 → 已印发 → 已撤回; a draft may be thrown away. What is issued is never changed again. */
export const transitions = {
  draft: { arrange: 'draft', issue: 'issued', discard: 'discarded' },
  issued: { withdraw: 'withdrawn' },
  withdrawn: {},
  discarded: {},
} as const satisfies Record<DigestStatus, Partial<Record<DigestAct, DigestStatus>>>;

/** @returns the state that the act leads to, or undefined where it is not allowed. */
export function nextStatus(status: DigestStatus, act: DigestAct): DigestStatus | undefined {
  const from: Partial<Record<DigestAct, DigestStatus>> = transitions[status];
  return from[act];
}
