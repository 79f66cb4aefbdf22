export const payChannels = [
  'bank',
  'special-account',
  'cash',
  'wechat',
  'alipay',
  'deposit',
  'emergency-fund',
  'court',
] as const;
export type PayChannel = (typeof payChannels)[number];
export const payChannelNames = {
  bank: '银行转账',
  'special-account': '农民工工资专用账户',
  cash: '现金',
  wechat: '微信转账',
  alipay: '支付宝转账',
  deposit: '工资保证金',
  'emergency-fund': '应急周转金',
  court: '法院执行款',
} as const satisfies Record<PayChannel, string>;

export const receipts = ['awaited', 'confirmed', 'objected'] as const;
export type Receipt = (typeof receipts)[number];
export const receiptNames = {
  awaited: '待本人确认',
  confirmed: '本人已确认',
  objected: '本人有异议',
} as const satisfies Record<Receipt, string>;

/** Money that reached one worker on one day. Never deleted: a mistake is reversed with a reason. */
export interface Payment {
  readonly id: string;
  readonly caseId: string;
  readonly claimantId: string;
  /** Payments recorded together stand on one payment sheet. */
  readonly batchId: string;
  readonly amountFen: bigint;
  /** 'YYYY-MM-DD', the day the money arrived. */
  readonly paidOn: string;
  readonly channel: PayChannel;
  readonly payerLinkId: string | undefined;
  readonly payerName: string;
  /** Receipt or transfer number, or where the paper lies. */
  readonly voucher: string | undefined;
  readonly recordedAt: Date;
  readonly recorderName: string;
  readonly receipt: Receipt;
  readonly receiptAt: Date | undefined;
  readonly receiptBy: string | undefined;
  readonly objectionReason: string | undefined;
  readonly reversedAt: Date | undefined;
  readonly reverserName: string | undefined;
  readonly reversalReason: string | undefined;
}
