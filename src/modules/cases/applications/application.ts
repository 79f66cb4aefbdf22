import type { TypedValues } from '../drafts/claim-draft.ts';

export const applicationKinds = ['arbitration', 'payment-order'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

/** Titles as the tribunal and the court know them. */
export const applicationNames = {
  arbitration: '劳动人事争议仲裁申请书',
  'payment-order': '支付令申请书',
} as const satisfies Record<ApplicationKind, string>;

export const applicationShortNames = {
  arbitration: '仲裁申请书',
  'payment-order': '支付令申请书',
} as const satisfies Record<ApplicationKind, string>;

/** One application while it is being written. Texts are kept as typed; identity and phone numbers are never in it. */
export interface Application {
  readonly kind: ApplicationKind;
  readonly claimantId: string;
  /** 0 where nothing has been saved yet. */
  readonly version: number;
  readonly values: TypedValues;
  readonly savedAt: Date | undefined;
  readonly saverName: string | undefined;
}

/** Who applies. The numbers are in clear for the worker and after a recorded reason, else masked. */
export interface ApplicantFacts {
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string | undefined;
  readonly identity: string;
  readonly phone: string | undefined;
}
