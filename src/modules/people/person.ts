import type { IdentityType } from './identity-number.ts';

/** 户籍性质: 农民工 is a rural resident who works for an employer (保障农民工工资支付条例 §2). */
export const householdTypes = {
  rural: '农业（农村居民）',
  urban: '非农业（城镇居民）',
  unknown: '未知',
} as const;

export type HouseholdType = keyof typeof householdTypes;

export const householdTypeList = Object.keys(householdTypes) as [HouseholdType, ...HouseholdType[]];

export const sexNames = { male: '男', female: '女', unknown: '未知' } as const;

export type PersonSex = keyof typeof sexNames;

/** What may be shown of a person without a reason: nothing in it identifies who is not known already. */
export interface PersonCard {
  readonly id: string;
  readonly name: string;
  readonly maskedName: string;
  readonly identityType: IdentityType;
  readonly maskedIdentity: string;
  readonly maskedPhone: string | undefined;
  readonly sex: PersonSex;
  /** 'YYYY-MM-DD'; unknown for passports and passes. */
  readonly birthDate: string | undefined;
  readonly householdType: HouseholdType;
  readonly townshipCode: string | undefined;
}

/** Everything on file, sensitive fields masked. */
export interface PersonFile extends PersonCard {
  readonly maskedBankCard: string | undefined;
  readonly bankName: string | undefined;
  readonly householdSource: string | undefined;
  readonly householdAsOf: string | undefined;
  readonly ethnicCode: string | undefined;
  readonly educationCode: string | undefined;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The fields that are sealed at rest. */
export const sensitiveFields = { identity: '证件号码', phone: '手机号', 'bank-card': '银行卡号' } as const;

export type SensitiveField = keyof typeof sensitiveFields;

export const sensitiveFieldList = Object.keys(sensitiveFields) as [SensitiveField, ...SensitiveField[]];

/** Who a person is, as it comes from a form or a sheet; numbers in any way people type them. */
export interface PersonInput {
  readonly name: string;
  readonly identityType: IdentityType;
  readonly identityNumber: string;
  readonly phone?: string | undefined;
  readonly bankCard?: string | undefined;
  readonly bankName?: string | undefined;
  readonly householdType?: HouseholdType | undefined;
  /** Where the household type comes from, e.g. 户口簿; by default what the person said. */
  readonly householdSource?: string | undefined;
  readonly townshipCode?: string | undefined;
  readonly ethnicCode?: string | undefined;
  readonly educationCode?: string | undefined;
}

/** Where what was given differs from what is on file; the file stays as it is until somebody decides. */
export type PersonConflict = 'name' | 'phone' | 'household-type';

export interface RegisteredPerson {
  readonly id: string;
  /** True where a file for this identity number was there already. */
  readonly existed: boolean;
  readonly conflicts: readonly PersonConflict[];
}
