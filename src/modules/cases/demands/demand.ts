export const findings = ['supported', 'partly', 'unsupported'] as const;
export type Finding = (typeof findings)[number];
export const findingNames = {
  supported: '成立',
  partly: '部分成立',
  unsupported: '依据不足',
} as const satisfies Record<Finding, string>;

/** 请求事项: one thing that the worker demands, with the article it rests on. Amounts in 分. */
export interface Demand {
  readonly id: string;
  readonly body: string;
  readonly amountFen: bigint | undefined;
  readonly basis: string | undefined;
  /** What the union found; its opinion binds nobody. */
  readonly finding: Finding | undefined;
  readonly findingNote: string | undefined;
  /** What the employer has agreed to or paid for it, as far as it is known. */
  readonly settledFen: bigint | undefined;
}

export type NewDemand = Pick<Demand, 'body' | 'amountFen' | 'basis'>;

/** Most that one case holds: an application to the tribunal has one page for them. */
export const MOST_DEMANDS = 12;

/** What is demanded in money, in 分; demands without an amount do not count. */
export function demandedFen(demands: readonly Pick<Demand, 'amountFen'>[]): bigint {
  return demands.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n);
}
