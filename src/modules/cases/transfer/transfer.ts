export const transferAnswers = ['accepted', 'returned', 'recalled'] as const;
export type TransferAnswer = (typeof transferAnswers)[number];
export const transferAnswerNames = {
  accepted: '已接收',
  returned: '已退回',
  recalled: '已收回',
} as const satisfies Record<TransferAnswer, string>;

/** One hand-over to the body that owns the matter. Sender's reason and receiver's answer are shown to the worker. */
export interface Transfer {
  readonly id: string;
  readonly caseId: string;
  readonly receiver: { readonly id: string | undefined; readonly name: string };
  readonly reason: string;
  /** The papers that went along, as the clerk listed them. */
  readonly papers: string;
  readonly sentAt: Date;
  readonly senderName: string;
  readonly answer: TransferAnswer | undefined;
  readonly answeredAt: Date | undefined;
  readonly answerReason: string | undefined;
  readonly answererName: string | undefined;
}
