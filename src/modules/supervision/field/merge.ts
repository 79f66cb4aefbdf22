import type { VisitStatus } from '../visits/visit.ts';

/** Why field and desk stand against each other. */
export const conflictReasons = ['changed', 'removed', 'finished', 'cancelled'] as const;
export type ConflictReason = (typeof conflictReasons)[number];
export const conflictReasonNames = {
  changed: '桌面上已由别人填写',
  removed: '桌面上已经删除',
  finished: '上传时检查已经完成',
  cancelled: '上传时检查已经取消',
} as const satisfies Record<ConflictReason, string>;

export type Merge =
  /** The same on both sides: nothing to do. */
  | { readonly kind: 'same' }
  /** The phone knew the newest state: take it. */
  | { readonly kind: 'take' }
  /** Both are kept, a person decides. */
  | { readonly kind: 'conflict'; readonly reason: ConflictReason };

/**
 * What happens to one thing that a phone brings.
 * @param on.base revision the phone last saw (0: none)
 * @param on.desk the newest revision on the server, undefined where there is none
 * @param on.isSame whether the content is the same on both sides
 */
export function mergeFieldWork(on: {
  status: VisitStatus;
  base: number;
  desk: number | undefined;
  isSame: boolean;
}): Merge {
  if (on.desk !== undefined && on.isSame) return { kind: 'same' };
  if (on.status === 'finished' || on.status === 'cancelled') return { kind: 'conflict', reason: on.status };
  if (on.desk === undefined) {
    return on.base === 0 ? { kind: 'take' } : { kind: 'conflict', reason: 'removed' };
  }
  return on.desk === on.base ? { kind: 'take' } : { kind: 'conflict', reason: 'changed' };
}
