import type { IdentityType } from '../identity-number.ts';
import { type HouseholdType, householdTypeList } from '../person.ts';
import type { PersonEdit } from '../person-edit.ts';

/** What a person may ask to have corrected. What is accepted under `other` staff change by hand. */
export const correctionFields = {
  name: '姓名',
  identity: '证件号码',
  phone: '手机号',
  'household-type': '户籍性质',
  township: '居住乡镇',
  'bank-card': '银行卡号',
  education: '文化程度',
  ethnic: '民族',
  other: '其他内容',
} as const;

export type CorrectionField = keyof typeof correctionFields;

export const correctionFieldList = Object.keys(correctionFields) as [CorrectionField, ...CorrectionField[]];

export type CorrectionState = 'open' | 'accepted' | 'refused';

export const correctionStates = {
  open: '待答复',
  accepted: '已更正',
  refused: '未采纳',
} as const satisfies Record<CorrectionState, string>;

/** A request to correct the own file (个人信息保护法 §46); `wantedSealed` is what was asked for. */
export interface Correction {
  readonly id: string;
  readonly personId: string;
  readonly field: CorrectionField;
  readonly wantedSealed: string;
  readonly reason: string;
  readonly state: CorrectionState;
  readonly askedAt: Date;
  readonly answer: string | undefined;
  readonly answeredAt: Date | undefined;
  readonly answeredByName: string | undefined;
}

/** The edit that accepting the request means; undefined where staff must look and change the file by hand. */
export function editFor(
  field: CorrectionField,
  wanted: string,
  identityType: IdentityType,
): PersonEdit | undefined {
  switch (field) {
    case 'name':
      return { name: wanted };
    case 'identity':
      return { identity: { type: identityType, number: wanted } };
    case 'phone':
      return { phone: wanted };
    case 'bank-card':
      return { bankCard: wanted };
    case 'township':
      return { townshipCode: wanted };
    case 'education':
      return { educationCode: wanted };
    case 'ethnic':
      return { ethnicCode: wanted };
    case 'household-type':
      return isHouseholdType(wanted)
        ? { household: { type: wanted, source: '本人申请更正，经核实' } }
        : undefined;
    case 'other':
      return undefined;
  }
}

function isHouseholdType(text: string): text is HouseholdType {
  return householdTypeList.some((type) => type === text);
}
