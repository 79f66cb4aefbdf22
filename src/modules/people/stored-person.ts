import type { IdentityType } from './identity-number.ts';
import type { HouseholdType, PersonSex } from './person.ts';

/** A person as stored: sensitive fields sealed, with blind indexes for exact look-up. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly nameGrams: readonly string[];
  readonly identityType: IdentityType;
  readonly identitySealed: string;
  readonly identityIndex: string;
  readonly keyVersion: number;
  readonly sex: PersonSex;
  readonly birthDate: string | undefined;
  readonly phoneSealed: string | undefined;
  readonly phoneIndex: string | undefined;
  readonly bankCardSealed: string | undefined;
  readonly bankName: string | undefined;
  readonly householdType: HouseholdType;
  readonly householdSource: string | undefined;
  readonly householdAsOf: string | undefined;
  readonly townshipCode: string | undefined;
  readonly ethnicCode: string | undefined;
  readonly educationCode: string | undefined;
}

/** A row with what the database adds. */
export interface StoredPerson extends Omit<PersonRow, 'nameGrams'> {
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
