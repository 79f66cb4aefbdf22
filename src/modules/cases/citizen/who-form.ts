import { z } from 'zod';
import { choice, optionalText, text } from '../../../platform/http/form.ts';
import { townshipName } from '../../orgs/index.ts';
import {
  type ConsentPurpose,
  householdTypes,
  type IdentityType,
  identityTypes,
  parseBankCard,
  parseIdentity,
  parseName,
} from '../../people/index.ts';
import type { FilerIdentity } from '../drafts/filed-claim.ts';

/** What the portal knows of the signed-in worker before the question is asked. */
export interface KnownFiler {
  /** The account is tied to a file already; who it is, masked. */
  readonly onFile: { readonly maskedName: string; readonly maskedIdentity: string } | undefined;
  /** The consent to keep sensitive data is in force. */
  readonly hasConsent: boolean;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

export interface WhoAnswers {
  readonly isGroup: boolean;
  readonly identity: FilerIdentity | undefined;
  readonly consents: readonly ConsentPurpose[];
}

export const whoFieldNames = [
  'together',
  'name',
  'identityType',
  'identityNumber',
  'household',
  'townshipCode',
  'bankCard',
  'consentSensitive',
  'consentShare',
  'consentPublish',
] as const;

const households = Object.keys(householdTypes) as [keyof typeof householdTypes]; // keys of a closed table
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

const consents = { consentSensitive: ticked, consentShare: ticked, consentPublish: ticked };
const together = choice('是您一个人还是几个人一起', ['alone', 'group']);

/** 您是谁: identity is asked once; the three consents each by themselves, none ticked beforehand. */
export function whoForm(known: KnownFiler) {
  return (known.onFile ? onFileForm : newcomerForm(known.today)).superRefine((form, check) => {
    if (known.hasConsent || form.consents.includes('sensitive')) return;
    check.addIssue({
      code: 'custom',
      path: ['consentSensitive'],
      message: '要在网上登记，需要您同意保存身份证号。不同意也可以到工会窗口当面办理',
    });
  });
}

const onFileForm = z.object({ together, ...consents }).transform(
  (form): WhoAnswers => ({
    isGroup: form.together === 'group',
    identity: undefined,
    consents: givenConsents(form),
  }),
);

function newcomerForm(today: string) {
  return z
    .object({
      together,
      ...consents,
      name: text('姓名', 60).transform((typed, check) => pass(parseName(typed), check)),
      identityType: choice('证件类型', identityTypes),
      identityNumber: text('证件号码', 40),
      household: choice('户口性质', households),
      townshipCode: optionalText('住在哪个镇', 12),
      bankCard: optionalText('银行卡号', 40).transform((typed, check) =>
        typed === undefined ? undefined : pass(parseBankCard(typed), check),
      ),
    })
    .transform((form, check): WhoAnswers => {
      const identityNumber = identityOf(form, today, check);
      return {
        isGroup: form.together === 'group',
        identity: {
          name: form.name,
          identityType: form.identityType,
          identityNumber,
          householdType: form.household,
          townshipCode: form.townshipCode && townshipName(form.townshipCode) ? form.townshipCode : undefined,
          bankCard: form.bankCard,
        },
        consents: givenConsents(form),
      };
    });
}

function identityOf(
  form: { identityType: IdentityType; identityNumber: string },
  today: string,
  check: z.RefinementCtx,
): string {
  const parsed = parseIdentity(form.identityType, form.identityNumber, today);
  if (parsed.ok) return parsed.value;
  check.addIssue({ code: 'custom', path: ['identityNumber'], message: parsed.reason });
  return z.NEVER;
}

function pass(
  parsed: { ok: true; value: string } | { ok: false; reason: string },
  check: z.RefinementCtx,
): string {
  if (parsed.ok) return parsed.value;
  check.addIssue({ code: 'custom', message: parsed.reason });
  return z.NEVER;
}

function givenConsents(form: Record<keyof typeof consents, boolean>): ConsentPurpose[] {
  return [
    ...(form.consentSensitive ? (['sensitive'] as const) : []),
    ...(form.consentShare ? (['share'] as const) : []),
    ...(form.consentPublish ? (['publish'] as const) : []),
  ];
}
