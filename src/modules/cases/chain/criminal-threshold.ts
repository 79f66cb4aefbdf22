/** The province's pick within 法释〔2013〕3号 §3; amounts in 分. Dated parameters, never constants. */
export interface CriminalThreshold {
  /** One worker: at least so many months … */
  readonly singleMonths: number;
  /** … and at least this amount (the law leaves 5,000–20,000 元 to the province). */
  readonly singleFen: bigint;
  /** So many workers … */
  readonly manyWorkers: number;
  /** … with this amount in total (30,000–100,000 元). */
  readonly manyFen: bigint;
  /** False while the county has not confirmed the province's pick. */
  readonly isVerified: boolean;
}

export interface UnpaidWorker {
  readonly claimantId: string;
  /** Distinct months with something still unpaid. */
  readonly months: number;
  readonly unpaidFen: bigint;
}

export interface CriminalHint {
  readonly amount: 'single' | 'group' | 'below';
  readonly order: 'none' | 'running' | 'ignored';
  /** Both conditions of 刑法 §276 之一 are met: hand the papers to the police. */
  readonly isMet: boolean;
  readonly isVerified: boolean;
  readonly sentence: string;
}

/**
 * A hint, never a verdict: 拒不支付劳动报酬 needs the amount and a government order that was not obeyed in time.
 * Payment before indictment makes it lighter or lifts it (刑法 §276 之一第三款).
 */
export function criminalHint(
  workers: readonly UnpaidWorker[],
  on: { threshold: CriminalThreshold; today: string; payOrderDueOn: string | undefined },
): CriminalHint {
  const amount = amountReached(workers, on.threshold);
  const order = on.payOrderDueOn === undefined ? 'none' : on.today > on.payOrderDueOn ? 'ignored' : 'running';
  const isMet = amount !== 'below' && order === 'ignored';
  return {
    amount,
    order,
    isMet,
    isVerified: on.threshold.isVerified,
    sentence: sentences[amount === 'below' ? 'below' : order],
  };
}

const sentences = {
  below: '未达到“数额较大”标准。',
  none: '已达到“数额较大”标准，但还没有政府部门责令支付；可提请主管部门责令支付。',
  running: '已达到“数额较大”标准，责令支付期限未满；期满仍未支付的，可移送公安机关。',
  ignored:
    '已达到“数额较大”标准且责令支付后仍未支付，建议提请主管部门移送公安机关（刑法第二百七十六条之一）。',
} as const;

function amountReached(
  workers: readonly UnpaidWorker[],
  threshold: CriminalThreshold,
): CriminalHint['amount'] {
  const unpaid = workers.filter((worker) => worker.unpaidFen > 0n);
  const single = unpaid.some(
    (worker) => worker.months >= threshold.singleMonths && worker.unpaidFen >= threshold.singleFen,
  );
  if (single) return 'single';
  const total = unpaid.reduce((sum, worker) => sum + worker.unpaidFen, 0n);
  return unpaid.length >= threshold.manyWorkers && total >= threshold.manyFen ? 'group' : 'below';
}
