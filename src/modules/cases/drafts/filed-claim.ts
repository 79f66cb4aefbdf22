import type { ConsentPurpose, HouseholdType, IdentityType } from '../../people/index.ts';
import type { NewClaimLine } from '../claims/claimant.ts';
import type { Filing } from '../file-case.ts';

/** Who files, as typed; left out where the account has a file already. */
export interface FilerIdentity {
  readonly name: string;
  readonly identityType: IdentityType;
  readonly identityNumber: string;
  readonly householdType: HouseholdType;
  readonly townshipCode: string | undefined;
  readonly bankCard: string | undefined;
}

/** A workmate who claims in the same case. */
export interface FiledMember {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string | undefined;
  readonly statedMigrant: boolean | undefined;
  readonly lines: readonly NewClaimLine[];
  readonly isRepresentative: boolean;
}

/** A whole claim, checked, as the worker files it from the portal. */
export interface FiledClaim {
  readonly identity: FilerIdentity | undefined;
  readonly consents: readonly ConsentPurpose[];
  readonly facts: Omit<Filing, 'channel' | 'claimants' | 'unionId'>;
  readonly own: {
    readonly lines: readonly NewClaimLine[];
    readonly occupation: string | undefined;
    readonly employedFrom: string | undefined;
    readonly employedTo: string | undefined;
    readonly isRepresentative: boolean;
  };
  readonly members: readonly FiledMember[];
}
