/** 一函两书: the three letters of union supervision, the gentlest first (工会法 §22–28; 保障农民工工资支付条例 §51). */
export const letterKinds = ['reminder', 'opinion', 'recommendation'] as const;
export type LetterKind = (typeof letterKinds)[number];

export const kindNames = {
  reminder: '工会劳动法律监督提示函',
  opinion: '工会劳动法律监督意见书',
  recommendation: '工会劳动法律监督建议书',
} as const satisfies Record<LetterKind, string>;

export const shortKindNames = {
  reminder: '提示函',
  opinion: '意见书',
  recommendation: '建议书',
} as const satisfies Record<LetterKind, string>;

export const statuses = [
  'drafted',
  'signing',
  'issued',
  'served',
  'rectifying',
  'rechecking',
  'closed',
  'escalated',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

export const statusNames = {
  drafted: '起草',
  signing: '审签',
  issued: '待送达',
  served: '答复期',
  rectifying: '整改',
  rechecking: '复查',
  closed: '已销号',
  escalated: '已升级',
  withdrawn: '已作废',
} as const satisfies Record<Status, string>;

/** 送达方式. `left`: refused, left in front of witnesses (留置送达). */
export const servingWays = ['in-person', 'post', 'email', 'online', 'left'] as const;
export type ServingWay = (typeof servingWays)[number];

export const servingNames = {
  'in-person': '直接送达',
  post: '邮寄送达',
  email: '电子邮件送达',
  online: '网上送达',
  left: '拒收，留置送达',
} as const satisfies Record<ServingWay, string>;

export interface Letter {
  readonly region: string;
  readonly id: string;
  readonly kind: LetterKind;
  readonly status: Status;
  readonly version: number;
  /** 文号, e.g. 临工劳监提〔2026〕1号; taken at 签发. */
  readonly number: string | undefined;
  /** The firm that is supervised. */
  readonly firm: { readonly id: string; readonly name: string };
  readonly projectName: string | undefined;
  /** Who gets the letter and answers it: the firm; for a 建议书 the competent body. */
  readonly recipient: { readonly id: string; readonly name: string };
  readonly visitId: string | undefined;
  /** The gentler letter that this one follows. */
  readonly previousId: string | undefined;
  readonly templateKey: string;
  readonly title: string;
  /** Paragraphs, one a line. Frozen from 签发 on; `bodyHash` is the SHA-256 of title and paragraphs. */
  readonly body: string;
  readonly bodyHash: string | undefined;
  readonly draftedAt: Date;
  readonly drafter: { readonly id: string; readonly name: string };
  readonly signing: Signing;
  readonly issuedOn: string | undefined;
  readonly issuerName: string | undefined;
  /** Since when the recipient may open it on the own page. */
  readonly offeredAt: Date | undefined;
  readonly service: Service | undefined;
  readonly reply: Reply | undefined;
  readonly recheckOn: string | undefined;
  readonly recheckVisitId: string | undefined;
  readonly closedOn: string | undefined;
  readonly closingReason: string | undefined;
  readonly withdrawalReason: string | undefined;
}

export interface Signing {
  /** Counts from 1; a letter given back begins a new round. */
  readonly round: number;
  /** The steps that were in force when it was submitted. */
  readonly steps: readonly string[];
  /** Index of the step that waits; as long as `steps` when all have signed. */
  readonly position: number;
}

export interface Service {
  readonly on: string;
  readonly how: ServingWay;
  /** Who signed for it, or who witnessed the refusal. */
  readonly to: string | undefined;
  readonly trackingNumber: string | undefined;
  /** 答复期限: working days counted from the day after service. */
  readonly replyDays: number;
  readonly replyDue: string;
  /** 暂按周末推算. */
  readonly isProvisional: boolean;
}

export interface Reply {
  readonly on: string;
  readonly channel: 'online' | 'paper';
  readonly note: string | undefined;
  readonly by: string | undefined;
}

/** How the re-visit found one item. */
export const verdicts = ['rectified', 'partly', 'not-rectified'] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictNames = {
  rectified: '已整改',
  partly: '部分整改',
  'not-rectified': '未整改',
} as const satisfies Record<Verdict, string>;

/** One thing to put right, with the promise and what became of it. */
export interface LetterItem {
  readonly id: string;
  readonly position: number;
  readonly findingId: string | undefined;
  readonly problem: string;
  /** Law and article. */
  readonly article: string | undefined;
  readonly demand: string;
  readonly promise: string | undefined;
  readonly promiseDue: string | undefined;
  readonly doneOn: string | undefined;
  readonly doneNote: string | undefined;
  readonly verdict: Verdict | undefined;
  readonly verdictOn: string | undefined;
  readonly verdictNote: string | undefined;
}

/** What the letter asks for; only a draft's items are written. */
export type ItemText = Pick<LetterItem, 'findingId' | 'problem' | 'article' | 'demand'>;
