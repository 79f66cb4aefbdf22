export const batchStatuses = ['open', 'checked', 'sent', 'settled', 'cancelled'] as const;
export type BatchStatus = (typeof batchStatuses)[number];

export const batchStatusNames = {
  open: '待复核',
  checked: '已复核，待送银行',
  sent: '已送银行，待结果',
  settled: '已办结',
  cancelled: '已作废',
} as const satisfies Record<BatchStatus, string>;

export const batchActs = ['check', 'send', 'answer', 'settle', 'cancel', 'withdraw'] as const;
export type BatchAct = (typeof batchActs)[number];

export const batchActNames = {
  check: '复核',
  send: '送银行',
  answer: '登记银行结果',
  settle: '办结',
  cancel: '作废',
  withdraw: '移出一行',
} as const satisfies Record<BatchAct, string>;

/** Where each act leads. A settled batch still takes answers: banks return money days after they paid it. */
const table = {
  open: { check: 'checked', cancel: 'cancelled', withdraw: 'open' },
  checked: { send: 'sent', cancel: 'cancelled', withdraw: 'checked' },
  sent: { answer: 'sent', settle: 'settled' },
  settled: { answer: 'settled' },
  cancelled: {},
} as const satisfies Record<BatchStatus, Partial<Record<BatchAct, BatchStatus>>>;

/** The station an act leads to, or undefined where it is not open. */
export function nextBatchStatus(status: BatchStatus, act: BatchAct): BatchStatus | undefined {
  const acts: Partial<Record<BatchAct, BatchStatus>> = table[status];
  return acts[act];
}

/** One payment run. */
export interface Batch {
  readonly id: string;
  readonly region: string;
  readonly number: string;
  readonly version: number;
  readonly status: BatchStatus;
  readonly title: string;
  readonly createdAt: Date;
  readonly creator: { readonly id: string; readonly name: string };
  readonly checkedAt: Date | undefined;
  readonly checkerName: string | undefined;
  readonly sentAt: Date | undefined;
  readonly senderName: string | undefined;
  readonly bankReference: string | undefined;
  readonly settledAt: Date | undefined;
  readonly cancelReason: string | undefined;
}

export const lineStates = ['pending', 'paid', 'returned', 'withdrawn'] as const;
export type LineState = (typeof lineStates)[number];

export const lineStateNames = {
  pending: '待银行结果',
  paid: '已到账',
  returned: '银行退回',
  withdrawn: '已移出',
} as const satisfies Record<LineState, string>;

export const lineReceipts = ['awaited', 'confirmed', 'objected'] as const;
export type LineReceipt = (typeof lineReceipts)[number];

export const lineReceiptNames = {
  awaited: '待本人确认',
  confirmed: '本人已确认',
  objected: '本人有异议',
} as const satisfies Record<LineReceipt, string>;

/** One grant in one batch. */
export interface BatchLine {
  readonly id: string;
  readonly batchId: string;
  readonly grantId: string;
  readonly fundId: string;
  readonly payeeId: string;
  readonly position: number;
  readonly amountFen: bigint;
  readonly state: LineState;
  readonly answeredAt: Date | undefined;
  readonly answeredBy: string | undefined;
  readonly paidOn: string | undefined;
  readonly bankSerial: string | undefined;
  readonly returnReason: string | undefined;
  readonly receipt: LineReceipt | undefined;
  readonly receiptAt: Date | undefined;
  readonly receiptBy: string | undefined;
  readonly receiptNote: string | undefined;
}

/**
 * What stands in the bank file beside each payment and comes back with the result: WL2023-3-001 for the first line of
 * 临工帮批〔2023〕3号.
 */
export function lineReference(batchNumber: string, position: number): string {
  const digits = batchNumber.match(/\d+/g) ?? [];
  return `WL${[...digits, String(position).padStart(3, '0')].join('-')}`;
}
