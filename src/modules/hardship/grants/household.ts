/** What money asks of a hardship file: who belongs to the household, and whether it may be aided. */
export interface Household {
  readonly region: string;
  readonly fileId: string;
  readonly fileNumber: string;
  /** Who applied. */
  readonly personId: string;
  readonly applicantName: string;
  /** On file and not ended: 先建档、后帮扶. */
  readonly isOnFile: boolean;
  /** Entered in the national system. */
  readonly isNational: boolean;
  /** The applicant included. */
  readonly members: readonly HouseholdMember[];
}

export interface HouseholdMember {
  readonly id: string;
  readonly name: string;
  readonly personId: string | undefined;
  readonly relation: string;
  readonly isStudent: boolean;
  /** 'YYYY-MM-DD' */
  readonly birthDate: string | undefined;
}
