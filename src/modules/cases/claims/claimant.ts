/** How the case knows whether a claimant is a 农民工: from the person's file, as stated by the worker, or not at all. */
export const migrantSources = ['file', 'stated', 'unknown'] as const;
export type MigrantSource = (typeof migrantSources)[number];

/** One worker in one case, with the balance row that payments lock. Amounts in 分. */
export interface Claimant {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly isRepresentative: boolean;
  readonly joinedAt: Date;
  readonly withdrawnAt: Date | undefined;
  readonly withdrawalReason: string | undefined;
  /** Rural resident (条例 §2) when the claim was joined; a later change of the file does not move old figures. */
  readonly isMigrant: boolean | undefined;
  readonly migrantSource: MigrantSource;
  readonly occupation: string | undefined;
  readonly employedFrom: string | undefined;
  readonly employedTo: string | undefined;
  /** A phone number that a workmate typed, sealed, until staff or the person confirm it. */
  readonly statedPhoneSealed: string | undefined;
  readonly claimedFen: bigint;
  readonly confirmedFen: bigint;
  readonly paidFen: bigint;
}

/** Wages of one month, or of a run of months where only the sum is known. Amounts in 分, months 'YYYY-MM'. */
export interface ClaimLine {
  readonly id: string;
  readonly caseId: string;
  readonly claimantId: string;
  readonly month: string;
  readonly lastMonth: string;
  /** Days worked × 100, so that half days stay exact. */
  readonly daysHundredths: number | undefined;
  /** 分 per day. */
  readonly rateFen: bigint | undefined;
  readonly dueFen: bigint;
  readonly earlierPaidFen: bigint;
  /** due − earlier paid. */
  readonly claimedFen: bigint;
  /** Undefined until verified. */
  readonly confirmedFen: bigint | undefined;
  readonly note: string | undefined;
  readonly confirmedReason: string | undefined;
}

/** What somebody claims for one line, before it has an id. */
export type NewClaimLine = Pick<
  ClaimLine,
  'month' | 'lastMonth' | 'daysHundredths' | 'rateFen' | 'dueFen' | 'earlierPaidFen' | 'note'
>;

export function claimedFen(line: Pick<ClaimLine, 'dueFen' | 'earlierPaidFen'>): bigint {
  return line.dueFen - line.earlierPaidFen;
}

/** All months of a line, first to last. */
export function monthsOf(line: { month: string; lastMonth: string }): string[] {
  const months: string[] = [];
  for (let month = line.month; month <= line.lastMonth; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Number of days of 'YYYY-MM'. */
export function daysInMonth(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}
