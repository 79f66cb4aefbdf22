/** 核销: a code that was taken at a till. */
export interface Redemption {
  readonly region: string;
  readonly id: string;
  readonly claimId: string;
  readonly programmeId: string;
  readonly providerId: string;
  readonly valueFen: bigint;
  readonly redeemedAt: Date;
  /** 'YYYY-MM-DD' */
  readonly redeemedOn: string;
  readonly redeemedBy: string;
  readonly voidedAt: Date | undefined;
  readonly voidReason: string | undefined;
  readonly settlementId: string | undefined;
}

/** 结算单: one month of one provider. */
export interface Settlement {
  readonly id: string;
  readonly providerId: string;
  /** 'YYYY-MM' */
  readonly month: string;
  readonly redemptions: number;
  readonly totalFen: bigint;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly paidOn: string | undefined;
}

/** A slip of the thumb is put right on the same day; later the settlement may have counted it. */
export function mayVoid(redemption: Redemption, today: string): boolean {
  return (
    redemption.voidedAt === undefined &&
    redemption.settlementId === undefined &&
    redemption.redeemedOn === today
  );
}
