export const recusalManners = ['declared', 'ordered'] as const;
export type RecusalManner = (typeof recusalManners)[number];
export const recusalMannerNames = {
  declared: '本人申请回避',
  ordered: '负责人决定回避',
} as const satisfies Record<RecusalManner, string>;

/** 回避: somebody of the staff no longer handles or reads a case (信访工作条例 §28). */
export interface Recusal {
  readonly staffId: string;
  readonly staffName: string;
  readonly manner: RecusalManner;
  readonly reason: string;
  readonly decidedAt: Date;
  readonly deciderName: string;
}
