/** A figure that a claim may mean, and what the check would say. */
export interface LinkPreview {
  readonly figureKey: string;
  readonly name: string;
  /** 一致：截至2023年11月2日，本会为 184 人 */
  readonly outcome: string;
  readonly isSuggested: boolean;
}
